"""Where on the map the names of regions have room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.outputs.overview.drawn import SIDE, Place, Point
from generator.outputs.overview.regions import Region
from generator.text.width import text_width

ROOMS = ((3000, 4), (900, 5), (250, 7), (0, 9))
"""Pixels between a name and the middle of a point, from how many points on: many are small."""
APART = 6
"""Pixels between two names."""

_STEP = 6
_REACH = 72

Integers = NDArray[np.int64]
"""Pixels."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A size of the map; names that have room there have room on every larger map."""

    name: str
    width: int
    """Pixels."""
    height: int
    font: int
    """Pixels."""
    most: int
    """Names."""


FRAMES = (
    Frame("narrow", 268, 400, 16, 7),
    Frame("wide", 850, 560, 18, 16),
    Frame("near", 2100, 1400, 18, 40),
)
"""The sizes for which names are placed, the smallest first; the last is of a map seen from near.

What each is shown for, and the sizes of fonts, are in the style sheet.
"""


@dataclass(frozen=True, slots=True)
class Name:
    """A region's name on a map of one size."""

    region: Region
    place: Place
    """The middle of its base line."""


@dataclass(frozen=True, slots=True)
class _Box:
    """What a name takes of the map."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: "_Box") -> bool:
        """Say whether the two share a place."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def wider(self, by: int) -> "_Box":
        """Return what reaches as far beyond this on each side."""
        return _Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def covers(self, across: Integers, down: Integers) -> bool:
        """Say whether any of these places is in it."""
        inside = (self.left < across) & (across < self.right)
        return bool((inside & (self.top < down) & (down < self.bottom)).any())

    def is_inside(self, frame: Frame) -> bool:
        """Say whether the frame holds all of it."""
        return (
            self.left >= 0
            and self.right <= frame.width
            and self.top >= 0
            and self.bottom <= frame.height
        )


def names(regions: Iterable[Region], points: Sequence[Point], frame: Frame) -> tuple[Name, ...]:
    """Return the names that have room in `frame`: none covers a point or another name."""
    places = np.array([point.place for point in points], dtype=np.int64).reshape(-1, 2)
    across, down = (places * (frame.width, frame.height) // SIDE).T
    room = next(room for number, room in ROOMS if len(points) >= number)
    taken: list[_Box] = []
    found: list[Name] = []
    for region in regions:
        if len(found) == frame.most:
            break
        width = text_width(region.filed.topic.label, frame.font)
        for x, y in _around(region.middle, frame):
            box = _box((x, y), width, frame.font)
            is_free = box.is_inside(frame) and not any(map(box.meets, taken))
            if is_free and not box.wider(room).covers(across, down):
                taken.append(box.wider(APART))
                found.append(Name(region, (x * SIDE // frame.width, y * SIDE // frame.height)))
                break
    return tuple(found)


_MOVES = sorted(
    ((x, y) for x in range(-_REACH, _REACH + 1, _STEP) for y in range(-_REACH, _REACH + 1, _STEP)),
    key=lambda move: (move[0] ** 2 + 2 * move[1] ** 2, move),
)
"""Pixels from the middle of a region to its name, the nearest first; a name is wide."""


def _around(middle: Place, frame: Frame) -> Iterator[tuple[int, int]]:
    """Yield the places for a name, the nearest to `middle` first."""
    x, y = middle[0] * frame.width // SIDE, middle[1] * frame.height // SIDE
    yield from ((x + across, y + down) for across, down in _MOVES)


def _box(place: tuple[int, int], width: int, font: int) -> _Box:
    """Return what a name takes whose base line has its middle at `place`."""
    x, y = place
    return _Box(x - width // 2, y - font * 3 // 4, x + width // 2, y + font // 4)
