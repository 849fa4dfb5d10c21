"""Write CSV: a row a paper, as spreadsheets and programs read it (RFC 4180)."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from generator.citations.web_addresses import identifier, web_addresses
from generator.model import Paper

END = "\r\n"
"""What ends a row."""

COLUMNS = (
    *("id", "title", "authors", "date", "venue", "doi", "arxiv", "url"),
    *("keywords", "topics", "abstract"),
)
"""The names of the columns, in their order."""

_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""How a field begins that a spreadsheet would run."""


MARK = "\ufeff"
"""What a file begins with, or spreadsheets read it in an encoding of their own."""


def document(papers: Iterable[Paper]) -> Iterator[str]:
    """Yield a file of all `papers`, with the names of the columns in its first row."""
    yield MARK + head()
    yield from map(row, papers)


def head() -> str:
    """Return the row of the columns' names."""
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
    """Return `field` so that a spreadsheet shows it; it would take some beginnings for a formula.

    NUL is left out, as no reader of CSV expects it.
    """
    field = field.replace("\0", "")
    return f"'{field}" if _FORMULA.match(field) else field
