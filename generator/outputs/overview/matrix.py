"""A half of a square of numbers, drawn as squares, with names along its edge."""

from collections.abc import Iterator, Sequence
from math import sqrt

from generator.page import AttributeValue, Element, element
from generator.text.width import text_width

CELL = 26
"""Pixels from one row to the next."""
GAP = 2
"""Pixels between the grounds of two cells."""
LARGEST = 22
"""Pixels; the side of the square of the largest number."""
SMALLEST = 1.5
"""Pixels; a smaller square could not be seen."""
FONT = 15
"""Pixels; the size of the names, as in the style sheet."""


def picture(names: Sequence[str], counts: Sequence[Sequence[int]]) -> Element:
    """Return the picture: row by row a name, and left of it what it has in common with each above.

    Each of `counts` is as long as there are rows above it.
    """
    largest = max(number for row in counts for number in row)
    width = max(place * CELL + 8 + text_width(name, FONT) for place, name in enumerate(names))
    height = len(names) * CELL
    squares = (
        _square(f"{names[row]} and {names[column]}", (row, column), number, largest)
        for row, numbers in enumerate(counts)
        for column, number in enumerate(numbers)
        if number
    )
    attributes: dict[str, AttributeValue] = {
        "class": "sheaf-matrix",
        "viewBox": f"0 0 {width} {height}",
        "width": width,
        "height": height,
        "role": "img",
        "aria-label": "How many papers the largest topics share; the table shows the same data.",
    }
    return element("svg", attributes, _grounds(len(names)), *squares, *_labels(names))


def _grounds(rows: int) -> Element:
    side = CELL - GAP
    cells = (
        f"M{column * CELL + GAP // 2} {row * CELL + GAP // 2}h{side}v{side}h-{side}z"
        for row in range(rows)
        for column in range(row)
    )
    return element("path", {"class": "sheaf-cell", "d": "".join(cells)})


def _square(names: str, cell: tuple[int, int], number: int, largest: int) -> Element:
    row, column = cell
    side = max(SMALLEST, round(LARGEST * sqrt(number / largest), 1))
    title = element("title", "", f"{names}: {number:,}")
    shape = element(
        "rect",
        {
            "class": "sheaf-data",
            "x": f"{column * CELL + (CELL - side) / 2:.2f}",
            "y": f"{row * CELL + (CELL - side) / 2:.2f}",
            "width": f"{side}",
            "height": f"{side}",
        },
    )
    return element("g", "", title, shape)


def _labels(names: Sequence[str]) -> Iterator[Element]:
    for place, name in enumerate(names):
        yield element("text", {"x": place * CELL + 6, "y": place * CELL + 18}, name)
