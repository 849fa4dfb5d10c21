"""The placing of the names of regions on the map."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Integers
from generator.outputs.overview.drawn import SIDE, Place, Point
from generator.outputs.overview.free_places import Box, Free, free
from generator.outputs.overview.regions import Region
from generator.text.width import text_width

ROOMS = ((3000, 4), (900, 5), (250, 7), (0, 9))
"""From how many points on a name needs how many pixels around it; many points are drawn small."""
MANY = 900
"""From so many points on, they are drawn smaller still on narrow maps."""
SLENDER, LESS = 600, 1
"""Maps narrower than the first need fewer pixels around a name, by the second."""
APART = 6
"""Pixels between two names."""
LINE = 1.1
"""The line height of a name, in font sizes."""
AWAY = 24
"""Pixels from a name to its nearest paper from which on a leader line joins the two."""
LONGEST = 90
"""Pixels of the longest leader line; no name is placed further from its papers."""
CORE = 3
"""A leader line ends at one of the papers nearest to the middle: one of so many of a region."""

MORE = 4
"""Regions that may be left without a name. Beyond these, names are of regions that mean little."""

_COST_OF_SMALL = 14
_COST_OF_LINES = 7
"""Pixels that a name is moved rather than set smaller or in two lines."""
_STEP = 5


@dataclass(frozen=True, slots=True)
class MapSize:
    """A size of the map. Names that fit there fit on every larger map."""

    name: str
    width: int
    """Pixels."""
    height: int
    font: int
    """Pixels."""
    small: int
    """Pixels; the font of names that do not fit near their region in the other."""
    most: int
    """Names, at most."""


FRAMES = (
    MapSize("narrow", 268, 400, 16, 14, 6),
    MapSize("slim", 336, 536, 16, 14, 8),
    MapSize("wide", 850, 560, 18, 15, 14),
    MapSize("full", 1030, 576, 18, 15, 16),
    MapSize("tall", 660, 1050, 16, 14, 24),
    MapSize("near", 1650, 920, 18, 15, 28),
    MapSize("deep", 1180, 1880, 16, 14, 48),
    MapSize("close", 2600, 1450, 18, 15, 48),
)
"""The sizes for which names are placed, the smallest first; the last are of a magnified map.

The widths at which each is shown, and the sizes of fonts, are in the style sheet.
"""


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A region's name on a map of one size."""

    region: Region
    place: Place
    """The middle of the base line of its first line."""
    lines: tuple[str, ...]
    font: int
    """Pixels."""
    to: Place | None
    """The paper at the end of its leader line; `None` where it has none."""


@dataclass(frozen=True, slots=True)
class _NameSetting:
    """One way to set a name: its lines, and its font."""

    lines: tuple[str, ...]
    font: int
    cost: int

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in pixels."""
        width = max(text_width(line, self.font) for line in self.lines)
        return width, round(self.font * (1 + LINE * (len(self.lines) - 1)))


def names(
    regions: Sequence[Region], points: Sequence[Point], frame: MapSize, *, is_counted: bool = False
) -> tuple[PlacedName, ...]:
    """Return the names that fit into `frame` without covering a point or another name.

    Where `is_counted`, a name is followed by the number of papers in its region.
    """
    if not regions:
        return ()
    places = _pixels([point.place for point in points], frame)
    room = next(room for number, room in ROOMS if len(points) >= number)
    room -= LESS if frame.width < SLENDER and len(points) >= MANY else 0
    across, down = places.T
    left = free(across, down, (frame.width, frame.height), room)
    found: list[PlacedName] = []
    for region in regions[: frame.most + MORE]:
        if len(found) == frame.most:
            break
        found += _placed(region, _label(region, is_counted=is_counted), frame, left)
    return tuple(found)


def _label(region: Region, *, is_counted: bool) -> str:
    label = region.filed.topic.label
    return f"{label} {len(region.places):,}" if is_counted else label


def _pixels(places: Sequence[Place], frame: MapSize) -> Integers:
    units = np.array(places, dtype=np.int64).reshape(-1, 2)
    pixels: Integers = units * (frame.width, frame.height) // SIDE
    return pixels


def _placed(region: Region, label: str, frame: MapSize, left: Free) -> Iterator[PlacedName]:
    """Yield a name in the best free box, if there is one, and take that box."""
    mine = _pixels(region.places, frame)
    middle = _pixels([region.middle], frame)[0].tolist()
    tries = []
    for shape in _shapes(label, frame):
        for distance, box in left.boxes(shape.size, (middle[0], middle[1])):
            line = _line(box, mine)
            if line is not None and not any(a.meets(b) for a in line.spots for b in left.taken):
                tries.append((distance + shape.cost, shape, box, line))
                break
    if not tries:
        return
    _, shape, box, line = min(tries, key=lambda one: one[0])
    left.taken += [box.wider(APART), *line.spots]
    x, y = (box.left + box.right) // 2, box.top + shape.font * 3 // 4
    yield PlacedName(
        region,
        (x * SIDE // frame.width, y * SIDE // frame.height),
        shape.lines,
        shape.font,
        region.places[line.end] if line.spots else None,
    )


def _shapes(label: str, frame: MapSize) -> Iterator[_NameSetting]:
    """Yield the ways to set a name, the best first."""
    words = label.split(" ")
    halves = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    best = min(halves, key=lambda lines: max(map(len, lines)), default=None)
    for size, cost in ((frame.font, 0), (frame.small, _COST_OF_SMALL)):
        yield _NameSetting((label,), size, cost)
        if best:
            yield _NameSetting(best, size, cost + _COST_OF_LINES)


@dataclass(frozen=True, slots=True)
class _LeaderLine:
    """The line from a name to its papers, which may be empty."""

    end: int
    """The index of the paper in the region to which it leads."""
    spots: tuple[Box, ...]
    """The boxes that it covers; empty where the name is beside its papers."""


def _line(box: Box, mine: Integers) -> _LeaderLine | None:
    """Return the leader line for a name in `box`, or `None` where that is too far from its papers.

    The papers, `mine`, must be sorted by distance from the middle of their region.
    """
    squares = _squares(box, mine)
    if squares.min() <= AWAY * AWAY:
        return _LeaderLine(0, ())
    end = int(np.argmin(squares[: -(-len(mine) // CORE)]))
    if squares[end] > LONGEST * LONGEST:
        return None
    start = np.array([(box.left + box.right) // 2, (box.top + box.bottom) // 2])
    way = mine[end] - start
    steps = int(np.abs(way).max()) // _STEP
    spots = [(start + way * step // steps).tolist() for step in range(1, steps + 1)]
    boxes = (Box(x - 1, y - 1, x + 1, y + 1) for x, y in spots)
    return _LeaderLine(end, tuple(spot for spot in boxes if not spot.meets(box)))


def _squares(box: Box, mine: Integers) -> Integers:
    """Return the squared distance of each point from a box."""
    low, high = np.array([box.left, box.top]), np.array([box.right, box.bottom])
    ways = np.maximum(np.maximum(low - mine, mine - high), 0)
    squares: Integers = (ways * ways).sum(axis=1)
    return squares
