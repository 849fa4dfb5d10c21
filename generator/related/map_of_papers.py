"""A map of the papers: places in a square at which related papers lie close together.

Where the papers are at first is found by letting each go to the middle of its neighbours again and
again; then they are arranged, and moved off each other. Chance has no part in it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from math import ceil, sqrt

import numpy as np

from generator.arrays import Floats
from generator.model import Near, Paper
from generator.related.map_layout import Links, arranged

CLOSEST = 0.02
"""How near two papers may lie, of a side of the square."""
CLOSEST_OF_MANY = 0.35
"""The same for many papers, of the side of the square that each would have to itself."""
DECIMALS = 4
"""Of a place."""

_SMOOTHINGS = 30
_START = 10.0
"""The side of the square from which the papers begin, in the units of their arrangement."""


def positions(
    papers: Sequence[Paper], nearest: Mapping[str, Sequence[Near]]
) -> Mapping[str, tuple[float, float]]:
    """Return where each of `papers` lies, from 0 to 1 across and down, by its id.

    No two lie nearer than `CLOSEST`, or where papers are many, than `CLOSEST_OF_MANY` allows. The
    result does not depend on the order of `papers`; what is near and none of them is left out.
    """
    ids = sorted(paper.id for paper in papers)
    links = _links(ids, nearest)
    if len(ids) < 2:
        return dict.fromkeys(ids, (0.5, 0.5))
    places = _boxed(arranged(_START * _smoothed(links), links))
    return dict(zip(ids, _parted(places.tolist()), strict=True))


def _links(ids: Sequence[str], nearest: Mapping[str, Sequence[Near]]) -> Links:
    """Return the links between near papers; those of a paper are together as strong as any's."""
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
    """Return places to start from: an even spread, in which related papers then find together.

    Again and again each goes to the middle of its neighbours, the two axes are made to say
    different things, and the papers are spread out evenly along each.
    """
    steps = np.arange(1, links.size + 1)[:, np.newaxis] * np.array([0.7548776662, 0.5698402910])
    places = _ranked(steps - np.floor(steps))
    degrees = 1.0 + np.bincount(links.ends, minlength=links.size)[:, np.newaxis]
    for _ in range(_SMOOTHINGS):
        pulls = links.gathered(places[links.others] - places[links.ends])
        places = _ranked(places + pulls / degrees)
        # whole numbers, whose sums do not depend on the order
        across, down = np.rint(places.T * 65536).astype(np.int64)
        share = int(np.sum(across * down)) / max(1, int(np.sum(across * across)))
        places[:, 1] -= share * places[:, 0]
    return _ranked(places)


def _ranked(places: Floats) -> Floats:
    """Return the places spread out evenly along both axes, in the same order, around 0."""
    ranks = np.argsort(np.argsort(places, axis=0, kind="stable"), axis=0, kind="stable")
    return (ranks + 0.5) / len(places) - 0.5


def _boxed(places: Floats) -> Floats:
    """Return the places moved and stretched to fill the square."""
    low, high = places.min(axis=0), places.max(axis=0)
    boxed: Floats = (places - low) / np.maximum(high - low, 1e-9)
    return boxed


def _parted(places: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """Return the places rounded, those moved aside that would lie on another."""
    unit = 10**DECIMALS
    closest = max(1, ceil(unit * min(CLOSEST, CLOSEST_OF_MANY / sqrt(len(places)))))
    taken: dict[tuple[int, int], list[tuple[int, int]]] = {}
    found = []
    for across, down in places:
        wish = round(across * unit), round(down * unit)
        place = next(p for p in _around(wish, closest, unit) if _is_free(p, taken, closest))
        taken.setdefault((place[0] // closest, place[1] // closest), []).append(place)
        found.append((place[0] / unit, place[1] / unit))
    return found


def _around(wish: tuple[int, int], closest: int, unit: int) -> Iterator[tuple[int, int]]:
    """Yield the places in the square nearest to `wish` first, on rings around it."""
    yield wish
    # ends, for what is taken is much less than half of the square
    for ring in count(1):
        side = ring * closest // 4
        for turn in range(-ring, ring + 1):
            way = turn * closest // 4
            four = ((way, side), (-way, -side), (side, -way), (-side, way))
            places = ((wish[0] + across, wish[1] + down) for across, down in four)
            yield from (place for place in places if min(place) >= 0 and max(place) <= unit)


def _is_free(
    place: tuple[int, int], taken: Mapping[tuple[int, int], Sequence[tuple[int, int]]], closest: int
) -> bool:
    column, row = place[0] // closest, place[1] // closest
    return all(
        (place[0] - other[0]) ** 2 + (place[1] - other[1]) ** 2 >= closest**2
        for near in ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
        for other in taken.get(near, ())
    )
