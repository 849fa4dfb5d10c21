"""Links that lead nowhere: those of papers, and addresses that people moved."""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from generator.check.finding import Finding
from generator.model import Paper
from generator.permalinks import FILE, Permalink
from generator.sources import FOLDER as SOURCES
from generator.text import escape

_HOST = re.compile(r"[^\W_](?:[\w.-]*[^\W_])?|[0-9a-f.:]*:[0-9a-f.:]*", re.IGNORECASE)
_NEVER = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f\x7f]")


def links(papers: Iterable[Paper]) -> Iterator[Finding]:
    """Yield the links of `papers` that no browser could follow."""
    for paper in papers:
        for link in paper.links:
            if not is_web_address(link.url):
                place = f"{SOURCES}/{escape.clean(paper.origin.file)}:{paper.origin.line}"
                url = escape.clean(link.url)
                yield Finding(
                    f"{place}: `{url}` is not a valid web address; correct it in the source"
                )


def is_web_address(url: str) -> bool:
    """Say whether `url` is the full address of something on the web."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    is_whole = parts.scheme in {"http", "https"} and port != 0 and not _NEVER.search(url)
    host = parts.hostname or ""
    return is_whole and ".." not in host and _HOST.fullmatch(host) is not None


def moves(permalinks: Iterable[Permalink], papers: Iterable[Paper]) -> Iterator[Finding]:
    """Yield the moved addresses that do not lead to one of `papers`."""
    targets = {link.id: link.moved_to for link in permalinks if link.moved_to is not None}
    here = {paper.id for paper in papers}
    for start in targets:
        *way, last = _way(start, targets)
        if last in way:
            circle = " > ".join((*way, last))
            yield Finding(f"{FILE}: these moves form a loop: {circle}; make one lead to a paper")
        elif last not in here:
            yield Finding(
                f"{FILE}: `{start}` is moved to `{last}`, whose paper was removed; "
                "give the address of a paper in the collection"
            )


def _way(start: str, targets: Mapping[str, str]) -> list[str]:
    """Return the addresses from `start` to the last, or to the first that repeats."""
    way = [start]
    while way[-1] in targets:
        way.append(targets[way[-1]])
        if way[-1] in way[:-1]:
            break
    return way
