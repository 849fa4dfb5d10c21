"""Listings pasted from anywhere: a web page, a programme, a mail, a book of abstracts."""

import re
from collections.abc import Iterator

from generator.listing import items
from generator.listing.rows import without_hidden
from generator.model import Item, Source
from generator.text.lines import lines

_DATA = re.compile(
    r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]]|@\w+\s*[{(]|%PDF|TY  - |PMID ?- "
    r"|<(?!/?(?:p|div|h[1-6]|a|b|i|br|hr|em|img|ul|ol|strong|center|span|details|summary|font"
    r"|section|small|iframe|figure|picture|sup|sub)\b)[?!a-zA-Z])",
    re.IGNORECASE,
)
"""The beginning of data for programs, but not of Markdown that begins with a tag."""
_CELL_END = re.compile(r"[,;\t|]")
_WORD = re.compile(r"[^\W_]")


def recognises(source: Source) -> bool:
    """Say whether `source` is running text, not data made for programs."""
    shown = without_hidden(source.text)
    is_data = _DATA.match(shown) is not None or _is_table(shown)
    return not is_data and _WORD.search(shown) is not None


def _is_table(text: str) -> bool:
    """Say whether the first line names columns, one of them the title."""
    header = next((line.raw.lower() for line in lines(text[:2000])), "")
    cells = [cell.strip(" \"'") for cell in _CELL_END.split(header)]
    return len(cells) > 1 and "title" in cells


def read(source: Source) -> Iterator[Item]:
    """Yield the items of a listing in order; every line that is not blank is in one of them."""
    yield from (found.item for found in items.read(source.file, source.text, source.threshold))
