"""The regions of the map in which topics are dense."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Integers
from generator.catalogue import FiledTopic
from generator.outputs.overview.drawn import SIDE, Place, Point

FEWEST = 3
"""The least number of papers of a topic in its region."""
LEAST = 3
"""How many times denser than elsewhere a topic must be in its region."""
SHARE = 6
"""A region has at least one of so many of its topic's papers; otherwise the topic is scattered."""
CELLS = 64
"""Cells on a side of the grid on which papers are counted."""
MANY = 500
"""Points below which regions are larger."""
REACH, REACH_OF_FEW = 5, 9
"""Cells from the middle of a region to its sides."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the map in which a topic is dense."""

    filed: FiledTopic
    middle: Place
    places: tuple[Place, ...]
    """The places of its papers there, the nearest to the middle first."""


def regions(filed_topics: Iterable[FiledTopic], points: Sequence[Point]) -> tuple[Region, ...]:
    """Return the densest region of each topic that has one, sorted by excess.

    The excess is the number of the topic's papers there beyond its share of all papers.
    """
    places = np.array([point.place for point in points], dtype=np.int64).reshape(-1, 2)
    numbers = {point.paper.id: number for number, point in enumerate(points)}
    reach = REACH if len(points) >= MANY else REACH_OF_FEW
    around = _around(places, reach)
    found: list[tuple[int, Region]] = []
    for filed in filed_topics:
        mine = places[[numbers[paper.id] for paper in filed.papers if paper.id in numbers]]
        found += _densest(filed, mine, (len(places), around), reach)
    found.sort(key=lambda pair: (-pair[0], pair[1].filed.topic.id))
    return tuple(region for _, region in found)


def _densest(
    filed: FiledTopic, mine: Integers, everyone: tuple[int, Integers], reach: int
) -> Iterator[tuple[int, Region]]:
    """Yield the region in which the excess of a topic is greatest, and that excess.

    It is multiplied by the number of all papers, so that it is an integer.
    """
    total, all_ = everyone
    here = _around(mine, reach)
    beyond = total * here - len(mine) * all_
    stands_out = here >= max(FEWEST, len(mine) / SHARE)
    stands_out &= total * here >= LEAST * len(mine) * all_
    if stands_out.any():
        cell = np.array(np.unravel_index(np.argmax(np.where(stands_out, beyond, -1)), beyond.shape))
        members = mine[(np.abs(_cells(mine) - cell) <= reach).all(axis=1)]
        middle = np.median(members, axis=0).astype(np.int64)
        away = ((members - middle) ** 2).sum(axis=1)
        order = np.lexsort((members[:, 1], members[:, 0], away))
        lying = tuple((x, y) for x, y in members[order].tolist())
        across, down = middle.tolist()
        yield int(beyond[*cell]), Region(filed, (across, down), lying)


def _around(places: Integers, reach: int) -> Integers:
    """Return, for each cell, the number of places in the square of cells around it."""
    counts = np.zeros((CELLS + 2 * reach + 1,) * 2, dtype=np.int64)
    across, down = (_cells(places) + reach + 1).T
    np.add.at(counts, (across, down), 1)
    sums: Integers = counts.cumsum(axis=0).cumsum(axis=1)
    side = 2 * reach + 1
    rows = sums[side:] - sums[:-side]
    within: Integers = rows[:, side:] - rows[:, :-side]
    return within


def _cells(places: Integers) -> Integers:
    return np.minimum(places * CELLS // SIDE, CELLS - 1)
