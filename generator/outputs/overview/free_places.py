"""The free places on a map of one size: boxes there cover neither points nor each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from generator.arrays import Booleans, Integers, ShortIntegers

REACH = 170
"""The greatest distance in pixels of a box from its place."""
MOST_TRIES = 200
"""Boxes that are proposed for a place, at most."""
_STEP = 3
"""Pixels between boxes that are tried."""
_MUCH = 1 << 13
"""More than the greatest offset from being centred, so that the distance from the place comes
first, and the offset decides between equal distances."""
_EDGE = 16
"""Pixels around the map that count as free of points."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the map, in pixels."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: "Box") -> bool:
        """Say whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def wider(self, by: int) -> "Box":
        """Return the box with `by` more pixels on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(slots=True)
class Free:
    """The free part of a map, which shrinks as boxes are taken."""

    width: int
    height: int
    sums: ShortIntegers
    """The number of points to the left of and above each pixel (a summed-area table)."""
    room: int
    """Pixels between a box and the middle of a point."""
    taken: list[Box] = field(default_factory=list)

    def boxes(self, size: tuple[int, int], place: tuple[int, int]) -> Iterator[tuple[int, Box]]:
        """Yield free boxes of `size` with their distance in pixels from `place`, nearest first."""
        ranges = [self._range(axis, size[axis], place[axis]) for axis in (0, 1)]
        first, last = zip(*ranges, strict=True)
        if first[0] > last[0] or first[1] > last[1]:
            return
        is_free = self._without_points(size, first, last)
        for box in self.taken:
            # where a box may not begin, as it would overlap this one
            columns, rows = (
                slice(
                    max(0, -(-(low - length + 1 - start) // _STEP)),
                    max(0, -(-(high - start) // _STEP)),
                )
                for low, high, length, start in (
                    (box.left, box.right, size[0], first[0]),
                    (box.top, box.bottom, size[1], first[1]),
                )
            )
            is_free[columns, rows] = False
        across, down = (_STEP * steps for steps in np.nonzero(is_free))
        far = _far(across + first[0] - place[0], size[0]), _far(down + first[1] - place[1], size[1])
        distances = np.rint(np.sqrt(far[0] ** 2 + far[1] ** 2)).astype(np.int64)
        centred = np.abs(2 * (across + first[0] - place[0]) + size[0])
        for number in _least(distances * _MUCH + centred):
            left, top = int(across[number]) + first[0], int(down[number]) + first[1]
            yield int(distances[number]), Box(left, top, left + size[0], top + size[1])

    def _range(self, axis: int, size: int, place: int) -> tuple[int, int]:
        """Return the first and the last start on an axis for boxes within the map and in reach."""
        whole = (self.width, self.height)[axis]
        return max(0, place - REACH - size), min(whole - size, place + REACH)

    def _without_points(
        self, size: tuple[int, int], first: tuple[int, ...], last: tuple[int, ...]
    ) -> Booleans:
        """Return, for each box that begins between two places, whether no point is too near."""
        before, after = (
            [slice(a + by, b + by + 1, _STEP) for a, b, by in zip(first, last, shifts, strict=True)]
            for shifts in (
                (_EDGE - self.room + 1,) * 2,
                tuple(_EDGE + self.room + length for length in size),
            )
        )
        sums = self.sums
        number = sums[after[0], after[1]] - sums[before[0], after[1]]
        number = number - sums[after[0], before[1]] + sums[before[0], before[1]]
        without: Booleans = number == 0
        return without


def free(across: Integers, down: Integers, size: tuple[int, int], room: int) -> Free:
    """Return the free part of a map of `size`: all that is further than `room` from each point."""
    counts = np.zeros((size[0] + 2 * _EDGE + 2, size[1] + 2 * _EDGE + 2), dtype=np.int32)
    np.add.at(counts, (across + _EDGE + 1, down + _EDGE + 1), 1)
    return Free(*size, counts.cumsum(axis=0, dtype=np.int32).cumsum(axis=1, dtype=np.int32), room)


def _least(costs: Integers) -> list[int]:
    """Return the indices of the lowest costs, rising; of equals, the first come first."""
    # all are made different, so that numpy has no choice among equals
    unique = costs * len(costs) + np.arange(len(costs))
    if len(unique) > MOST_TRIES:
        unique = np.partition(unique, MOST_TRIES)[:MOST_TRIES]
    found: list[int] = (np.sort(unique) % len(costs)).tolist() if len(costs) else []
    return found


def _far(starts: Integers, length: int) -> Integers:
    """Return the distance from 0 of spans of `length`, by their starts."""
    return np.maximum(np.maximum(starts, -starts - length), 0)
