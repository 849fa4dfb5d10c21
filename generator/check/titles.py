"""Papers whose titles contain no words, so that nobody can find them."""

import re
from collections.abc import Iterable, Iterator

from generator.check.finding import Finding
from generator.curation import FILE
from generator.model import Paper
from generator.sources import FOLDER as SOURCES
from generator.text import escape, scripts
from generator.text.formulas import formulas

_COMMAND = re.compile(r"\\[A-Za-z]+")
_WORD = re.compile(rf"[^\W\d_]{{2}}|[{scripts.SINGLE}]")
"""Two adjacent letters, or one that is a word by itself; `X_β` has neither."""


def findings(papers: Iterable[Paper]) -> Iterator[Finding]:
    """Yield the papers whose titles consist of formulas, TeX commands and punctuation."""
    for paper in papers:
        if not _WORD.search(_words(paper.title)):
            file, line = escape.clean(paper.origin.file), paper.origin.line
            yield Finding(
                f"{SOURCES}/{file}:{line}: the title of `{paper.id}` has no words:"
                f" `{escape.clean(paper.title)}`; add some there, or put `title` into {FILE}"
            )


def _words(title: str) -> str:
    """Return a title without its formulas and commands."""
    parts: list[str] = []
    done = 0
    for formula in formulas(title):
        parts.append(title[done : formula.start])
        done = formula.end
    return _COMMAND.sub("", "".join((*parts, title[done:])))
