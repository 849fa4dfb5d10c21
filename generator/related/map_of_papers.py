"""A map of the papers: places in a square at which related papers lie close together.

Related papers pull each other, up to a limit, so that groups close up; all papers push each other
away; and the steps grow smaller until all is still. Chance has no part in it, and only operations
of which every machine gives the same result to the last bit; so the map is the same everywhere.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray

from generator.model import Neighbour, Paper

CLOSEST = 0.02
"""How near two papers may lie, of a side of the square."""
CLOSEST_OF_MANY = 0.35
"""The same for many papers, of the side of the square that each would have to itself."""
DECIMALS = 4
"""Of a place."""

_SMOOTHINGS = 60
_STEPS = 120
_PUSHES = 80
"""How many others push a paper in one step; all of them where there are no more."""
_PULL = 4.0
_PULL_TO_MIDDLE = 1.5
_LONGEST_STEP = 0.1

Floats = NDArray[np.float64]
"""Numbers with rounding."""
Integers = NDArray[np.int64]
"""Which papers."""


def positions(
    papers: Sequence[Paper], neighbours: Mapping[str, Sequence[Neighbour]]
) -> Mapping[str, tuple[float, float]]:
    """Return where each of `papers` lies, from 0 to 1 across and down, by its id.

    No two lie nearer than `CLOSEST`, or where papers are many, than `CLOSEST_OF_MANY` allows. The
    result does not depend on the order of `papers`; neighbours that are none of them are left out.
    """
    ids = sorted(paper.id for paper in papers)
    links = _links(ids, neighbours)
    if len(ids) < 2:
        return dict.fromkeys(ids, (0.5, 0.5))
    places = _boxed(_relaxed(_smoothed(links), links))
    return dict(zip(ids, _parted(places.tolist()), strict=True))


@dataclass(frozen=True, slots=True)
class _Links:
    """Which papers attract each other; each link is here in both directions."""

    size: int
    """How many papers there are."""
    ends: Integers
    others: Integers

    def pulls(self, places: Floats) -> Floats:
        """Return the way from each paper to all that attract it, added up."""
        return self.gathered(places[self.others] - places[self.ends])

    def gathered(self, values: Floats) -> Floats:
        """Return the sums of the values of links for each paper."""
        sums = [np.bincount(self.ends, values[:, axis], self.size) for axis in (0, 1)]
        return np.stack(sums, axis=1)


def _links(ids: Sequence[str], neighbours: Mapping[str, Sequence[Neighbour]]) -> _Links:
    numbers = {paper: number for number, paper in enumerate(ids)}
    pairs = {
        (numbers[paper], numbers[neighbour.id])
        for paper in ids
        for neighbour in neighbours.get(paper, ())
        if neighbour.id in numbers
    }
    both = sorted(pairs | {(other, end) for end, other in pairs})
    ends, others = np.array(both, dtype=np.int64).reshape(-1, 2).T
    return _Links(len(ids), ends, others)


def _smoothed(links: _Links) -> Floats:
    """Return places to start from: an even spread, in which related papers then find together.

    Again and again each goes to the middle of its neighbours, the two axes are made to say
    different things, and the papers are spread out evenly along each.
    """
    steps = np.arange(1, links.size + 1)[:, np.newaxis] * np.array([0.7548776662, 0.5698402910])
    places = _ranked(steps - np.floor(steps))
    degrees = 1.0 + np.bincount(links.ends, minlength=links.size)[:, np.newaxis]
    for _ in range(_SMOOTHINGS):
        places = _ranked(places + links.pulls(places) / degrees)
        # whole numbers, whose sums do not depend on the order
        across, down = np.rint(places.T * 65536).astype(np.int64)
        share = int(np.sum(across * down)) / max(1, int(np.sum(across * across)))
        places[:, 1] -= share * places[:, 0]
    return _ranked(places)


def _ranked(places: Floats) -> Floats:
    """Return the places spread out evenly along both axes, in the same order, around 0."""
    ranks = np.argsort(np.argsort(places, axis=0, kind="stable"), axis=0, kind="stable")
    return (ranks + 0.5) / len(places) - 0.5


def _relaxed(places: Floats, links: _Links) -> Floats:
    """Return the places after pulling and pushing, with ever smaller steps."""
    distance = 1 / np.sqrt(float(links.size))
    for step in range(_STEPS):
        ways = places[links.others] - places[links.ends]
        pulls = ways * (_PULL * distance / (distance + _lengths(ways)))
        moves = links.gathered(pulls) - _PULL_TO_MIDDLE * places
        moves += distance * distance * _pushes(places, step)
        lengths = _lengths(moves)
        longest = _LONGEST_STEP * (1 - step / _STEPS)
        places = places + moves * (np.minimum(lengths, longest) / np.maximum(lengths, 1e-9))
    return places


def _lengths(ways: Floats) -> Floats:
    squares: Floats = ways[:, :1] * ways[:, :1] + ways[:, 1:] * ways[:, 1:]
    lengths: Floats = np.sqrt(squares)
    return lengths


def _pushes(places: Floats, step: int) -> Floats:
    """Return how all papers together push each, judged from some, others in each step."""
    result = np.zeros_like(places)
    others = len(places) - 1
    number = min(_PUSHES, others)
    around = np.concatenate((places, places))
    for push in range(step * number, (step + 1) * number):
        # 7919 is prime, so the papers that push are never neighbours in the list
        first = others - push * 7919 % others
        away = places - around[first : first + len(places)]
        lengths = np.maximum(_lengths(away), 1e-3)
        result += away / (lengths * lengths)
    return result * (others / number)


def _boxed(places: Floats) -> Floats:
    """Return the places moved and stretched to fill the square, half way to an even spread.

    So a few far out do not press all others into a corner.
    """
    low, high = places.min(axis=0), places.max(axis=0)
    spread: Floats = ((places - low) / np.maximum(high - low, 1e-9) + _ranked(places) + 0.5) / 2
    return spread


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
