"""Tables inside a paste, whose first row names their columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.listing.labels import kind_of

LONGEST_NAME = 40
"""Characters of the name of a column."""
FEWEST_COLUMNS = 2
"""NamedColumns with known names, one of them the title."""
_BAR = re.compile(r"(?<!\\)\|")
_BUTTON = re.compile(r"<summary>[^<>]{1,30}</summary>", re.IGNORECASE)
"""What opens a cell that is folded."""


@dataclass(frozen=True, slots=True)
class NamedColumns:
    """The names of the columns of a table."""

    names: tuple[str, ...]
    separator: str
    """A tab, as browsers copy tables, or a bar, as Markdown has them."""

    def cells(self, line: str) -> list[tuple[str, str]]:
        """Return the cells of `line` that are not blank, each with the name of its column."""
        cells = _split(line, self.separator)
        if not FEWEST_COLUMNS <= len(cells) <= len(self.names):
            return []
        named = zip(self.names, (_BUTTON.sub("", cell) for cell in cells), strict=False)
        found = [(name, cell) for name, cell in named if cell.strip()]
        return found if any(kind_of(name.lower()) == "title" for name, _ in found) else []


def columns(line: str) -> NamedColumns | None:
    """Return the columns of which `line` has the names, or `None` for other lines."""
    for separator in "\t|":
        cells = [cell.strip(" *_:") for cell in _split(line, separator)]
        if len(cells) <= FEWEST_COLUMNS or max(map(len, cells)) > LONGEST_NAME:
            continue
        kinds = [kind_of(cell.lower()) for cell in cells]
        if kinds.count("title") == 1 and sum(map(bool, kinds)) >= FEWEST_COLUMNS:
            return NamedColumns(tuple(cells), separator)
    return None


def _split(line: str, separator: str) -> Sequence[str]:
    if separator == "\t":
        return line.split("\t")
    bare = line.strip()
    return _BAR.split(bare.removesuffix("|"))[1:] if bare.startswith("|") else []
