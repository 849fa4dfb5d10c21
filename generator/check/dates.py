"""Papers whose dates cannot be right."""

from collections.abc import Iterable, Iterator

from generator.check.finding import Finding
from generator.curation import FILE
from generator.model import Paper
from generator.sources import FOLDER as SOURCES
from generator.text import escape

AHEAD = 1
"""Years by which a volume may be dated ahead."""


def findings(papers: Iterable[Paper], today: str) -> Iterator[Finding]:
    """Yield the papers that are dated later than the year after `today`."""
    last = int(today[:4]) + AHEAD
    for paper in papers:
        if paper.published and paper.published.year > last:
            file, line = escape.clean(paper.origin.file), paper.origin.line
            yield Finding(
                f"{SOURCES}/{file}:{line}: `{paper.id}` is dated {paper.published}, which is in the"
                f" future; correct it there, or put `date` into {FILE}"
            )
