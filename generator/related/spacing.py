"""Places on a map, fitted into a square, and moved aside where they would lie on another."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import count
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray

from generator.arrays import Floats, Integers

CLOSEST = 0.02
"""The least distance of two places, as a fraction of the side of the square."""
CLOSEST_OF_MANY = 0.35
"""The same for many places, as a fraction of the side of the area per place."""
DECIMALS = 4
"""Decimals of a coordinate."""


PAPERS_A_STRAY = 2500
"""For so many places, one on each side may be put on the edge."""


def fitted(places: Floats) -> Floats:
    """Return `places`, shaped (places, 2), scaled to fill the unit square.

    In large collections a few papers that are near no others drift far away; they are put on the
    edge, as otherwise all others would be crowded together.
    """
    in_order = np.sort(places, axis=0)
    strays = len(places) // PAPERS_A_STRAY
    low, high = in_order[strays], in_order[-1 - strays]
    inside: Floats = np.clip((places - low) / np.maximum(high - low, 1e-9), 0.0, 1.0)
    return inside


def spaced(places: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """Return the places, from 0 to 1 across and down, rounded and far enough from each other.

    Each is the free place nearest to the given one when its turn comes. No two are nearer than
    `CLOSEST` or, if there are many, `CLOSEST_OF_MANY` allows.
    """
    unit = 10**DECIMALS
    closest = max(1, ceil(unit * min(CLOSEST, CLOSEST_OF_MANY / sqrt(max(1, len(places))))))
    square = _Square(unit, closest)
    found = []
    for across, down in places:
        place = square.free(round(across * unit), round(down * unit))
        square.take(*place)
        found.append((place[0] / unit, place[1] / unit))
    return found


class _Square:
    """The places in a square that are too close to one that is taken: a bit for each.

    Around the square is a margin, which counts as taken.
    """

    def __init__(self, unit: int, closest: int) -> None:
        self._closest = closest
        self._last = unit + 2 * closest
        is_outside = np.ones(self._last + 1 + 8, dtype=np.bool_)  # with space for shifted discs
        is_outside[closest : closest + unit + 1] = False
        self._taken = np.tile(_packed(is_outside), (self._last + 1, 1))
        self._taken[is_outside[: self._last + 1]] = 0xFF
        reach = np.arange(1 - closest, closest)
        disc = reach**2 + reach[:, np.newaxis] ** 2 < closest**2
        self._discs = [_packed(np.pad(disc, ((0, 0), (bits, 7 - bits)))) for bits in range(8)]
        """The places too close to one, shifted by each number of bits."""
        self._steps = cache(self._steps_of)

    def free(self, across: int, down: int) -> tuple[int, int]:
        """Return the free place nearest to a given one, by rings around it.

        There always is one, as much less than half of the square is taken.
        """
        for distance in count():
            right, below = self._steps(distance)
            columns = np.clip(across + self._closest + right, 0, self._last)
            rows = np.clip(down + self._closest + below, 0, self._last)
            is_taken = self._taken[rows, columns >> 3] >> (columns & 7) & 1
            first = is_taken.argmin()
            if not is_taken[first]:
                return across + int(right[first]), down + int(below[first])
        raise AssertionError

    def take(self, across: int, down: int) -> None:
        """Let no other place be nearer to this one than allowed."""
        byte, bits = divmod(across + 1, 8)
        disc = self._discs[bits]
        height, width = disc.shape
        self._taken[down + 1 : down + 1 + height, byte : byte + width] |= disc

    def _steps_of(self, distance: int) -> tuple[Integers, Integers]:
        """Return the steps across and down to the places of some rings, each twice as many."""
        rings = range(2**distance // 2, 2**distance)
        steps = [step for ring in rings for step in _ring(ring, self._closest)]
        right, below = np.array(steps, dtype=np.int64).T
        return right, below


def _packed(bits: NDArray[np.bool_]) -> NDArray[np.uint8]:
    return np.packbits(bits, axis=-1, bitorder="little")


def _ring(number: int, closest: int) -> Iterator[tuple[int, int]]:
    """Yield the steps that lead from a place to a ring of places around it."""
    side = number * closest // 4
    for turn in range(-number, number + 1):
        way = turn * closest // 4
        yield from ((way, side), (-way, -side), (side, -way), (-side, way))
