"""CSV (RFC 4180), with a row for each paper."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from generator.citations.web_addresses import identifier, web_addresses
from generator.model import Paper

END = "\r\n"
"""The end of a row."""

COLUMNS = (
    *("id", "title", "authors", "date", "venue", "doi", "arxiv", "url"),
    *("keywords", "topics", "abstract"),
)
"""The names of the columns, in order."""

_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""The beginning of a field that spreadsheets take for a formula."""


MARK = "\ufeff"
"""The byte order mark, without which spreadsheets assume another encoding."""


def document(rows: Iterable[str]) -> Iterator[str]:
    """Yield a file of `rows`, with the names of the columns before them."""
    yield MARK + head()
    yield from rows


def head() -> str:
    """Return the row with the names of the columns."""
    return _row(COLUMNS)


def row(paper: Paper) -> str:
    """Return the row of `paper`; several values in a field have `; ` between them."""
    return _row(
        (
            paper.id,
            paper.title,
            "; ".join(author.name for author in paper.authors),
            str(paper.published or ""),
            paper.venue or "",
            identifier(paper, "doi") or "",
            identifier(paper, "arxiv") or "",
            next(iter(web_addresses(paper)), ""),
            "; ".join(paper.keywords),
            "; ".join(tag.label for tag in paper.tags),
            paper.abstract,
        )
    )


def _row(fields: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator=END).writerow(map(_harmless, fields))
    return written.getvalue()


def _harmless(field: str) -> str:
    """Return `field` so that no spreadsheet takes it for a formula, and without NUL."""
    field = field.replace("\0", "")
    return f"'{field}" if _FORMULA.match(field) else field
