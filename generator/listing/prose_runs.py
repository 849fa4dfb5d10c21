"""Runs of prose: where a paragraph is in its own, what is above it, and whose life is told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.listing.alone import LineLooks
from generator.listing.bins import step
from generator.listing.biography import LIFELIKE
from generator.listing.rows import Row
from generator.listing.undress import HEADING_MARKS

NEAR = 8
"""Lines above the label of an abstract from which it is seen."""
LEADS_WITHIN = 4
"""Lines below a heading within which prose follows it."""
SETTING = HEADING_MARKS | {"bold", "italic", "bullet", "number", "link"}
"""Marks that headings are set with."""
_MANY = 3
"""Paragraphs; more are told as so many."""


@dataclass(frozen=True, slots=True)
class MarkHabit:
    """What the lines that are set with one mark have in common."""

    count: int
    people: float
    """The share of them that name a person."""
    leading: float
    """The share of them with prose right below."""


@dataclass(frozen=True, slots=True)
class ProseRun:
    """Where a line is among paragraphs of prose that follow one another."""

    place: int
    """Paragraphs above it."""
    left: int
    """Paragraphs below it."""
    life: str
    """Where a life is told: `here`, `above`, `below`, or nowhere."""
    head: int
    """The line right above all of them, or -1."""


def runs(
    seen: Sequence[LineLooks], prose: Sequence[bool], heads: Sequence[int]
) -> tuple[ProseRun | None, ...]:
    """Return for each line the run that it is in; none where it is no prose."""
    found: list[ProseRun | None] = [None] * len(prose)
    for is_prose, group in groupby(range(len(prose)), prose.__getitem__):
        if not is_prose:
            continue
        lines = list(group)
        paragraphs = [list(each) for _, each in groupby(lines, heads.__getitem__)]
        lives = [sum(seen[at].life for at in each) >= LIFELIKE for each in paragraphs]
        for place, each in enumerate(paragraphs):
            run = ProseRun(place, len(paragraphs) - 1 - place, _life(lives, place), lines[0] - 1)
            for at in each:
                found[at] = run
    return tuple(found)


def _life(lives: Sequence[bool], place: int) -> str:
    if lives[place]:
        return "here"
    if any(lives[:place]):
        return "above"
    return "below" if any(lives[place:]) else ""


def settings(
    rows: Sequence[Row], seen: Sequence[LineLooks], prose: Sequence[bool]
) -> dict[str, MarkHabit]:
    """Return what the lines with each mark have in common, by the mark."""
    counts: Counter[str] = Counter()
    people: Counter[str] = Counter()
    leading: Counter[str] = Counter()
    for place, row in enumerate(rows):
        if prose[place]:
            continue
        for mark in SETTING.intersection(row.marks):
            counts[mark] += 1
            people[mark] += seen[place].is_person
            leading[mark] += any(prose[place + 1 : place + 1 + LEADS_WITHIN])
    return {
        mark: MarkHabit(count, people[mark] / count, leading[mark] / count)
        for mark, count in counts.items()
    }


def to_labels(rows: Sequence[Row]) -> tuple[int, ...]:
    """Return how many lines above the label of an abstract each line is, or -1 if far from any.

    A label that is there once says nothing.
    """
    labels = [place for place, row in enumerate(rows) if row.label and row.label.kind == "abstract"]
    found = [-1] * len(rows)
    if len(labels) > 1:
        for label in reversed(labels):
            for place in range(max(0, label - NEAR), label + 1):
                found[place] = label - place
    return tuple(found)


def features(
    row: Row,
    line: LineLooks,
    run: ProseRun | None,
    head: LineLooks | None,
    set_as: dict[str, MarkHabit],
) -> Iterator[str]:
    """Yield what the run that a line is in says of it; `head` is the line right above all of it.

    Of a line that is no prose, yield what others set as it is say.
    """
    if run is None:
        for mark in sorted(SETTING.intersection(row.marks)):
            alike = set_as[mark]
            people = step(alike.people, (0.1, 0.5, 0.8))
            leading = step(alike.leading, (0.1, 0.5, 0.8))
            yield f"set:{people}{leading}{step(alike.count, (1, 2, 5))}"
            yield f"set:{people}{leading}:{'person' if line.is_person else 'other'}"
        return
    yield f"run:{min(run.place, _MANY)}{min(run.left, _MANY)}"
    yield f"run:{min(run.place, _MANY)}:life:{run.life}"
    if head is not None:
        under = "person" if head.is_person else "other"
        yield f"under:{under}:{min(run.place, _MANY)}"
        yield f"under:{under}:life:{run.life}"


def signature(row: Row, line: LineLooks, run: ProseRun | None, head: LineLooks | None) -> str:
    """Return how a line is placed among prose, and whom it names; lines alike are of one kind."""
    if run is None:
        person = "person" if line.is_person else ""
        return f"{person}{'-'.join(sorted(SETTING.intersection(row.marks)))}"
    under = "person" if head is not None and head.is_person else ""
    return f"p{min(run.place, _MANY)}{min(run.left, 1)}{run.life}{under}"
