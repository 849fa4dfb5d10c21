"""What each line of a paste was taken for, for people who wonder."""

from collections.abc import Iterator

from generator.listing.reader import tell
from generator.listing.rows import rows

HEADING = "  line  read as            sure  text"
"""Above the columns."""
WIDEST = 80
"""Characters of a line that are shown."""


def lines(text: str) -> Iterator[str]:
    """Yield for each line of `text` that says something: number, role, how sure, how it begins."""
    found, _ = rows(text)
    yield HEADING
    for told in tell(found):
        row = told.row
        start = row.text if len(row.text) <= WIDEST else f"{row.text[: WIDEST - 1]}…"
        yield f"{row.number:>6}  {told.role.value:<17}  {told.sure:>4.0%}  {start}"
