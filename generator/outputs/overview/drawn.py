"""Which papers the map shows, and where: all of them, or of a large collection a fair share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from generator.model import Paper

MOST = 1000
"""Papers; no more than these are all drawn."""
SHARE = 350
"""Papers drawn where there are more, at most; each takes some 700 bytes of the page."""
WIDTH, HEIGHT = 1040, 600
"""Pixels; the frame in which the points lie."""
MARGIN = 14
"""Pixels between the frame and the outermost points."""
APART = 10
"""Pixels from a point to the next, where one of those that lie together is that far from it."""

_FAR = np.arange(-APART, APART + 1) ** 2
_AROUND = _FAR[:, np.newaxis] + _FAR < APART**2
"""Where another point would cover one in the middle, or be covered by it; `MARGIN` is wider."""

Place: TypeAlias = tuple[int, int]
"""Pixels from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Point:
    """A paper on the map."""

    paper: Paper
    place: Place


def every(papers: int) -> int:
    """Return of how many papers that lie together one is drawn."""
    return 1 if papers <= MOST else -(-papers // SHARE)


def points(papers: Sequence[Paper], places: Mapping[str, tuple[float, float]]) -> tuple[Point, ...]:
    """Return the papers that are drawn, in the order of `papers`.

    The map is followed along a curve that stays in a neighbourhood before it goes on to the next,
    and of every so many papers one is taken: so each part of the map keeps its share.
    """
    step = every(len(papers))
    along = sorted(papers, key=lambda paper: (_along(places[paper.id]), paper.id))
    chosen: dict[str, Place] = {}
    covered = np.zeros((WIDTH, HEIGHT), dtype=np.bool_)
    for start in range(0, len(along), step):
        some = {paper.id: _pixels(places[paper.id]) for paper in along[start : start + step]}
        clear = (id_ for id_, place in some.items() if not covered[place])
        id_ = next(clear, along[start].id)
        chosen[id_] = across, down = some[id_]
        covered[across - APART : across + APART + 1, down - APART : down + APART + 1] |= _AROUND
    return tuple(Point(paper, chosen[paper.id]) for paper in papers if paper.id in chosen)


def _along(place: tuple[float, float]) -> int:
    """Return how far along the curve a place lies: the digits of both its numbers in turn."""
    across, down = (f"{round(part * (2**14 - 1)):014b}" for part in place)
    return int("".join(a + d for a, d in zip(across, down, strict=True)), 2)


def _pixels(place: tuple[float, float]) -> Place:
    across, down = place
    return (
        MARGIN + round(across * (WIDTH - 2 * MARGIN)),
        MARGIN + round(down * (HEIGHT - 2 * MARGIN)),
    )
