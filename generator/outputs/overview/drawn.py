"""The papers that the map shows, and their places: all papers, or an even sample of very many."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.model import Paper

MOST = 10_000
"""Papers up to which all are drawn. Each takes some 9 bytes of the page."""
SIDE = 10_000
"""The side of the map in its units."""

Place: TypeAlias = tuple[int, int]
"""Units from the left and from the top of the map."""


@dataclass(frozen=True, slots=True)
class Point:
    """A paper on the map."""

    paper: Paper
    place: Place


def every(papers: int) -> int:
    """Return n where one of n `papers` that lie together is drawn."""
    return -(-papers // MOST)


def placed(papers: Sequence[Paper], places: Mapping[str, tuple[float, float]]) -> tuple[Point, ...]:
    """Return all papers in the order of a Z-order curve, in which neighbours on the map are close.

    If there are very many, every n-th is drawn, so that each part of the map keeps its share.
    """
    along = sorted(papers, key=lambda paper: (_along(places[paper.id]), paper.id))
    return tuple(
        Point(paper, (round(across * SIDE), round(down * SIDE)))
        for paper in along
        for across, down in (places[paper.id],)
    )


def _along(place: tuple[float, float]) -> int:
    """Return the position of a place on the Z-order curve: its coordinates' bits, interleaved."""
    across, down = (f"{round(part * (2**14 - 1)):014b}" for part in place)
    return int("".join(a + d for a, d in zip(across, down, strict=True)), 2)
