"""Decides which papers are doubtful, with the reasons."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from generator.listing.biography import LIFELIKE, is_person, tells_life
from generator.listing.blocks import Block
from generator.listing.labels import kind_of
from generator.listing.name_share import names, without_brackets
from generator.listing.reader import ReadRow
from generator.listing.role import Role
from generator.listing.undress import HEADING_MARKS
from generator.model import Person

SHORTEST = 8
"""Words of the shortest abstract."""
LONGEST_TITLE = 60
"""Words of the longest title."""

NO_ABSTRACT = "A title without an abstract; add the abstract below it, or remove the line."
"""Why an entry is rejected."""
NO_TITLE = "An abstract without a title; add its title on a line above it."
"""Why an entry is rejected."""
TOO_SHORT = (
    "The text below the title is too short for an abstract; add the rest, or remove the entry."
)
"""Why an entry is rejected."""
TOO_LONG = (
    "The title is longer than any title should be; put a line break where the abstract begins."
)
"""Why an entry is rejected."""
IS_LABEL = "The title is a label, not a title; put the title of the paper above its abstract."
"""Why an entry is rejected."""
CUT = (
    "The abstract seems to go on below it; put all of it right below the title, in sentences, and"
    " an empty line behind it."
)
"""Why an entry is rejected."""
NAMES_PEOPLE = (
    "The text below the title names people, and says nothing else; add the abstract below it, or"
    " remove the entry."
)
"""Why an entry is rejected."""
RECURS = "Other abstracts have the same title; give each paper its own."
"""Why an entry is rejected."""
UNLIKE = (
    "Set unlike the other {count} papers of this file: {how}; if it is a paper, set it as they are"
    " (title, then abstract), or put it into a file of its own."
)
"""Why an entry is rejected."""
LIFE = (
    "Named after a person, whom its text is about, as others here are: no paper, but what is told"
    " of speakers; if it is a paper, put it into a file of its own."
)
"""Why an entry is rejected."""
OUT_OF_ORDER = (
    "Its title fits another abstract of this file better, and so do most others; put each title"
    " right above its own abstract."
)
"""Why an entry is rejected."""
UNSURE = (
    "Which line is the title and where the abstract begins is not certain; put `Title:` and"
    " `Abstract:` before them, or an empty line between them."
)
"""Why an entry is rejected."""

_PENDING = re.compile(
    r"(?i)\W*(?:tbd|tba|n/?a|to follow|to be (?:announced|confirmed|determined)|(?:no )?abstract"
    r"(?: not)?(?: yet)?(?: available)?\W*|abstract to follow|not available|coming soon|none)\W*$"
)
_ACCOUNT = re.compile(r"(?<![\w.])@\w|\s[-–—]\s?[a-z][\w.-]*$")
_CLOSED = re.compile(r"[.!?…。！？:;][\"'”’»)\]]*$|[)\]”\"»]$")
_WORD = re.compile(r"[^\W\d_]{4,}")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
CERTAIN = 0.9
"""The probability from which an abstract begins for certain, so that it has a title."""
ONLY_ONE = 0.15
"""Added to the confidence in the only line that may be a title."""
FEWEST_LIVES = 3
"""Entries titled with names; fewer may be papers about people."""
LOOKED_AT = 1000
"""Characters of an abstract in which it shows that it names people."""
FEWEST_NAMES = 3
"""People; fewer, and a text may be anything."""
MOSTLY_NAMES = 0.75
"""Of the pieces of a text: so many must look like names of people."""
FEWEST_OTHERS = 3
"""Entries that are no biographies; with fewer, a paper may be about somebody's life."""
LONGEST_NAME = 5
"""Words."""
NAME_WITHIN = 12
"""Characters before a name, such as marks and a title."""
FEWEST_COMPARED = 8
"""Papers; with fewer, it cannot be told whether titles are out of order."""
MOST_COMPARED = 60
"""Papers of a file whose titles are compared with all abstracts."""
MUCH_MORE = 0.3
"""The share of a title's words by which another abstract must have more than its own."""
_MOST_OF = 0.85
"""The share of entries that must agree on how they are set, so that one that differs is odd."""
MUCH_SHORTER = 0.3
"""Of the usual words of an abstract."""
RARELY = 0.2
"""Of the titles: where more end in a full stop, one that does says nothing."""
SHORTEST_SENTENCE = 5
"""Words."""
NEXT_PARAGRAPH = 2
"""Lines from the end of an abstract to a line that may be of it."""
MANY = 12
"""Papers with authors; below as many, a few without any are of something else."""
FEWEST_APART = 3
"""Papers below them without authors; fewer may lack them by chance."""
FEW_BESIDE = 0.25
"""Of the papers with authors: more without any are another listing."""
FEWEST_IN_PART = 6
"""Papers that follow one another; as many that are set in one way are a listing of their own."""
_FEWEST = 4
"""Papers; with fewer, a listing has no usual form."""


