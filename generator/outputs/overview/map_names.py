"""The names of topics on the map, each where most of its papers lie close together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

import numpy as np
from numpy.typing import NDArray

from generator.catalogue import Shelf
from generator.outputs.overview.drawn import HEIGHT, WIDTH, Place, Point
from generator.text.width import text_width

FONT = 19
"""Pixels; the size of the names, as in the style sheet."""
FEWEST = 3
"""Points of a topic that has a name on the map."""
CLOSE = 150
"""Pixels; half of a topic's points lie no further from their middle, or it has no name."""
FURTHEST = 64
"""Pixels from the middle of its points to a name, at most, up or down; and twice that sideways."""
MOST = 16
"""Names on the map."""
MOST_COVERED = 2
"""Points that a name may pass behind, where no place nearby is free."""
APART = 4
"""Pixels between two names."""
ROOM = 5
"""Pixels between a name and the middle of a point."""

_STEP = 8

Integers = NDArray[np.int64]
"""Pixels."""


@dataclass(frozen=True, slots=True)
class Name:
    """A topic's name on the map."""

    shelf: Shelf
    place: Place
    """The middle of its base line."""
    points: tuple[Place, ...]
    """Where the topic's papers lie."""
    reach: int
    """The square of the distance within which half of them lie from their middle, in pixels."""


@dataclass(frozen=True, slots=True)
class _Group:
    """A topic whose points lie close together."""

    shelf: Shelf
    points: tuple[Place, ...]
    middle: Place
    reach: int


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

    def wider(self, across: int, down: int) -> "_Box":
        """Return what reaches as far beyond this on each side."""
        return _Box(self.left - across, self.top - down, self.right + across, self.bottom + down)

    def has(self, place: Place) -> bool:
        """Say whether `place` lies in it."""
        return self.left < place[0] < self.right and self.top < place[1] < self.bottom

    def number(self, across: Integers, down: Integers) -> int:
        """Return how many of these places lie in it."""
        inside = (self.left < across) & (across < self.right)
        return int(np.count_nonzero(inside & (self.top < down) & (down < self.bottom)))


def names(shelves: Iterable[Shelf], points: Sequence[Point]) -> tuple[Name, ...]:
    """Return the names that have room, those of the largest close groups first.

    None covers another, and none lies on more than a few points.
    """
    places = [point.place for point in points]
    taken: list[_Box] = []
    found: list[Name] = []
    for group in _groups(shelves, points):
        width = text_width(group.shelf.topic.label, FONT)
        place = _place(group.middle, width, places, taken)
        if place and len(found) < MOST:
            taken.append(_box(place, width).wider(APART, APART))
            found.append(Name(group.shelf, place, group.points, group.reach))
    return tuple(found)


def _groups(shelves: Iterable[Shelf], points: Sequence[Point]) -> list[_Group]:
    """Return the topics whose points lie close together, those with most points first."""
    by_paper = {point.paper.id: point.place for point in points}
    groups = []
    for shelf in shelves:
        places = tuple(by_paper[paper.id] for paper in shelf.papers if paper.id in by_paper)
        if len(places) >= FEWEST:
            middle = median_low([x for x, _ in places]), median_low([y for _, y in places])
            reach = median_low([(x - middle[0]) ** 2 + (y - middle[1]) ** 2 for x, y in places])
            groups.append(_Group(shelf, places, middle, reach))
    close = (group for group in groups if group.reach <= CLOSE**2)
    return sorted(close, key=lambda g: (-len(g.points), g.reach, g.shelf.topic.id))


def _place(
    middle: Place, width: int, points: Iterable[Place], taken: Sequence[_Box]
) -> Place | None:
    """Return the place for a name that covers the fewest points, and then the nearest."""
    around = _box(middle, width).wider(2 * FURTHEST + ROOM, FURTHEST + ROOM)
    near = [point for point in points if around.has(point)]
    across, down = np.array(near, dtype=np.int64).reshape(-1, 2).T
    best, fewest = None, MOST_COVERED + 1
    for place in _around(middle):
        box = _box(place, width)
        if _is_inside(box) and not any(map(box.meets, taken)):
            covered = box.wider(ROOM, ROOM).number(across, down)
            if covered < fewest:
                best, fewest = place, covered
        if not fewest:
            break
    return best


def _around(middle: Place) -> Iterator[Place]:
    """Yield the places for a name, the nearest to `middle` first."""
    rows = range(-FURTHEST, FURTHEST + 1, _STEP)
    columns = range(-2 * FURTHEST, 2 * FURTHEST + 1, _STEP)
    # up and down counts twice, for a name is wide
    moves = sorted(
        ((x, y) for x in columns for y in rows), key=lambda m: (m[0] ** 2 + 4 * m[1] ** 2, m)
    )
    yield from ((middle[0] + x, middle[1] + y) for x, y in moves)


def _box(place: Place, width: int) -> _Box:
    """Return what a name takes whose base line has its middle at `place`."""
    x, y = place
    return _Box(x - width // 2, y - 14, x + width // 2, y + 5)


def _is_inside(box: _Box) -> bool:
    return box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= HEIGHT
