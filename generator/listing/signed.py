"""A title and its authors on one line: which is which."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.listing.names import names
from generator.listing.undress import undress

_SEAM = re.compile(
    r"\s(?:-{1,3}|[–—|·/])\s+|[.?!]\s+|,?\s+by\s+|,?\s*\((?=[^()]*\)[.\s]*$)|\s\[(?=[^\[\]]*\][.\s]*$)"
    r"|[:：]\s+|,\s+(?=[“\"«])|[”\"»],?\s+|,\s+|\t|<br ?/?>\s*"
)
_SURE = frozenset({"-", "--", "---", "–", "—", "|", "·", "/", "(", "[", "by", ",by", "tab"})
"""Marks that hardly a title holds before or behind what looks like names."""
_EDGES = " -–—|·.,:;/()[]*_"
_TIME = re.compile(
    r"^\W*\d{1,2}[:.h]\d\d\b(?:\s?[ap]m)?(?:\s?(?:-|–|—|to)\s?\d{1,2}[:.h]\d\d\b(?:\s?[ap]m)?)?\W*\s+"
    r"|,?\s*[(\[]\s*\d{1,2}[:.h]\d\d\b[^()\[\]]*[)\]]\s*(?:slides|video)?\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r",?\s*\(?\b(?:19|20)\d\d\)?[.:]?$")
FEWEST = 3
"""Titles; fewer do not show that they all hold authors."""
_SHARE = 0.7
"""Of titles that can be parted in the same way, so that all are taken to hold authors."""


class Parts(NamedTuple):
    """A line with a title and authors."""

    title: str
    authors: str
    seam: str
    """What stands between them."""
    side: str
    """Where the authors stand: `front` or `back`."""


def part(lines: Sequence[str], signed: Sequence[bool]) -> list[Parts | None]:
    """Return title and authors of each of `lines`; nothing where a line has no authors.

    `signed` says which lines are known to hold both. The others are parted in the same way where
    most of all lines can be.
    """
    ways = [list(_ways(line)) for line in lines]
    known = Counter(
        way
        for each, is_signed in zip(ways, signed, strict=True)
        if is_signed
        for way in {(one.seam, one.side) for one in each}
    )
    whole = Counter(way for each in ways for way in {(one.seam, one.side) for one in each})
    usual = _usual(whole, len(lines)) or (known.most_common(1)[0][0] if known else None)
    is_common = usual is not None and (
        known[usual] >= 0.4 * len(lines) or usual == _usual(whole, len(lines))
    )
    return [
        _best(each, usual, whole, like_others_only=not is_signed) if is_signed or is_common else None
        for each, is_signed in zip(ways, signed, strict=True)
    ]


def _usual(whole: Counter[tuple[str, str]], lines: int) -> tuple[str, str] | None:
    """Return the way in which most lines can be parted, if one is sure enough."""
    for way, often in whole.most_common():
        if way[0] in _SURE and often >= max(FEWEST, _SHARE * lines):
            return way
    return None


def _best(
    ways: Sequence[Parts],
    usual: tuple[str, str] | None,
    whole: Counter[tuple[str, str]],
    *,
    like_others_only: bool,
) -> Parts | None:
    alike = [way for way in ways if (way.seam, way.side) == usual]
    chosen = alike or ([] if like_others_only else list(ways))
    return max(chosen, key=lambda way: (whole[way.seam, way.side], _worth(way)), default=None)


def _ways(line: str) -> Iterator[Parts]:
    """Yield the ways in which `line` may be parted."""
    line = _TIME.sub("", line)
    for seam in _SEAM.finditer(line):
        mark = "".join(seam[0].split()) or "tab"
        before, after = line[: seam.start()], line[seam.end() :]
        if mark[0] in "?!":
            before += mark
        for side, authors, title in (("front", before, after), ("back", after, before)):
            listed = _YEAR.sub("", authors.strip(_EDGES)).strip(_EDGES)
            people = names(_PLACE.sub("", listed))
            words = len(_PLACE.sub("", listed).split())
            if (
                people.share >= 0.9
                and 1 < words <= 5 * people.pieces
                and len(title.split()) > 1
                and any(map(str.isalpha, title))
            ):
                yield Parts(_clean(title), listed, mark, side)


_PLACE = re.compile(r"\s*\([^()]*\)")


def _worth(way: Parts) -> float:
    """Prefer the longest list of people, and a title that is none."""
    return names(way.authors).pieces - 3 * names(way.title).share + len(way.authors) / 1000


def _clean(title: str) -> str:
    title = undress(title.strip().rstrip(",:;").strip(" |/") or title).text
    quoted = re.fullmatch(r"[“\"«](.+?)[”\"»][.,]?", title)
    return quoted[1] if quoted else title
