"""Invalid links of papers, and moved addresses that lead nowhere."""

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
    """Yield the links of `papers` that are not valid web addresses."""
    for paper in papers:
        for link in paper.links:
            if not is_web_address(link.url):
                place = f"{SOURCES}/{escape.clean(paper.origin.file)}:{paper.origin.line}"
                url = escape.clean(link.url)
                yield Finding(
                    f"{place}: `{url}` is not a valid web address; correct it in the source"
                )


def is_web_address(url: str) -> bool:
    """Say whether `url` is a full http or https address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    is_clean = parts.scheme in {"http", "https"} and port != 0 and not _NEVER.search(url)
    host = parts.hostname or ""
    return is_clean and ".." not in host and _HOST.fullmatch(host) is not None


def moves(permalinks: Iterable[Permalink], papers: Iterable[Paper]) -> Iterator[Finding]:
    """Yield the moved addresses that do not lead to one of `papers`."""
    targets = {link.id: link.moved_to for link in permalinks if link.moved_to is not None}
    present = {paper.id for paper in papers}
    for start in targets:
        *path, last = _path(start, targets)
        if last in path:
            loop = " > ".join((*path, last))
            yield Finding(f"{FILE}: these moves form a loop: {loop}; make one lead to a paper")
        elif last not in present:
            yield Finding(
                f"{FILE}: `{start}` is moved to `{last}`, whose paper was removed; "
                "give the address of a paper in the collection"
            )


def _path(start: str, targets: Mapping[str, str]) -> list[str]:
    """Return the addresses from `start` to the last, or to the first that repeats."""
    path = [start]
    while path[-1] in targets:
        path.append(targets[path[-1]])
        if path[-1] in path[:-1]:
            break
    return path
