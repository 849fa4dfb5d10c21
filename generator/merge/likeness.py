"""Whether two entries tell of one work, and what shows it.

Never one shared identifier alone: the chapters of a book share its DOI. Never one title alone:
papers of different years and people may share it. Titles that are only near count where the
abstracts or the authors agree.
"""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from itertools import takewhile

from generator.merge.traits import Traits, overlap
from generator.model import Identifier

NAMES = {"doi": "DOI", "arxiv": "arXiv identifier", "pmid": "PubMed identifier", "isbn": "ISBN"}
"""What people call some schemes; the others are called as they are written here."""

ABSTRACTS_AGREE = 0.7
"""Share of the runs of three words of the shorter abstract; later versions keep more."""
WORD_FOR_WORD = 0.95
"""The same, where all else says that two works are told of: each year has its overview."""
ABSTRACTS_DIFFER = 0.3
WORDS_ALIKE = 0.7
"""Of two titles; a new one often keeps that much of the old one."""
LETTERS_ALIKE = 0.85
"""Of two words that are one, mistyped: `Traning`."""
LONGEST_SMALL_WORD = 3
"""Letters; such words come and go in titles: `the`, `for`."""
IMPOSSIBLE = 2.0
"""A share that no two abstracts have."""
SHORTEST_SLIP = 5
"""Letters; below that, one letter makes another word."""
YEARS_APART = 3
"""From here on, a title and authors are not enough: journals print papers of the same name."""
TELLING_WORDS = 4
"""Of a title; shorter ones are used many times, such as `Editorial`."""
_PREPRINT_DOIS = (
    *("10.1101/", "10.2139/", "10.20944/", "10.21203/", "10.26434/", "10.31219/", "10.31234/"),
    *("10.31235/", "10.36227/", "10.5281/", "10.22541/", "10.6084/"),
)
"""What DOIs of preprint servers begin with; the published paper has another one."""
_ORDINALS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
)
_ROMAN = frozenset(("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
_SHARED_BY_PARTS = frozenset(("isbn",))
"""Schemes that name a whole of which papers are parts."""


class Agreement(IntEnum):
    """How far two entries agree on something."""

    DIFFER = 0
    UNKNOWN = 1
    """One of them does not say, or says too little."""
    AGREE = 2


class Titles(IntEnum):
    """How near two titles are."""

    DIFFER = 0
    NEAR = 1
    """The words are much the same."""
    SLIP = 2
    """A typing error apart, or a subtitle."""
    SAME = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """That two entries tell of one work."""

    because: str
    """What they have in common, for people."""
    strength: int
    """A larger one is surer."""


def likeness(one: Traits, other: Traits) -> Likeness | None:
    """Return what shows that `one` and `other` tell of one work; nothing where nothing does."""
    if one.is_apart or other.is_apart:
        return None
    near = titles(one, other)
    shared = sorted((one.identifiers & other.identifiers), key=lambda each: each.scheme)
    shared = [each for each in shared if each.scheme not in _SHARED_BY_PARTS]
    if (shared or near) and abstracts(one, other) is Agreement.AGREE:
        return None if contradict(one, other) else _by_abstract(one, other, near, shared)
    if shared and near and _is_same_part(one, other, near):
        return Likeness(f"the same {_name(shared[0])}", 6)
    if near >= Titles.SLIP and not contradict(one, other):
        return _by_title(one, other, near)
    return None


def _is_same_part(one: Traits, other: Traits, near: Titles) -> bool:
    """Say whether two that share an identifier are not two parts of what it names."""
    by_people = authors(one, other)
    if by_people is Agreement.DIFFER:
        return False
    if near is Titles.SAME and _is_telling(one, other):
        return True
    is_elsewhere = one.page and other.page and one.page != other.page
    if near is Titles.NEAR and by_people is not Agreement.AGREE:
        return False
    return not is_elsewhere and abstracts(one, other) is not Agreement.DIFFER


def _is_telling(one: Traits, other: Traits) -> bool:
    return min(len(one.words), len(other.words)) >= TELLING_WORDS


def _by_abstract(
    one: Traits, other: Traits, near: Titles, shared: list[Identifier]
) -> Likeness | None:
    if shared:
        return Likeness(f"the same {_name(shared[0])} and abstract", 5)
    if near is Titles.SAME:
        return Likeness("the same title and abstract", 5)
    if near is Titles.NEAR and _is_about_another(one, other):
        return None
    return Likeness("nearly the same title, and the same abstract", 3)


def _is_about_another(one: Traits, other: Traits) -> bool:
    """Say whether two titles that are near name different things, as do two reports of a series.

    Both have a word that the other has not, and not every word of the abstracts is the same.
    """
    mine, yours = set(one.words), set(other.words)
    own = (mine - yours, yours - mine)
    has_own = all(any(len(word) > LONGEST_SMALL_WORD for word in words) for words in own)
    return has_own and one.abstract != other.abstract


def _by_title(one: Traits, other: Traits, near: Titles) -> Likeness | None:
    """Return what two titles show that are the same or a slip apart; the abstracts do not agree."""
    by_people, by_abstract = authors(one, other), abstracts(one, other)
    is_telling = _is_telling(one, other)
    if by_abstract is Agreement.DIFFER and not (is_telling and near is Titles.SAME):
        return None
    gap = _gap(one, other)
    if by_people is Agreement.AGREE:
        if near is Titles.SAME:
            return Likeness("the same title and authors", 4)
        if is_telling and gap is not None and gap <= 1:
            return Likeness("nearly the same title, and the same authors", 2)
    is_silent = by_people is Agreement.UNKNOWN and by_abstract is Agreement.UNKNOWN
    if is_silent and is_telling and near is Titles.SAME and gap == 0:
        return Likeness("the same title and year", 1)
    return None


def contradict(one: Traits, other: Traits) -> bool:
    """Say whether something shows that the two tell of different works.

    An abstract that is the same word for word outweighs it all: it was printed again.
    """
    if one.is_apart or other.is_apart:
        return True
    shares = bool(one.identifiers & other.identifiers)
    is_far = (_gap(one, other) or 0) >= YEARS_APART and not shares
    doubts = is_far or _clash(one, other) or authors(one, other) is Agreement.DIFFER
    near = titles(one, other)
    doubts = doubts or not (near or shares)
    enough = WORD_FOR_WORD if near is Titles.SAME else IMPOSSIBLE
    return doubts and (_shared_abstract(one, other) or 0) < enough


def _gap(one: Traits, other: Traits) -> int | None:
    """Return the years between the two; nothing where one is not known."""
    if one.year is None or other.year is None:
        return None
    return abs(one.year - other.year)


def _clash(one: Traits, other: Traits) -> bool:
    """Say whether a registry gave the two different names."""
    mine, yours = _registered(one), _registered(other)
    return any(mine[scheme].isdisjoint(yours[scheme]) for scheme in mine.keys() & yours.keys())


def _registered(traits: Traits) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for each in traits.identifiers:
        if not (each.scheme == "doi" and each.value.startswith(_PREPRINT_DOIS)):
            names.setdefault(each.scheme, set()).add(each.value)
    for scheme in ("isbn", "s2", "openalex", "handle", "openreview", "dblp", "wos", "hal"):
        names.pop(scheme, None)  # one paper may have several
    return names


def titles(one: Traits, other: Traits) -> Titles:
    """Return how near the titles of the two are."""
    if one.title == other.title:
        return Titles.SAME if one.title else Titles.DIFFER
    if _numbers(one.words) != _numbers(other.words):
        return Titles.DIFFER
    if (one.title and one.title == other.main_title) or (
        other.title and other.title == one.main_title
    ):
        return Titles.SLIP
    mine, yours = _different(one.words, other.words)
    if len(mine) == len(yours) == 1 and _is_slip(mine[0], yours[0]):
        return Titles.SLIP
    is_near = max(len(mine), len(yours)) <= 1 and _is_telling(one, other)
    is_near = is_near or SequenceMatcher(None, one.words, other.words).ratio() >= WORDS_ALIKE
    return Titles.NEAR if is_near else Titles.DIFFER


def _different(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return what is left of the two without the words that both begin and end with."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    one, other = one[same:], other[same:]
    ends = zip(reversed(one), reversed(other), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    return one[: len(one) - same], other[: len(other) - same]


def _is_slip(one: str, other: str) -> bool:
    """Say whether one word is the other, mistyped: not so `supervised` and `unsupervised`."""
    is_long = min(len(one), len(other)) >= SHORTEST_SLIP
    is_alike = SequenceMatcher(None, one, other).ratio() >= LETTERS_ALIKE
    return is_long and one[0] == other[0] and is_alike


def _numbers(words: tuple[str, ...]) -> list[str]:
    """Return what must be the same in two titles, as in `Part II` and `GPT-4`."""
    return sorted(word for word in words if _is_number(word))


def _is_number(word: str) -> bool:
    is_letter = len(word) == 1 and word != "a" and word.isascii()
    return is_letter or word in _ROMAN or word in _ORDINALS or any(map(str.isdigit, word))


def authors(one: Traits, other: Traits) -> Agreement:
    """Return whether the authors agree: the first, and more than half of the shorter list."""
    mine, yours = one.people, other.people
    if not mine or not yours:
        return Agreement.UNKNOWN
    shorter, longer = sorted((mine, yours), key=len)
    found = sum(any(_is_same(name, each) for each in longer) for name in shorter)
    if found == 0:
        return Agreement.DIFFER
    is_first = _is_same(mine[0], yours[0]) or any(_is_same(shorter[0], each) for each in longer[:3])
    return Agreement.AGREE if is_first and found * 2 > len(shorter) else Agreement.UNKNOWN


def _is_same(one: tuple[str, frozenset[str]], other: tuple[str, frozenset[str]]) -> bool:
    """Say whether two names may be one person's: the family name of one is in the other."""
    return one[0] == other[0] or one[1] == other[1]


def abstracts(one: Traits, other: Traits) -> Agreement:
    """Return whether the abstracts agree: most of the shorter one is in the other."""
    share = _shared_abstract(one, other)
    if share is None:
        return Agreement.UNKNOWN
    if share >= ABSTRACTS_AGREE:
        return Agreement.AGREE
    return Agreement.DIFFER if share < ABSTRACTS_DIFFER else Agreement.UNKNOWN


def _shared_abstract(one: Traits, other: Traits) -> float | None:
    """Return how much of the shorter abstract is in the other, if neither says too little."""
    is_same = one.entry.abstract == other.entry.abstract or one.abstract == other.abstract
    if is_same and other.head:
        return 1.0
    return overlap(one.runs, other.runs) if one.runs and other.runs else None


def _name(shared: Identifier) -> str:
    return NAMES.get(shared.scheme, f"{shared.scheme} identifier")
