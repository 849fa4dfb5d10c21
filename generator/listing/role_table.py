"""A table of the lines of a paste with their roles, which shows users how it was read."""

from collections.abc import Iterator

from generator.listing.classifier import classify
from generator.listing.rows import rows

HEADING = "  line  read as            sure  text"
"""The heads of the columns."""
WIDEST = 80
"""Characters of a line that are shown."""


def lines(text: str) -> Iterator[str]:
    """Yield a line of the table for each line of `text`: number, role, probability, start."""
    found, _ = rows(text)
    yield HEADING
    for line in classify(found):
        row = line.row
        start = row.text if len(row.text) <= WIDEST else f"{row.text[: WIDEST - 1]}…"
        yield f"{row.number:>6}  {line.role.value:<17}  {line.probability:>4.0%}  {start}"
