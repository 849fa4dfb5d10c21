"""Why two papers are near: the words and topics in common that weigh most, for people."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.related.common_words import VAGUE
from generator.related.words import TOKEN, folded, holds

MOST = 5
"""Reasons given for a neighbour."""
LONGEST = 5
"""Words in a phrase."""
MOST_PLACES = 2
"""Places of a word at which a longer phrase is looked for."""

_VAGUE = frozenset(map(folded, VAGUE))
_LINKS = frozenset({"of", "for", "to", "in"})


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that two papers have in common."""

    weight: float
    words: tuple[str, ...]
    """One folded word, or two that stand side by side."""
    label: str = ""
    """The topic's."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, taken apart to find phrases in it."""

    text: str
    spans: Sequence[tuple[int, int]]
    """Where its words stand, and the marks that part phrases."""
    words: Sequence[str]
    """The same, folded; what says nothing is empty."""


def reading(text: str) -> Reading:
    """Take `text` apart."""
    spans = [match.span() for match in TOKEN.finditer(text)]
    return Reading(text, spans, [folded(text[start:end]) for start, end in spans])


def reasons(here: Reading, there: str, causes: Iterable[Cause]) -> tuple[str, ...]:
    """Return the weightiest of `causes` for people, each with words that no other has said.

    What is no label stands in both texts, but for capitals; `there` is the other one, casefolded.
    """
    found: list[str] = []
    said: set[str] = set()
    for cause in sorted(causes, key=lambda cause: (-cause.weight, cause.label, cause.words)):
        if cause.words and said.issuperset(cause.words):
            continue
        reason = cause.label or _phrase(here, there, cause.words)
        words = {word for token in TOKEN.findall(reason) if (word := folded(token))}
        is_clear = cause.label or len(words) > 1 or words - _VAGUE
        if is_clear and words - said:
            found.append(reason)
            said |= words
        if len(found) == MOST:
            break
    return tuple(found)


def _phrase(here: Reading, there: str, words: Sequence[str]) -> str:
    """Return the longest phrase around `words` that both texts have, or nothing."""
    phrases = [_longest(here, there, *place) for place in _places(here, words)]
    return max(phrases, key=lambda text: (text.count(" "), -_capitals(text)), default="")


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))


def _places(here: Reading, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of the first few places where `words` stand."""
    start = found = 0
    further = len(words) - 1
    while found < MOST_PLACES and words[0] in here.words[start : len(here.words) - further]:
        first = here.words.index(words[0], start)
        start = first + 1
        if here.words[first + further] == words[-1]:
            found += 1
            yield first, first + further


def _longest(here: Reading, there: str, first: int, last: int) -> str:
    """Return the phrase from `first` to `last`, and on as far as both texts agree."""
    best = _written(here, first, last)
    if not holds(there, best):
        # a plural here and a singular there
        return best[:-1] if best.endswith("s") and holds(there, best[:-1]) else ""
    growing = True
    while growing:
        growing = False
        for start, end in _wider(here, first, last):
            wider = _written(here, start, end)
            if end - start < LONGEST and holds(there, wider):
                first, last, best, growing = start, end, wider, True
                break
    return best


def _wider(here: Reading, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the phrase with one more word after it, and before it."""
    if after := _distance(here, last, 1):
        yield first, last + after
    if before := _distance(here, first, -1):
        yield first + before, last


def _distance(here: Reading, place: int, step: int) -> int:
    """Return how far the next word is, perhaps beyond one such as `of`; 0 where there is none."""
    for distance in (step, 2 * step):
        if not 0 <= place + distance < len(here.words):
            return 0
        if here.words[place + distance]:
            return distance
        if _written(here, place + distance, place + distance) not in _LINKS:
            return 0
    return 0


def _written(here: Reading, first: int, last: int) -> str:
    return here.text[here.spans[first][0] : here.spans[last][1]]
