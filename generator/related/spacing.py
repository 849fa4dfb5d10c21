"""Places on a map, fitted into a square, and moved aside where they would lie on another."""

from collections.abc import Sequence
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


def fitted(places: Floats) -> Floats:
    """Return `places`, shaped (places, 2), scaled to fill the unit square."""
    low, high = places.min(axis=0), places.max(axis=0)
    boxed: Floats = (places - low) / np.maximum(high - low, 1e-9)
    return boxed


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
        """Return the steps across and down to the places of a ring, the nearest first.

        Each ring begins where the last one ended, and is twice as wide.
        """
        reach = 2**distance
        ways = np.arange(-reach, reach + 1)
        squares = (ways**2 + ways[:, np.newaxis] ** 2).ravel()
        order = np.argsort(squares, kind="stable")
        inside = order[((reach // 2) ** 2 <= squares[order]) & (squares[order] < reach**2)]
        down, right = np.divmod(inside, len(ways))
        return ways[right] * self._closest // 4, ways[down] * self._closest // 4


def _packed(bits: NDArray[np.bool_]) -> NDArray[np.uint8]:
    return np.packbits(bits, axis=-1, bitorder="little")
