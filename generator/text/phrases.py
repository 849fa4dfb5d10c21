"""Phrases of a vocabulary, found in words: the longest at each place, from left to right."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from generator.text.words import Word, words

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

    Phrases are kept by their first word with their lengths, longest first: most words of a text
    begin no phrase, so that one look-up is all they cost.
    """

    def __init__(
        self, folded: Iterable[tuple[Key, Meaning]], exact: Iterable[tuple[Key, Meaning]]
    ) -> None:
        """Make phrases ready whose words are compared folded, and others exactly."""
        self._folded = dict(folded)
        self._exact = dict(exact)
        self._folded_lengths = _lengths(self._folded)
        self._exact_lengths = _lengths(self._exact)

    def find(self, row: Sequence[Word]) -> list[Found[Meaning]]:
        """Return the phrases in `row`; they do not overlap."""
        folded = tuple(word.folded for word in row)
        exact = tuple(word.exact for word in row)
        found: list[Found[Meaning]] = []
        place = 0
        for first in range(len(row)):
            if first < place:
                continue
            here = _longest(self._exact, self._exact_lengths, exact, first)
            there = _longest(self._folded, self._folded_lengths, folded, first)
            best = here if here and (not there or here.last >= there.last) else there
            if best:
                found.append(best)
                place = best.last
        return found


def _lengths(phrases: Iterable[Key]) -> dict[str, tuple[int, ...]]:
    """Return the lengths of the phrases that begin with a word, longest first."""
    lengths: dict[str, set[int]] = {}
    for key in phrases:
        lengths.setdefault(key[0], set()).add(len(key))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def _longest(
    phrases: dict[Key, Meaning], lengths: dict[str, tuple[int, ...]], row: Key, first: int
) -> Found[Meaning] | None:
    for length in lengths.get(row[first], ()):
        key = row[first : first + length]
        if key in phrases:
            return Found(first, first + len(key), phrases[key])
    return None
