"""Titles that contain no words, and dates that cannot be right."""

import re
from collections.abc import Iterable, Iterator

from generator.check.finding import Finding
from generator.curation import FILE
from generator.model import Paper
from generator.sources import FOLDER as SOURCES
from generator.text import escape, scripts
from generator.text.formulas import formulas

AHEAD = 1
"""Years by which a volume may be dated ahead."""

_COMMAND = re.compile(r"\\[A-Za-z]+")
_WORD = re.compile(rf"[^\W\d_]{{2}}|[{scripts.SINGLE}]")
"""Two adjacent letters, or one that is a word by itself; `X_β` has neither."""


def titles(papers: Iterable[Paper]) -> Iterator[Finding]:
    """Yield the papers whose titles consist of formulas, TeX commands and punctuation."""
    for paper in papers:
        if not _WORD.search(_words(paper.title)):
            yield Finding(
                f"{_place(paper)}: the title of `{paper.id}` has no words:"
                f" `{escape.clean(paper.title)}`; add some there, or put `title` into {FILE}"
            )


def dates(papers: Iterable[Paper], today: str) -> Iterator[Finding]:
    """Yield the papers that are dated later than the year after `today`."""
    last = int(today[:4]) + AHEAD
    for paper in papers:
        if paper.published and paper.published.year > last:
            yield Finding(
                f"{_place(paper)}: `{paper.id}` is dated {paper.published}, which is in the future;"
                f" correct it there, or put `date` into {FILE}"
            )


def _place(paper: Paper) -> str:
    return f"{SOURCES}/{escape.clean(paper.origin.file)}:{paper.origin.line}"


def _words(title: str) -> str:
    """Return a title without its formulas and commands."""
    parts: list[str] = []
    done = 0
    for formula in formulas(title):
        parts.append(title[done : formula.start])
        done = formula.end
    return _COMMAND.sub("", "".join((*parts, title[done:])))
