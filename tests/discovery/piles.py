"""Piles of made-up papers about something."""

from collections.abc import Iterable, Sequence
from itertools import cycle, islice

from generator.model import Origin, Paper

TRADE = (
    "salt trade",
    "wool merchants",
    "Hanseatic League",
    "river tolls",
    "coin hoards",
    "guild statutes",
)
"""What a pile about medieval trade is about."""

_TITLES = ("The {} and the {}", "A history of the {} beside the {}")
_SENTENCES = (
    "We study the {one} in the towns of the north.",
    "Sources on the {one} are scarce, but those on the {two} are not.",
    "The {one} grew with the {two}, and both came to an end.",
    "How the {two} began is told for the first time.",
)


def paper(number: int, title: str, abstract: str, keywords: Iterable[str] = ()) -> Paper:
    """Return a paper of which only the texts and keywords matter."""
    return Paper(
        id=f"paper-{number:03}",
        title=title,
        abstract=abstract,
        origin=Origin("pile.txt", number + 1),
        keywords=tuple(keywords),
    )


def pile(size: int, subjects: Sequence[str] = TRADE) -> tuple[Paper, ...]:
    """Return so many papers, each about two of `subjects`."""
    turns = list(islice(cycle(subjects), size + len(subjects)))
    return tuple(
        _about(number, turns[number], turns[number + 1 + number // len(subjects) % 3])
        for number in range(size)
    )


def _about(number: int, one: str, two: str) -> Paper:
    title = _TITLES[number % len(_TITLES)].format(one, two)
    sentences = islice(cycle(_SENTENCES), number % 3, number % 3 + 3)
    return paper(number, title, " ".join(s.format(one=one, two=two) for s in sentences))
