"""A triangular matrix of numbers, drawn as squares, with names along its diagonal."""

from collections.abc import Iterator, Sequence
from math import sqrt

from generator.page import AttributeValue, Element, element
from generator.text.width import text_width

CELL = 26
"""The height of a row in pixels."""
GAP = 2
"""Pixels between the backgrounds of two cells."""
LARGEST = 22
"""The side in pixels of the square for the largest number."""
SMALLEST = 1.5
"""The side in pixels of the smallest square that can be seen."""
FONT = 15
"""The font size of the names in pixels, as in the style sheet."""


def picture(names: Sequence[str], counts: Sequence[Sequence[int]]) -> Element:
    """Return the picture: in each row a name, and left of it its numbers with the names above.

    `counts[n]` has n numbers.
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
