"""The form that most papers of a listing have, and those that differ from it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from generator.listing.candidate_paper import CandidatePaper
from generator.listing.line_markup import HEADING_MARKS
from generator.listing.rejection_reasons import UNLIKE
from generator.listing.role import Role
from generator.text import scripts

_UNSPACED = re.compile(f"[{scripts.IN_LISTINGS}]")
_MOST_OF = 0.85
"""The share of papers that must have the same form for one that differs to be odd."""
MANY = 12
"""Papers with authors that a listing must have for a few at its end without any to be odd."""
FEWEST_APART = 3
"""Papers at its end without authors; fewer may lack them by chance."""
FEW_BESIDE = 0.25
"""The number of those as a share of the papers with authors; more are another listing."""
FEWEST_IN_PART = 6
"""Consecutive papers of the same form that count as a listing of their own."""
FEWEST = 4
"""Papers; with fewer, a listing has no usual form."""


def _parts(
    candidates: Sequence[CandidatePaper], ways: Sequence[Mapping[str, object]]
) -> frozenset[int]:
    """Return the ids of the candidates in a part of the file in which all have the same form.

    A file may have one listing below another.
    """
    found: set[int] = set()
    pairs = zip(ways, candidates, strict=True)
    for _, part in groupby(pairs, key=lambda pair: sorted(map(str, pair[0].items()))):
        alike = [id(candidate) for _, candidate in part]
        if len(alike) >= FEWEST_IN_PART:
            found.update(alike)
    return frozenset(found)


def _apart(
    candidates: Sequence[CandidatePaper], ways: Sequence[Mapping[str, object]]
) -> frozenset[int]:
    """Return the ids of candidates without authors below all others, if they are few.

    They probably are not papers.
    """
    signed = [place for place, way in enumerate(ways) if way["authors"]]
    last = signed[-1] + 1 if signed else 0
    rest = candidates[last:]
    is_listing = len(signed) >= max(MANY, _MOST_OF * last)
    if not is_listing or not FEWEST_APART <= len(rest) <= FEW_BESIDE * len(signed):
        return frozenset()
    return frozenset(map(id, rest))


class CommonForm:
    """The form of most papers of a listing, which shows those that differ."""

    def __init__(self, candidates: Sequence[CandidatePaper]) -> None:
        """Find the form of most `candidates`."""
        ways = list(map(_way, candidates))
        signed = [way for way in ways if way["authors"]]
        # a few papers with authors show little about the others
        known = signed if len(signed) >= max(3, 0.12 * len(ways)) else ways
        self._count = len(ways)
        self._parts = _parts(candidates, ways)
        self._apart = _apart(candidates, ways)
        self._usual: dict[str, object] = {}
        if len(ways) >= FEWEST:
            for kind in ways[0]:
                value, often = Counter(way[kind] for way in known).most_common(1)[0]
                if often >= _MOST_OF * len(known):
                    self._usual[kind] = value

    def difference(self, candidate: CandidatePaper) -> str:
        """Return how `candidate` differs if that makes it doubtful, or an empty text."""
        way = _way(candidate)
        is_apart = id(candidate) in self._apart
        if id(candidate) in self._parts and not is_apart and not self._is_below(way):
            return ""
        odd = [
            _DIFFERENCES[kind][bool(way[kind])]
            for kind, usual in self._usual.items()
            if way[kind] != usual
        ]
        is_odd = len(odd) > 1 or (odd and is_apart)
        return UNLIKE.format(count=self._count - 1, how=", ".join(odd)) if is_odd else ""

    def _is_below(self, way: Mapping[str, object]) -> bool:
        """Say whether a title is a heading below those of the others, and has no authors."""
        usual, mark = str(self._usual.get("mark", "")), str(way["mark"])
        both_headings = {usual, mark} <= HEADING_MARKS
        return both_headings and mark > usual and bool(self._usual.get("authors"))


_DIFFERENCES: Mapping[str, tuple[str, str]] = {
    "authors": ("no authors", "authors where the others have none"),
    "label": ("no label before its abstract", "a label before its abstract"),
    "mark": ("no heading or bold type for its title", "another heading for its title"),
    "number": ("no number", "a number"),
    "script": ("another script", "another script"),
    "titled": ("no `Title:`", "a `Title:`"),
    "upper": ("a title in small letters", "a title in capitals"),
}


def _way(candidate: CandidatePaper) -> dict[str, object]:
    """Return the form of a paper."""
    block = candidate.block
    first = block.title[0].row
    text = next((line for line in block.text if line.role is not Role.PART), block.text[0]).row
    has_label = bool(text.label and text.label.kind == "abstract") or any(
        line.role is Role.LABEL and line.row.label is not None and line.row.label.kind == "abstract"
        for line in block.fields
    )
    return {
        "authors": bool(candidate.people),
        "label": has_label,
        "mark": next(
            (mark for mark in first.marks if mark in HEADING_MARKS or mark == "bold"),
            "",
        ),
        "number": bool(first.numbering),
        "script": len(_UNSPACED.findall(candidate.title)) > 2 * len(candidate.title.split()),
        "titled": first.label is not None and first.label.kind == "title",
        "upper": candidate.title.isupper(),
    }
