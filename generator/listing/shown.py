"""A table of the lines of a paste with their roles, for people who wonder how it was read."""

from collections.abc import Iterator

from generator.listing.reader import tell
from generator.listing.rows import rows

HEADING = "  line  read as            sure  text"
"""The heads of the columns."""
WIDEST = 80
"""Characters of a line that are shown."""


def lines(text: str) -> Iterator[str]:
    """Yield a line of the table for each line of `text`: number, role, probability, start."""
    found, _ = rows(text)
    yield HEADING
    for told in tell(found):
        row = told.row
        start = row.text if len(row.text) <= WIDEST else f"{row.text[: WIDEST - 1]}…"
        yield f"{row.number:>6}  {told.role.value:<17}  {told.sure:>4.0%}  {start}"
