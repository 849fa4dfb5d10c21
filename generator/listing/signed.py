"""A title and its authors on one line: which is which."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.listing.names import names

_SEAM = re.compile(
    r"\s[-–—|·/]\s+|[.?!]\s+|\sby\s+|,\s+by\s+|\s\((?=[^()]*\)\.?$)|[:：]\s+|,\s+(?=[“\"«])|[”\"»],?\s+|,\s+|\t"
)
_EDGES = " -–—|·.,:;/()*_"


class Parts(NamedTuple):
    """A line with a title and authors."""

    title: str
    authors: str
    seam: str
    """What stands between them."""
    side: str
    """Where the authors stand: `front` or `back`."""


def part(lines: Sequence[str]) -> list[Parts | None]:
    """Return title and authors of each of `lines`; nothing where they cannot be told.

    Lines of one listing are parted in the same way, where that can be done.
    """
    ways = [list(_ways(line)) for line in lines]
    votes = Counter((way.seam, way.side) for each in ways for way in {(w.seam, w.side): w for w in each}.values())
    return [
        max(each, key=lambda way: (votes[way.seam, way.side], _worth(way)), default=None)
        for each in ways
    ]


def _ways(line: str) -> Iterator[Parts]:
    """Yield the ways in which `line` may be parted."""
    for seam in _SEAM.finditer(line):
        mark = seam[0].strip() or "tab"
        before, after = line[: seam.start()], line[seam.end() :]
        if mark[0] in "?!":
            before += mark
        for side, authors, title in (("front", before, after), ("back", after, before)):
            people = names(authors.strip(_EDGES))
            words = len(authors.split())
            if people.share >= 0.9 and words > 1 and words <= 5 * people.pieces and len(title.split()) > 1:
                yield Parts(_clean(title), authors.strip(_EDGES), mark, side)


def _worth(way: Parts) -> float:
    """Prefer the longest list of people, and a title that is none."""
    return names(way.authors).pieces - 3 * names(way.title).share + len(way.authors) / 1000


def _clean(title: str) -> str:
    title = title.strip().rstrip(",:;").strip(" *_|/")
    quoted = re.fullmatch(r"[“\"«](.+?)[”\"»][.,]?", title)
    return quoted[1] if quoted else title