@dataclass(frozen=True, slots=True)
class CandidatePaper:
    """A paper that may be rejected."""

    block: Block
    title: str
    abstract: str
    people: tuple[Person, ...]
    has_more: bool
    """Whether the listing says that there are more authors."""


def confidence(block: Block) -> float:
    """Return the confidence in a paper: the lowest of the probabilities of its lines."""
    sure = [told.sure for told in (*block.text, *block.fields, *block.beside)]
    title = [told.sure for told in block.title] + [told.starts for told in block.title[:1]]
    if len(block.title) == 1 and block.text and _begins(block.text[0]) >= CERTAIN:
        # if an abstract begins for certain, the only line that can be its title is one
        title = [min(1.0, one + ONLY_ONE) for one in title]
    sure += title
    return min((*sure, block.boundary), default=0.0)


def _begins(line: ReadRow) -> float:
    """Return how sure it is that an abstract begins in `line`, or below the heading that it is."""
    return line.sure if line.role is Role.PART else line.abstract


def doubts(candidates: Sequence[CandidatePaper], threshold: float) -> list[str]:
    """Return for each of `candidates` why it is rejected, or an empty text.

    Those with a confidence below `threshold`, from 0 to 1, are rejected.
    """
    alone = [_alone(candidate, threshold) for candidate in candidates]
    lives = list(map(_is_life, candidates))
    told = list(map(_tells_life, candidates))
    if sum(lives) < FEWEST_LIVES:
        lives = [False] * len(lives)
    if sum(told) < 2 or len(told) - sum(told) < FEWEST_OTHERS:
        told = [False] * len(told)
    alone = [
        why or (LIFE if is_life or tells or _has_account(one.title) else "")
        for one, why, is_life, tells in zip(candidates, alone, lives, told, strict=True)
    ]
    kept = [one for one, why in zip(candidates, alone, strict=True) if not why]
    recurring = _recurring(kept)
    if are_mixed([(one.title, one.abstract) for one in kept]):
        return [why or OUT_OF_ORDER for why in alone]
    alone = _scraps(candidates, _with_cut(candidates, alone))
    ways = _CommonSetting([one for one in kept if one.title not in recurring])
    return [
        why or (RECURS if one.title in recurring else ways.unlike(one))
        for one, why in zip(candidates, alone, strict=True)
    ]


def _with_cut(candidates: Sequence[CandidatePaper], reasons: Sequence[str]) -> list[str]:
    """Return `reasons`, and one for each paper whose last sentence was taken for a title.

    That is right below it, is doubted, and ends as sentences do, and no titles here.
    """
    titles = [one.title for one, why in zip(candidates, reasons, strict=True) if not why]
    found = list(reasons)
    if sum(map(_ends_sentence, titles)) > RARELY * len(titles):
        return found
    pairs = zip(pairwise(candidates), pairwise(reasons), strict=True)
    for place, ((above, below), (why_above, why_below)) in enumerate(pairs):
        is_rest = _ends_sentence(below.title) or above.abstract.endswith(":")
        if why_above or not why_below or not below.block.title or not is_rest:
            continue
        last, first = above.block.lines[-1].row.number, below.block.title[0].row.number
        if first - last <= NEXT_PARAGRAPH:
            found[place] = CUT
    return found


def _ends_sentence(title: str) -> bool:
    return title.endswith(".") and len(title.split()) >= SHORTEST_SENTENCE


def _alone(candidate: CandidatePaper, threshold: float) -> str:
    if not candidate.title:
        return NO_TITLE
    if not candidate.abstract or _PENDING.match(candidate.abstract):
        return NO_ABSTRACT
    if odd := _odd(candidate):
        return odd
    # what is below the last heading of a part was taken for something else
    is_cut = candidate.block.text[-1].role is Role.PART
    return UNSURE if is_cut or confidence(candidate.block) < threshold else ""


def _odd(candidate: CandidatePaper) -> str:
    """Return why a title and an abstract cannot be what they were taken for, or an empty text."""
    if _words(candidate.abstract) < SHORTEST:
        return TOO_SHORT
    if _words(candidate.title) > LONGEST_TITLE:
        return TOO_LONG
    if _names_people(candidate.abstract):
        return NAMES_PEOPLE
    return IS_LABEL if kind_of(candidate.title.lower().strip(" :：.")) else ""


def _has_account(title: str) -> bool:
    """Say whether a title is a person's name, and that of an account."""
    return _ACCOUNT.search(title) is not None and is_person(title)


