"""Why two papers are near: the words and topics in common that weigh most, for people."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import NamedTuple

from generator.text.shared_words import HYPHENS, folded, holds, token
from generator.text.stop_words import VAGUE

MOST = 5
"""Reasons given for a neighbour."""
LONGEST = 5
"""Words in a phrase; twice as many characters where a script has no spaces."""
SHORT = 2
"""Letters; a word this short is meaningful only as an abbreviation."""
MOST_PLACES = 2
"""Occurrences of a word at which a longer phrase is looked for."""

_VAGUE = frozenset(map(folded, VAGUE))
_LINKS = frozenset({"of", "for", "to", "in"})


class Cause(NamedTuple):
    """Something that two papers have in common."""

    weight: float
    words: tuple[str, ...]
    """One folded word, or two adjacent ones."""
    label: str = ""
    """The label of a topic; empty for words."""


class TokenisedText(NamedTuple):
    """A tokenised text, in which phrases can be found."""

    text: str
    starts: Sequence[int]
    """Where its words, and the marks that separate phrases, begin."""
    ends: Sequence[int]
    words: Sequence[str]
    """The same, folded; empty for marks and stop words."""


def reasons(here: TokenisedText, there: str, causes: Iterable[Cause]) -> tuple[str, ...]:
    """Return the weightiest of `causes` as people read them, each with at least one new word.

    A reason is the label of a topic, or a phrase that is in both texts, `here` and `there`, but for
    capitals.
    """
    folded_there = there.casefold()
    found: list[str] = []
    used: set[str] = set()
    for cause in sorted(causes, key=lambda each: (-each.weight, each.label, each.words)):
        if cause.words and used.issuperset(cause.words):
            continue
        reason = cause.label or _phrase(here, folded_there, cause.words)
        words = _words(reason)
        is_clear = cause.label or len(words) > 1 or words - _VAGUE
        if is_clear and words - used and (cause.label or not _is_chance(reason, there)):
            found.append(reason)
            used |= words
        if len(found) == MOST:
            break
    return tuple(found)


def _is_chance(reason: str, there: str) -> bool:
    """Say whether two letters are an abbreviation in one text only: `LE` and the French `le`."""
    if len(reason) > SHORT or not reason.isascii():
        return False
    return reason.islower() or not re.search(rf"\b{re.escape(reason)}s?\b", there)


@lru_cache(maxsize=1 << 13)
def _words(reason: str) -> frozenset[str]:
    """Return the words of `reason`; cached, as many papers share a reason."""
    return frozenset(map(folded, token(reason).findall(reason))) - {""}


def _phrase(here: TokenisedText, there: str, words: Sequence[str]) -> str:
    """Return the longest phrase around `words` that both texts have, or nothing."""
    further = len(words) - 1
    phrases = [
        _longest(here, there, first, first + further)
        for first in _places(here.words, words[0])
        if here.words[first + further : first + further + 1] == [words[-1]]
    ]
    if len(phrases) == 1:
        return phrases[0]
    return max(phrases, key=lambda text: (text.count(" "), -_capitals(text)), default="")


def _places(words: Sequence[str], word: str) -> Iterator[int]:
    """Yield the first places of `word` among `words`."""
    place = -1
    with suppress(ValueError):  # there are no more
        for _ in range(MOST_PLACES):
            place = words.index(word, place + 1)
            yield place


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))


def _longest(here: TokenisedText, there: str, first: int, last: int) -> str:
    """Return the phrase from `first` to `last`, extended as far as both texts agree."""
    phrase = _written(here, first, last)
    if not holds(there, phrase):
        # plural in one text and singular in the other
        is_one = phrase.endswith("s") and holds(there, phrase[:-1])
        return phrase[:-1] if is_one and _is_whole(here, first, last) else ""
    best = phrase if _is_whole(here, first, last) else ""
    while place := _wider(here, there, first, last):
        first, last = place
        best = _written(here, first, last) if _is_whole(here, first, last) else best
    return best


def _wider(here: TokenisedText, there: str, first: int, last: int) -> tuple[int, int] | None:
    """Return the phrase with one more word after or before it that is in both texts, or nothing."""
    after = last + _distance(here, last, 1)
    if after > last and _is_shared(here, there, first, after):
        return first, after
    before = first + _distance(here, first, -1)
    if before < first and _is_shared(here, there, before, last):
        return before, last
    return None


def _is_shared(here: TokenisedText, there: str, first: int, last: int) -> bool:
    """Say whether a phrase is in both texts and is short enough to be read at a glance."""
    phrase = _written(here, first, last)
    is_short = last - first < 2 * LONGEST and phrase.count(" ") < LONGEST
    return is_short and holds(there, phrase)


def _is_whole(here: TokenisedText, first: int, last: int) -> bool:
    """Say whether a phrase does not begin or end inside a hyphenated word."""
    start, end = here.starts[first], here.ends[last]
    before, after = here.text[max(0, start - 1) : start], here.text[end : end + 1]
    return before not in HYPHENS and after not in HYPHENS


def _distance(here: TokenisedText, place: int, step: int) -> int:
    """Return the distance to the next word, skipping one such as `of`; 0 where there is none."""
    for distance in (step, 2 * step):
        if not 0 <= place + distance < len(here.words):
            return 0
        if here.words[place + distance]:
            return distance
        if _written(here, place + distance, place + distance) not in _LINKS:
            return 0
    return 0


def _written(here: TokenisedText, first: int, last: int) -> str:
    return here.text[here.starts[first] : here.ends[last]]
