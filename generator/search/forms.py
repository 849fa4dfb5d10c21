"""The terms of the words of a collection; each distinct word is tokenised once.

A word here is text between white space, and a term is what the index contains.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from generator.arrays import ShortIntegers
from generator.search.codes import order
from generator.search.pieces import starts, sums
from generator.text import terms

JOINED, CONTENT, STOP = 0, 1, 2
"""The kinds of a word's terms: another spelling of all of it, a part, and a stop word."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The terms of words, word by word."""

    terms: tuple[str, ...]
    """All terms, sorted as in JavaScript."""
    starts: ShortIntegers
    """Where the terms of each word begin in the arrays below, and the end of the last."""
    term: ShortIntegers
    """The number of each term."""
    place: ShortIntegers
    """The place of each term in its word, from 0."""
    kind: ShortIntegers

    def parts(self, *kinds: int) -> ShortIntegers:
        """Return the number of terms of these kinds in each word."""
        return sums(np.isin(self.kind, kinds), self.starts)


def forms(words: Iterable[str], more: Iterable[str]) -> Forms:
    """Return the terms of each of `words`; `more` are further terms, which belong to no word."""
    rows = [tuple(_form(word)) for word in words]
    found = sorted({term for row in rows for term, _, _ in row}.union(more), key=order)
    number = {term: place for place, term in enumerate(found)}
    return Forms(
        tuple(found),
        starts=starts(np.array([len(row) for row in rows], np.int32)),
        term=np.array([number[term] for row in rows for term, _, _ in row], np.int32),
        place=np.array([place for row in rows for _, place, _ in row], np.int32),
        kind=np.array([kind for row in rows for _, _, kind in row], np.int32),
    )


def _form(word: str) -> Iterator[tuple[str, int, int]]:
    """Yield the terms of `word` with their places and kinds."""
    place = 0
    for parts, joined, also in terms.of_word(word):
        yield from ((term, place, JOINED) for term in (*filter(None, [joined]), *also))
        for part in parts:
            yield part, place, STOP if part in terms.STOP_WORDS else CONTENT
            place += 1
