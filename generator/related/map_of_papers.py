"""A map of the papers: places in a square at which related papers lie close together.

Papers start where repeatedly averaging over their neighbours puts them. Then they are arranged by
`map_layout`, and those that overlap are moved apart. Nothing is random.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from math import ceil, isqrt, sqrt

import numpy as np

from generator.arrays import Floats
from generator.model import Near, Paper
from generator.related.map_layout import Links, arranged

CLOSEST = 0.02
"""The least distance of two papers, as a fraction of the side of the square."""
CLOSEST_OF_MANY = 0.35
"""The same for many papers, as a fraction of the side of the area per paper."""
DECIMALS = 4
"""Decimals of a coordinate."""

_SMOOTHINGS = 30
_START = 10.0
"""The side of the square in which papers start, in the units of `map_layout`."""


def positions(
    papers: Sequence[Paper], nearest: Mapping[str, Sequence[Near]]
) -> Mapping[str, tuple[float, float]]:
    """Return the place of each of `papers` by its id, from 0 to 1 across and down.

    No two lie nearer than `CLOSEST` or, in large collections, `CLOSEST_OF_MANY` allows. The result
    does not depend on the order of `papers`; neighbours that are not among them are ignored.
    """
    ids = sorted(paper.id for paper in papers)
    links = _links(ids, nearest)
    if len(ids) < 2:
        return dict.fromkeys(ids, (0.5, 0.5))
    places = _boxed(arranged(_START * _smoothed(links), links))
    return dict(zip(ids, _parted(places.tolist()), strict=True))


def _links(ids: Sequence[str], nearest: Mapping[str, Sequence[Near]]) -> Links:
    """Return the links between near papers; the links of each paper add up to the same strength."""
    numbers = {paper: number for number, paper in enumerate(ids)}
    found = [
        (numbers[paper], numbers[near.id], near.score)
        for paper in ids
        for near in nearest.get(paper, ())
        if near.id in numbers and near.id != paper
    ]
    ends, others, scores = np.array(found, dtype=np.float64).reshape(-1, 3).T
    scores = np.maximum(scores, 1e-4)
    shares = scores / np.bincount(ends.astype(np.int64), scores, len(ids))[ends.astype(np.int64)]
    both = np.concatenate((ends * len(ids) + others, others * len(ids) + ends)).astype(np.int64)
    pairs, which = np.unique(both, return_inverse=True)
    strengths = np.bincount(which, np.concatenate((shares, shares)), len(pairs))
    return Links(
        len(ids), pairs // len(ids), pairs % len(ids), strengths / max(1.0, 2 * shares.sum())
    )


def _smoothed(links: Links) -> Floats:
    """Return places to start from, in which related papers are roughly together.

    This is power iteration: each paper moves to the mean of its neighbours, the second axis is
    made orthogonal to the first, and the papers are spread out evenly along each; repeatedly.
    """
    steps = np.arange(1, links.size + 1)[:, np.newaxis] * np.array([0.7548776662, 0.5698402910])
    places = _ranked(steps - np.floor(steps))
    degrees = 1.0 + np.bincount(links.ends, minlength=links.size)[:, np.newaxis]
    for _ in range(_SMOOTHINGS):
        pulls = links.gathered(places[links.others] - places[links.ends])
        places = _ranked(places + pulls / degrees)
        # integers, whose sums do not depend on the order
        across, down = np.rint(places.T * 65536).astype(np.int64)
        share = int(np.sum(across * down)) / max(1, int(np.sum(across * across)))
        places[:, 1] -= share * places[:, 0]
    return _ranked(places)


def _ranked(places: Floats) -> Floats:
    """Return the ranks of the places along each axis, centred on 0."""
    ranks = np.argsort(np.argsort(places, axis=0, kind="stable"), axis=0, kind="stable")
    return (ranks + 0.5) / len(places) - 0.5


def _boxed(places: Floats) -> Floats:
    """Return the places scaled to fill the unit square."""
    low, high = places.min(axis=0), places.max(axis=0)
    boxed: Floats = (places - low) / np.maximum(high - low, 1e-9)
    return boxed


def _parted(places: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """Return the places rounded, and moved aside where they would lie on another."""
    unit = 10**DECIMALS
    closest = max(1, ceil(unit * min(CLOSEST, CLOSEST_OF_MANY / sqrt(len(places)))))
    square = _Square(unit, closest)
    found = []
    for across, down in places:
        place = next(square.free(round(across * unit), round(down * unit)))
        square.take(*place)
        found.append((place[0] / unit, place[1] / unit))
    return found


class _Square:
    """The places in a square that are too close to one that is taken: a bit for each."""

    def __init__(self, unit: int, closest: int) -> None:
        self._unit = unit
        self._closest = closest
        self._rows = [0] * (unit + 1)
        self._rings: list[list[tuple[int, int]]] = [[(0, 0)]]
        """The steps from a place to those around it, ring by ring."""

    def free(self, across: int, down: int) -> Iterator[tuple[int, int]]:
        """Yield the free places nearest to a wish first, by rings around it.

        There always is one, as much less than half of the square is taken.
        """
        rows, unit = self._rows, self._unit
        for ring in count():
            if ring == len(self._rings):
                self._rings.append(list(_ring(ring, self._closest)))
            for right, below in self._rings[ring]:
                column, row = across + right, down + below
                if 0 <= column <= unit and 0 <= row <= unit and not rows[row] >> column & 1:
                    yield column, row

    def take(self, across: int, down: int) -> None:
        """Let no other place be nearer to this one than allowed."""
        reach = self._closest - 1
        for below in range(max(-reach, -down), min(reach, self._unit - down) + 1):
            half = isqrt(self._closest**2 - below * below - 1)
            left, right = max(0, across - half), min(self._unit, across + half)
            self._rows[down + below] |= ((1 << (right - left + 1)) - 1) << left


def _ring(number: int, closest: int) -> Iterator[tuple[int, int]]:
    """Yield the steps that lead from a place to a ring of places around it."""
    side = number * closest // 4
    for turn in range(-number, number + 1):
        way = turn * closest // 4
        yield from ((way, side), (-way, -side), (side, -way), (-side, way))
