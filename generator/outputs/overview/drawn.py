"""Which papers the map shows, and where: all of them, or of very many a fair share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.model import Paper

MOST = 10_000
"""Papers; no more than these are all drawn. Each takes some 9 bytes of the page."""
SIDE = 10_000
"""Units of the map, across and down, from its first point to its last."""

Place: TypeAlias = tuple[int, int]
"""Units from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Point:
    """A paper on the map."""

    paper: Paper
    place: Place


def every(papers: int) -> int:
    """Return of how many papers that lie together one is drawn."""
    return -(-papers // MOST)


def points(papers: Sequence[Paper], places: Mapping[str, tuple[float, float]]) -> tuple[Point, ...]:
    """Return the papers that are drawn, those that lie together one after the other.

    The map is followed along a curve that stays in a neighbourhood before it goes on to the next,
    and of every so many papers one is taken: so each part of the map keeps its share.
    """
    return placed(papers, places)[:: every(len(papers))]


def placed(papers: Sequence[Paper], places: Mapping[str, tuple[float, float]]) -> tuple[Point, ...]:
    """Return all papers, drawn or not, along that curve."""
    along = sorted(papers, key=lambda paper: (_along(places[paper.id]), paper.id))
    return tuple(
        Point(paper, (round(across * SIDE), round(down * SIDE)))
        for paper in along
        for across, down in (places[paper.id],)
    )


def _along(place: tuple[float, float]) -> int:
    """Return how far along the curve a place lies: the digits of both its numbers in turn."""
    across, down = (f"{round(part * (2**14 - 1)):014b}" for part in place)
    return int("".join(a + d for a, d in zip(across, down, strict=True)), 2)
