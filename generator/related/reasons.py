"""Why two papers are near: the words and topics in common that weigh most, for people."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.related.common_words import VAGUE
from generator.related.words import TOKEN, folded, holds

MOST = 5
"""Reasons given for a neighbour."""
LONGEST = 5
"""Words in a phrase."""
MOST_PLACES = 8
"""Places of a word at which a longer phrase is looked for."""

_VAGUE = frozenset(map(folded, VAGUE))
_LINKS = frozenset({"of", "for", "to", "in"})


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that two papers have in common."""

    weight: float
    words: tuple[str, ...] = ()
    """One folded word, or two that stand side by side; none for a topic."""
    label: str = ""
    """The topic's."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or what parts phrases, and where it stands."""

    start: int
    end: int
    word: str
    """Folded, or nothing where it says nothing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, taken apart to find phrases in it."""

    text: str
    tokens: Sequence[Token]
    places: Mapping[str, Sequence[int]]
    """For each folded word, which tokens it is."""


def reading(text: str) -> Reading:
    """Take `text` apart."""
    tokens = [Token(m.start(), m.end(), folded(m.group())) for m in TOKEN.finditer(text)]
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        places.setdefault(token.word, []).append(place)
    return Reading(text, tokens, places)


def reasons(here: Reading, there: str, causes: Iterable[Cause]) -> tuple[str, ...]:
    """Return the weightiest of `causes` for people, each with words that no other has said.

    What is no label stands in both texts, but for capitals; `there` is the other one, casefolded.
    """
    found: list[str] = []
    said: set[str] = set()
    for cause in sorted(causes, key=lambda cause: (-cause.weight, cause.label, cause.words)):
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
    phrases = []
    for first in here.places.get(words[0], ())[:MOST_PLACES]:
        last = first + len(words) - 1
        if [token.word for token in here.tokens[first : last + 1]] == [*words]:
            phrases.append(_longest(here, there, first, last))
    return max(phrases, key=lambda text: (len(text.split()), -_capitals(text)), default="")


def _capitals(text: str) -> int:
    return sum(map(str.isupper, text))


def _longest(here: Reading, there: str, first: int, last: int) -> str:
    """Return the phrase from `first` to `last`, and on as far as both texts agree."""
    best = _written(here, first, last)
    if not holds(there, best):
        # a plural here and a singular there
        return best[:-1] if best[-1:] == "s" and holds(there, best[:-1]) else ""
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
    if (after := _next_word(here, last, 1)) is not None:
        yield first, after
    if (before := _next_word(here, first, -1)) is not None:
        yield before, last


def _next_word(here: Reading, place: int, step: int) -> int | None:
    """Return the token beside `place` that is a word, perhaps beyond a word such as `of`."""
    for distance in (step, 2 * step):
        if not 0 <= place + distance < len(here.tokens):
            return None
        token = here.tokens[place + distance]
        if token.word:
            return place + distance
        if here.text[token.start : token.end] not in _LINKS:
            return None
    return None


def _written(here: Reading, first: int, last: int) -> str:
    return here.text[here.tokens[first].start : here.tokens[last].end]
