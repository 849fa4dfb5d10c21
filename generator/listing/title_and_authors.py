"""Splits lines that have both a title and its authors."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import NamedTuple, TypeAlias

from generator.listing import lexicon
from generator.listing.line_markup import strip_markup
from generator.listing.name_share import names

_SEPARATOR = re.compile(
    r"\s(?:-{1,3}|[–—|·/])\s+|[.?!]\s+(?![-–—|·/])|,?\s+by\s+|,?\s*\((?=[^()]*\)[.\s]*$)|\s\[(?=[^\[\]]*\][.\s]*$)"
    r"|[:：]\s+|,\s+(?=[“\"«])|[”\"»],?\s+(?![-–—|·/])|,\s+|\t|<br ?/?>\s*|(?<=\))\s(?=[^\W_a-z])"
)
_ITALIC = re.compile(
    r"(?<![*_\w])[*_](?![*_\s])([^*_]{12,300}?)[*_](?![*_\w])|<i>([^<>]{12,300})</i>"
)
"""A title in italics, after or before people."""
_QUOTE = re.compile(r"“([^“”]{12,300})”|(?<![\w\"])\"([^\"]{12,300})\"(?!\w)")
"""A title in quotation marks, after people."""
_SURE = frozenset(
    {
        "italic",
        "quotes",
        ")",
        "-",
        "--",
        "---",
        "–",
        "—",
        "|",
        "·",
        "/",
        "(",
        "[",
        "by",
        ",by",
        "tab",
    }
)
"""Separators that are hardly ever inside a title next to what looks like names."""
_DASHES = frozenset({"-", "--", "---", "–", "—", "|", "·"})
"""Those that separate what does not look like names from titles as well."""
_EDGES = " -–—|·.,:;/()[]*_"
_TIME = re.compile(
    r"^\W*\d{1,2}[:.h]\d\d\b(?:\s?[ap]m)?(?:\s?(?:-|–|—|to)\s?\d{1,2}[:.h]\d\d\b(?:\s?[ap]m)?)?\W*\s+"
    r"|,?\s*[(\[]\s*\d{1,2}[:.h]\d\d\b[^()\[\]]*[)\]]\s*(?:slides|video)?\s*$",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:\d{1,2}\.?\s)?([^\W\d_]{3,9})\.?(?:\s\d{1,2})?,?(?:\s(?:19|20)\d\d)?(?:\s\([^()]{1,60}\))?[\s:,]+"
)
"""A day, with the month without its number where that was taken for a numbering."""
_DASH = re.compile(r"\s[-–—|·]$")
"""A dash before a button that is not part of the line any more."""
_STOP_BEHIND = re.compile(r"\.\s+(?=[^\W\d_]{2})")
"""A full stop after people, before their affiliation."""
_YEAR = re.compile(r",?\s*\(?\b(?:19|20)\d\d\)?[.:]?$")
SHORTEST_TITLE = 2
"""Words in italics."""
_LONGEST_LINE = 3_000
"""Characters of a title with its authors; each separator between them is tried."""
RARELY = 0.15
"""The share of titles below which those read as titles with authors are errors."""
FEWEST = 3
"""Titles that must be splittable in the same way for all to have authors."""
NAMES_SHARE = 0.9
"""The share of the pieces beside a title that must look like names."""
LOWER_SHARE = 0.6
"""The same where the other lines of the listing are split in the same way."""
_SHARE = 0.7
"""The share of titles that must be as well."""


class TitleAndAuthors(NamedTuple):
    """A line split into title and authors."""

    title: str
    authors: str
    separator: str
    """The separator between them."""
    side: str
    """The side of the authors: `front` or `back`."""


def split_authors(lines: Sequence[str], signed: Sequence[bool]) -> list[TitleAndAuthors | None]:
    """Return the title and authors of each line, or `None` for lines without authors.

    `signed` says which lines are known to have both. The others are split in the same way if most
    lines can be.
    """
    if sum(signed) < RARELY * len(lines):
        signed = [False] * len(lines)
    ways = [list(_ways(line)) for line in lines]
    known = _votes(each for each, is_signed in zip(ways, signed, strict=True) if is_signed)
    whole = _votes(ways)
    sure = [
        way
        for way, (often, _) in whole.items()
        if way[0] in _SURE and often >= max(FEWEST, _SHARE * len(lines))
    ]
    always = whole.get(_STOP, (0, 0.0))[0] == len(lines) > 1
    if always and _people(ways, _STOP) > len(lines):
        sure.append(_STOP)
    colons = sum(": " in line for line in lines)
    often = whole.get(_COLON, (0, 0.0))[0]
    if often >= max(FEWEST_COLONS, MOST_COLONS * colons, 0.5 * len(lines)):
        sure.append(_COLON)
    chosen = sure or [way for way, (often, _) in known.items() if often >= 0.4 * len(lines)]
    usual = max(chosen, key=whole.__getitem__, default=None)
    usual = next((way for way in _SET_APART if way in sure), usual)
    found = [
        _best(each, usual, whole, is_signed=is_signed)
        for each, is_signed in zip(ways, signed, strict=True)
    ]
    if usual not in sure or usual[0] not in _DASHES:
        return found
    return [
        split or _best(list(_ways(line, LOWER_SHARE)), usual, whole, is_signed=False)
        for line, split in zip(lines, found, strict=True)
    ]


_Way: TypeAlias = tuple[str, str]
"""A separator between title and authors, and the side of the authors."""


_STOP: _Way = (".", "front")
"""A full stop after authors: reliable if all lines have it, and some have several people."""


_COLON: _Way = (":", "front")
"""A colon after authors: titles have colons too, but rarely all after what looks like names."""
_SET_APART: tuple[_Way, ...] = (("italic", "front"), ("italic", "back"), ("quotes", "front"))
"""Ways to split a line at a title in italics or quotation marks, which are tried first."""
FEWEST_COLONS = 5
"""Lines; fewer may all be titles with colons."""
MOST_COLONS = 0.85
"""The share of lines with a colon that must have names before it."""


def _people(ways: Iterable[Sequence[TitleAndAuthors]], wanted: _Way) -> int:
    """Return how many people there are in all lines that are split in the way `wanted`."""
    found = ([way for way in each if (way.separator, way.side) == wanted] for each in ways)
    return sum(max((names(way.authors).pieces for way in each), default=0) for each in found)


def _votes(ways: Iterable[Sequence[TitleAndAuthors]]) -> dict[_Way, tuple[int, float]]:
    """Return, for each way, the number of lines that can be split so, and their total score."""
    votes: dict[_Way, tuple[int, float]] = {}
    for each in ways:
        best: dict[_Way, float] = {}
        for way in each:
            key = (way.separator, way.side)
            best[key] = max(best.get(key, _worth(way)), _worth(way))
        for key, worth in best.items():
            often, so_far = votes.get(key, (0, 0.0))
            votes[key] = (often + 1, so_far + worth)
    return votes


def _best(
    ways: Sequence[TitleAndAuthors],
    usual: _Way | None,
    votes: Mapping[_Way, tuple[int, float]],
    *,
    is_signed: bool,
) -> TitleAndAuthors | None:
    """Return the best split of a line; one that is not known to have authors, in the usual way."""
    alike = [way for way in ways if (way.separator, way.side) == usual]
    chosen = alike or (list(ways) if is_signed else [])
    return max(chosen, key=lambda way: (votes[way.separator, way.side], _worth(way)), default=None)


def _ways(line: str, least: float = NAMES_SHARE) -> Iterator[TitleAndAuthors]:
    """Yield the possible splits of `line`; at least a share `least` of the pieces are names.

    A very long line has none.
    """
    if len(line) > _LONGEST_LINE:
        return
    line = _DASH.sub("", _without_day(_TIME.sub("", line)))
    yield from _set_apart(line)
    for separator in _SEPARATOR.finditer(line):
        mark = "".join(separator[0].split()) or ("tab" if separator[0] == "\t" else ")")
        before, after = line[: separator.start()], line[separator.end() :]
        if mark[0] in "?!":
            before += mark
        for side, authors, title in (("front", before, after), ("back", after, before)):
            listed = _closed(_YEAR.sub("", unescape(authors).strip(_EDGES)).strip(_EDGES))
            people = names(_PLACE.sub("", listed))
            words = len(_PLACE.sub("", listed).split())
            if (
                people.share >= least
                and 1 < words <= 5 * people.pieces
                and len(title.split()) > 1
                and any(map(str.isalpha, title))
                # initials alone are the beginning of a name
                and max(map(len, listed.split())) > 2
            ):
                yield TitleAndAuthors(_clean(title), listed, mark, side)


def _without_day(line: str) -> str:
    """Return `line` without a day, and a room in brackets, at its start."""
    found = _DAY.match(line)
    is_day = found is not None and lexicon.is_month(found[1])
    return line[found.end() :] if found and is_day else line


def _set_apart(line: str) -> Iterator[TitleAndAuthors]:
    """Yield the ways to split `line` at a title in italics or quotation marks."""
    for mark, form in (("italic", _ITALIC), ("quotes", _QUOTE)):
        found = list(form.finditer(line))
        if len(found) != 1:
            continue
        title = _clean(next(filter(None, found[0].groups())))
        if len(title.split()) < SHORTEST_TITLE:
            continue
        before = _PLACE.sub("", line[: found[0].start()]).strip(_EDGES)
        if before and _are_people(before):
            yield TitleAndAuthors(title.removesuffix("."), before, mark, "front")
        elif not before and mark == "italic":
            behind = _PLACE.sub("", line[found[0].end() :]).strip(_EDGES)
            shorter = (behind[: stop.start()] for stop in _STOP_BEHIND.finditer(behind))
            people = next(filter(_are_people, (behind, *sorted(shorter, key=len)[::-1])), "")
            if people:
                yield TitleAndAuthors(title, people, mark, "back")


def _are_people(text: str) -> bool:
    people = names(text)
    return people.share >= 0.9 and 1 < len(text.split()) <= 5 * people.pieces


def _closed(text: str) -> str:
    """Return `text`, its last bracket closed again."""
    return f"{text})" if text.count("(") == text.count(")") + 1 else text


_PLACE = re.compile(r"\s*\([^()]*\)")


def _worth(way: TitleAndAuthors) -> float:
    """Return a score, which is higher for many people in few words, and for a title without any."""
    return names(way.authors).pieces - 3 * names(way.title).share - len(way.authors) / 1000


def _clean(title: str) -> str:
    title = strip_markup(title.strip().rstrip(",:;").strip(" |/") or title).text
    quoted = re.fullmatch(r"[“\"«](.+?)[”\"»][.,]?", title)
    return quoted[1] if quoted else title.strip('“”"«»') if title[:1] in '“"«' else title
