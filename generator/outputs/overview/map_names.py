"""The names of topics on the map, each where most of its papers lie close together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

from generator.catalogue import Shelf
from generator.outputs.overview.drawn import HEIGHT, WIDTH, Place, Point
from generator.outputs.overview.text_width import text_width

FONT = 19
"""Pixels; the size of the names, as in the style sheet."""
FEWEST = 3
"""Points of a topic that has a name on the map."""
CLOSE = 150
"""Pixels; half of a topic's points lie no further from their middle, or it has no name."""
FURTHEST = 96
"""Pixels from the middle of its points to a name, at most, up or down; and twice that sideways."""
MOST = 24
"""Names on the map."""
ROOM = 7
"""Pixels between a name and the middle of a point."""

_STEP = 12


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
class _Box:
    """A part of the map that is taken."""

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


def names(shelves: Iterable[Shelf], points: Sequence[Point]) -> tuple[Name, ...]:
    """Return the names that have room, those of the largest close groups first.

    A name covers no point and no other name.
    """
    taken = [_Box(x - ROOM, y - ROOM, x + ROOM, y + ROOM) for x, y in (p.place for p in points)]
    found: list[Name] = []
    for shelf, places, middle, reach in _groups(shelves, points):
        width = text_width(shelf.topic.label, FONT)
        room = next((s for s in _spots(middle, width) if not any(map(s[1].meets, taken))), None)
        if room and len(found) < MOST:
            taken.append(room[1])
            found.append(Name(shelf, room[0], places, reach))
    return tuple(found)


def _groups(
    shelves: Iterable[Shelf], points: Sequence[Point]
) -> Iterator[tuple[Shelf, tuple[Place, ...], Place, int]]:
    """Yield the topics whose points lie close, with the points, their middle and their reach."""
    by_paper = {point.paper.id: point.place for point in points}
    close = []
    for shelf in shelves:
        places = tuple(by_paper[p.id] for p in shelf.papers if p.id in by_paper)
        if len(places) < FEWEST:
            continue
        middle = median_low([x for x, _ in places]), median_low([y for _, y in places])
        reach = median_low([(x - middle[0]) ** 2 + (y - middle[1]) ** 2 for x, y in places])
        if reach <= CLOSE**2:
            close.append((shelf, places, middle, reach))
    yield from sorted(close, key=lambda group: (-len(group[1]), group[3], group[0].topic.id))


def _spots(middle: Place, width: int) -> Iterator[tuple[Place, _Box]]:
    """Yield places for a name, the nearest to `middle` first, with what it would take there."""
    rows = range(-FURTHEST, FURTHEST + 1, _STEP)
    columns = range(-2 * FURTHEST, 2 * FURTHEST + 1, _STEP)
    # up and down counts twice, for a name is wide
    moves = sorted(
        ((x, y) for x in columns for y in rows), key=lambda m: (m[0] ** 2 + 4 * m[1] ** 2, m)
    )
    for across, down in moves:
        x, y = middle[0] + across, middle[1] + down
        box = _Box(x - width // 2 - 2, y - 15, x + width // 2 + 2, y + 6)
        if box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= HEIGHT:
            yield (x, y), box
