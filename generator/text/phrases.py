"""Phrases of a vocabulary, found in words: the longest at each place, from left to right."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from generator.text.words import Word, fold, words

Meaning = TypeVar("Meaning")
"""What a phrase stands for."""

Key: TypeAlias = tuple[str, ...]
"""What all ways of writing a phrase share, word by word."""


def folded_key(phrase: str) -> Key:
    """Return the key of a phrase that is the same in any case, number and hyphenation."""
    return tuple(word.folded for word in words(phrase) if word.folded)


def exact_key(phrase: str) -> Key:
    """Return the key of a phrase that must stand as written, or with a plural s."""
    return tuple(word.exact for word in words(phrase) if word.folded)


class Found(NamedTuple, Generic[Meaning]):
    """A phrase in a row of words: `row[first:last]`."""

    first: int
    last: int
    meaning: Meaning


class Phrases(Generic[Meaning]):
    """A vocabulary, made ready for finding.

    The lengths of its phrases are kept by their first words: most words of a text begin no phrase,
    so that one look-up is all they cost.
    """

    def __init__(
        self, folded: Iterable[tuple[Key, Meaning]], exact: Iterable[tuple[Key, Meaning]]
    ) -> None:
        """Make phrases ready whose words are compared folded, and others exactly."""
        self._folded = dict(folded)
        self._exact = dict(exact)
        self._lengths = _lengths([*self._folded, *((fold(k[0]), *k[1:]) for k in self._exact)])

    def find(self, row: Sequence[Word]) -> list[Found[Meaning]]:
        """Return the phrases in `row`; they do not overlap."""
        folded = tuple([word.folded for word in row])
        exact = tuple([word.exact for word in row])
        lengths = self._lengths
        found: list[Found[Meaning]] = []
        place = 0
        for first, word in enumerate(folded):
            if word not in lengths or first < place:
                continue
            for length in lengths[word]:
                last = min(first + length, len(row))
                meaning = self._exact.get(exact[first:last]) or self._folded.get(folded[first:last])
                if meaning is not None:
                    found.append(Found(first, last, meaning))
                    place = last
                    break
        return found


def _lengths(phrases: Iterable[Key]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the phrases that begin with a word, longest first."""
    lengths: dict[str, set[int]] = {}
    for key in phrases:
        lengths.setdefault(key[0], set()).add(len(key))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}