def _scraps(candidates: Sequence[CandidatePaper], reasons: Sequence[str]) -> list[str]:
    """Return `reasons`, and one for each abstract that is much shorter than usual, no sentence."""
    kept = [_words(one.abstract) for one, why in zip(candidates, reasons, strict=True) if not why]
    if len(kept) < _FEWEST:
        return list(reasons)
    usual = median(kept)
    return [
        why or (TOO_SHORT if _is_scrap(one.abstract, usual) else "")
        for one, why in zip(candidates, reasons, strict=True)
    ]


def _is_scrap(abstract: str, usual: float) -> bool:
    return _words(abstract) < MUCH_SHORTER * usual and not _CLOSED.search(abstract)


def _names_people(abstract: str) -> bool:
    """Say whether `abstract` is a list of people, perhaps with their places in brackets."""
    people = names(without_brackets(abstract[:LOOKED_AT]))
    return people.pieces >= FEWEST_NAMES and people.share >= MOSTLY_NAMES


def _is_life(candidate: CandidatePaper) -> bool:
    """Say whether the title of an entry is a name, with which its text begins."""
    words = candidate.title.split()
    if not 2 <= len(words) <= LONGEST_NAME or names(candidate.title).share < 1:
        return False
    return words[-1].strip(".") in candidate.abstract[: 2 * len(candidate.title) + NAME_WITHIN]


def _tells_life(candidate: CandidatePaper) -> bool:
    """Say whether the title of an entry is a name, and its text has the words of a biography."""
    if not is_person(candidate.title):
        return False
    return tells_life(candidate.abstract, candidate.abstract) >= LIFELIKE


def are_mixed(papers: Sequence[tuple[str, str]]) -> bool:
    """Say whether most titles share more words with the abstract of another than with their own."""
    looked_at = papers[:: max(1, len(papers) // MOST_COMPARED)]
    if len(looked_at) < FEWEST_COMPARED:
        return False
    titles = [_stems(title) for title, _ in looked_at]
    abstracts = [_stems(abstract) for _, abstract in looked_at]
    mixed = 0
    for place, stems in enumerate(titles):
        shared = [len(stems & abstract) / max(1, len(stems)) for abstract in abstracts]
        mixed += max(shared) >= shared[place] + MUCH_MORE
    return mixed >= 0.5 * len(titles)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:5].lower() for word in _WORD.findall(text))


def _words(text: str) -> int:
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def _recurring(candidates: Sequence[CandidatePaper]) -> frozenset[str]:
    """Return the titles that several different abstracts have."""
    abstracts: dict[str, set[str]] = {}
    for one in candidates:
        abstracts.setdefault(one.title, set()).add(one.abstract)
    return frozenset(title for title, found in abstracts.items() if len(found) > 1)


def _parts(
    candidates: Sequence[CandidatePaper], ways: Sequence[Mapping[str, object]]
) -> frozenset[int]:
    """Return which candidates, by their ids, are in a part of the file that is set in one way.

    A file may hold a listing below another.
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
    """Return which candidates, by their ids, have no authors and are below all that have some.

    They are of something else if they are few beside many.
    """
    signed = [place for place, way in enumerate(ways) if way["authors"]]
    last = signed[-1] + 1 if signed else 0
    rest = candidates[last:]
    is_listing = len(signed) >= max(MANY, _MOST_OF * last)
    if not is_listing or not FEWEST_APART <= len(rest) <= FEW_BESIDE * len(signed):
        return frozenset()
    return frozenset(map(id, rest))


class _CommonSetting:
    """The form of most papers of a listing, to find those that differ."""

    def __init__(self, candidates: Sequence[CandidatePaper]) -> None:
        ways = list(map(_way, candidates))
        signed = [way for way in ways if way["authors"]]
        # if few have authors, those say little about the others
        known = signed if len(signed) >= max(3, 0.12 * len(ways)) else ways
        self._count = len(ways)
        self._parts = _parts(candidates, ways)
        self._apart = _apart(candidates, ways)
        self._usual: dict[str, object] = {}
        if len(ways) >= _FEWEST:
            for kind in ways[0]:
                value, often = Counter(way[kind] for way in known).most_common(1)[0]
                if often >= _MOST_OF * len(known):
                    self._usual[kind] = value

    def unlike(self, candidate: CandidatePaper) -> str:
        """Return why `candidate` is doubtful, or an empty text."""
        way = _way(candidate)
        is_apart = id(candidate) in self._apart
        if id(candidate) in self._parts and not is_apart and not self._is_below(way):
            return ""
        odd = [
            _TOLD[kind][bool(way[kind])]
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


_TOLD: Mapping[str, tuple[str, str]] = {
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
    text = next((told for told in block.text if told.role is not Role.PART), block.text[0]).row
    has_label = bool(text.label and text.label.kind == "abstract") or any(
        told.role is Role.LABEL and told.row.label is not None and told.row.label.kind == "abstract"
        for told in block.fields
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
