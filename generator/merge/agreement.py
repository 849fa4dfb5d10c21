"""Compares the titles, the authors and the abstracts of two entries."""

from difflib import SequenceMatcher
from enum import IntEnum
from itertools import takewhile

from generator.merge.traits import Traits, overlap

ABSTRACTS_AGREE = 0.7
"""Share of the runs of three words of the shorter abstract; later versions keep more."""
ABSTRACTS_DIFFER = 0.3
WORDS_ALIKE = 0.7
"""The share of equal words in two titles; a revised title often keeps so many."""
LETTERS_ALIKE = 0.85
"""The share of equal letters in a word and its typing error: `Traning`."""
SHORTEST_SLIP = 5
"""Letters; in shorter words, one letter makes another word."""
DISTINCTIVE_WORDS = 4
"""Words of a distinctive title; shorter ones recur, such as `Editorial`."""


class Agreement(IntEnum):
    """Whether two entries agree on something."""

    DIFFER = 0
    UNKNOWN = 1
    """One of them does not say, or says too little."""
    AGREE = 2


class Titles(IntEnum):
    """How similar two titles are."""

    DIFFER = 0
    NEAR = 1
    """Most words are the same."""
    SLIP = 2
    """They differ by a typing error or a subtitle."""
    SAME = 3


def titles(one: Traits, other: Traits) -> Titles:
    """Return how similar the titles of the two are."""
    if one.title == other.title:
        return Titles.SAME if one.title else Titles.DIFFER
    if one.numbers != other.numbers:
        return Titles.DIFFER
    if (one.title and one.title == other.main_title) or (
        other.title and other.title == one.main_title
    ):
        return Titles.SLIP
    mine, yours = _different(one.words, other.words)
    if len(mine) == len(yours) == 1 and _is_slip(mine[0], yours[0]):
        return Titles.SLIP
    is_near = max(len(mine), len(yours)) <= 1 and is_distinctive(one, other)
    is_near = is_near or SequenceMatcher(None, one.words, other.words).ratio() >= WORDS_ALIKE
    return Titles.NEAR if is_near else Titles.DIFFER


def _different(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the two without their common beginning and end."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    one, other = one[same:], other[same:]
    ends = zip(reversed(one), reversed(other), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    return one[: len(one) - same], other[: len(other) - same]


def _is_slip(one: str, other: str) -> bool:
    """Say whether one word is a typing error of the other; `supervised`, `unsupervised` are not."""
    is_long = min(len(one), len(other)) >= SHORTEST_SLIP
    is_alike = SequenceMatcher(None, one, other).ratio() >= LETTERS_ALIKE
    return is_long and one[0] == other[0] and is_alike


def is_distinctive(one: Traits, other: Traits) -> bool:
    """Say whether both titles are long enough to be unique."""
    return min(len(one.words), len(other.words)) >= DISTINCTIVE_WORDS


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
    """Say whether two names may be of one person: the family name of one is in the other."""
    return one[0] == other[0] or one[1] == other[1]


def abstracts(one: Traits, other: Traits) -> Agreement:
    """Return whether the abstracts agree: most of the shorter one is in the other."""
    share = shared_abstract(one, other)
    if share is None:
        return Agreement.UNKNOWN
    if share >= ABSTRACTS_AGREE:
        return Agreement.AGREE
    return Agreement.DIFFER if share < ABSTRACTS_DIFFER else Agreement.UNKNOWN


def shared_abstract(one: Traits, other: Traits) -> float | None:
    """Return the share of the shorter abstract in the other, or `None` if one is too short."""
    is_same = one.entry.abstract == other.entry.abstract or one.abstract == other.abstract
    if is_same and other.head:
        return 1.0
    return overlap(one.runs, other.runs) if one.runs and other.runs else None
