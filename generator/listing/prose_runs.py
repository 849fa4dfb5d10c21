"""Runs of consecutive prose: the place of a paragraph in its run, and where a biography is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.listing.bins import bin_number
from generator.listing.biography import BIOGRAPHY_SCORE
from generator.listing.line_features import LineFeatures
from generator.listing.line_markup import HEADING_MARKS
from generator.listing.rows import Row

NEAR = 8
"""Lines above the label of an abstract that get a feature for their distance."""
LEADS_WITHIN = 4
"""Lines below a heading in which prose must begin to count as following it."""
SETTING = HEADING_MARKS | {"bold", "italic", "bullet", "number", "link"}
"""Marks of headings."""
_MANY = 3
"""Counts of paragraphs are limited to this."""


@dataclass(frozen=True, slots=True)
class MarkHabit:
    """What the lines with one mark have in common."""

    count: int
    people: float
    """The share of them that are names of people."""
    leading: float
    """The share of them with prose right below."""


@dataclass(frozen=True, slots=True)
class ProseRun:
    """The place of a line in a run of consecutive paragraphs of prose."""

    place: int
    """The number of paragraphs above it in the run."""
    left: int
    """The number of paragraphs below it in the run."""
    life: str
    """Where a biography is: `here`, `above`, `below`, or empty."""
    head: int
    """The index of the line right above the run, or -1."""


def runs(
    line_features: Sequence[LineFeatures], prose: Sequence[bool], heads: Sequence[int]
) -> tuple[ProseRun | None, ...]:
    """Return the place of each line in its run, or `None` for lines that are not prose."""
    found: list[ProseRun | None] = [None] * len(prose)
    for is_prose, group in groupby(range(len(prose)), prose.__getitem__):
        if not is_prose:
            continue
        lines = list(group)
        paragraphs = [list(each) for _, each in groupby(lines, heads.__getitem__)]
        lives = [
            sum(line_features[at].life for at in each) >= BIOGRAPHY_SCORE for each in paragraphs
        ]
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


def mark_habits(
    rows: Sequence[Row], line_features: Sequence[LineFeatures], prose: Sequence[bool]
) -> dict[str, MarkHabit]:
    """Return the habits of each mark, by the mark."""
    counts: Counter[str] = Counter()
    people: Counter[str] = Counter()
    leading: Counter[str] = Counter()
    for place, row in enumerate(rows):
        if prose[place]:
            continue
        for mark in SETTING.intersection(row.marks):
            counts[mark] += 1
            people[mark] += line_features[place].is_person
            leading[mark] += any(prose[place + 1 : place + 1 + LEADS_WITHIN])
    return {
        mark: MarkHabit(count, people[mark] / count, leading[mark] / count)
        for mark, count in counts.items()
    }


def label_distances(rows: Sequence[Row]) -> tuple[int, ...]:
    """Return the distance of each line to the next label of an abstract, or -1 if it is far.

    A label that occurs only once is ignored.
    """
    labels = [place for place, row in enumerate(rows) if row.label and row.label.kind == "abstract"]
    found = [-1] * len(rows)
    if len(labels) > 1:
        for label in reversed(labels):
            for place in range(max(0, label - NEAR), label + 1):
                found[place] = label - place
    return tuple(found)


def run_features(
    row: Row,
    line: LineFeatures,
    run: ProseRun | None,
    head: LineFeatures | None,
    habits: dict[str, MarkHabit],
) -> Iterator[str]:
    """Yield the features that a line has from its run; `head` is the line right above that.

    A line that is not prose has features from the habits of its marks.
    """
    if run is None:
        for mark in sorted(SETTING.intersection(row.marks)):
            alike = habits[mark]
            people = bin_number(alike.people, (0.1, 0.5, 0.8))
            leading = bin_number(alike.leading, (0.1, 0.5, 0.8))
            yield f"set:{people}{leading}{bin_number(alike.count, (1, 2, 5))}"
            yield f"set:{people}{leading}:{'person' if line.is_person else 'other'}"
        return
    yield f"run:{min(run.place, _MANY)}{min(run.left, _MANY)}"
    yield f"run:{min(run.place, _MANY)}:life:{run.life}"
    if head is not None:
        under = "person" if head.is_person else "other"
        yield f"under:{under}:{min(run.place, _MANY)}"
        yield f"under:{under}:life:{run.life}"


def signature(row: Row, line: LineFeatures, run: ProseRun | None, head: LineFeatures | None) -> str:
    """Return a key for the place of a line among prose, which similar lines share."""
    if run is None:
        person = "person" if line.is_person else ""
        return f"{person}{'-'.join(sorted(SETTING.intersection(row.marks)))}"
    under = "person" if head is not None and head.is_person else ""
    return f"p{min(run.place, _MANY)}{min(run.left, 1)}{run.life}{under}"
