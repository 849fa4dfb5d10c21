"""A table of the lines of a paste with their roles, which shows users how it was read."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.listing.classifier import classify
from generator.listing.role import Role
from generator.listing.rows import rows

HEADING = "  line  read as            sure  text"
"""The heads of the columns."""
_NAMES: Mapping[Role, str] = MappingProxyType(
    {
        Role.FURNITURE: "part of the page",
        Role.TITLE_GOES_ON: "title, continued",
        Role.GOES_ON: "continued",
        Role.OTHER: "other text",
    }
)
"""Names of roles that differ from those in the weights."""
WIDEST = 80
"""Characters of a line that are shown."""


def lines(text: str) -> Iterator[str]:
    """Yield a line of the table for each line of `text`: number, role, probability, start."""
    found, _ = rows(text)
    yield HEADING
    for line in classify(found):
        row = line.row
        start = row.text if len(row.text) <= WIDEST else f"{row.text[: WIDEST - 1]}…"
        name = _NAMES.get(line.role, line.role.value)
        yield f"{row.number:>6}  {name:<17}  {line.probability:>4.0%}  {start}"
