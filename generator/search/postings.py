"""Which word stands in which document, how often, in which fields and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from math import log2

import numpy as np
from numpy.typing import NDArray

from generator.search.codes import DIGITS, digits, numbers
from generator.search.document import Document, Other
from generator.search.occurrences import ABSTRACT, NOWHERE, Occurrences, find
from generator.search.pieces import Numbers, starts

MOST_COUNTED = 4
"""How often a word in an abstract counts at most."""

LONGEST_TITLE = 20
"""Words; a longer title counts as this long."""


@dataclass(frozen=True, slots=True)
class Column:
    """One thing about each word, written for all words one after the other."""

    text: str
    starts: Numbers
    """Where each word's piece starts, and the end of the last."""

    def of(self, words: range) -> str:
        """Return the pieces of some words that follow each other."""
        return self.text[self.starts[words.start] : self.starts[words.stop]]


@dataclass(frozen=True, slots=True)
class Postings:
    """The words of a collection with the documents that have them."""

    words: tuple[str, ...]
    """Sorted as JavaScript sorts."""
    counts: Numbers
    """How many documents have each word."""
    gaps: Column
    """The documents: how many are left out before each."""
    codes: Column
    """The fields of each document that have the word, and how often its abstract does."""
    places: Column
    """Where the word stands in each document."""
    lengths: Numbers
    """Words of each paper's title and abstract."""
    titles: Numbers
    """Words of each paper's title that say something."""


def postings(documents: Sequence[Document], others: Sequence[Other]) -> Postings:
    """Return where each word of the collection stands; `others` are numbered after the papers."""
    found = find(documents, others)
    each = _by_term(found.occurrences)
    first = _changes(each.term) | _changes(each.document)
    begins = np.flatnonzero(first)
    counts = np.bincount(each.term[begins], minlength=len(found.terms)).astype(np.int32)
    occur = counts > 0
    pieces = starts(counts[occur])
    return Postings(
        tuple(compress(found.terms, occur)),
        counts[occur],
        gaps=_column(_gaps(each.term[begins], each.document[begins]), pieces),
        codes=Column(digits(_codes(each, begins)), pieces),
        places=_places(each, first, pieces),
        lengths=found.lengths,
        titles=found.titles,
    )


def _by_term(each: Occurrences) -> Occurrences:
    """Return the occurrences of each term together, in the order that they have."""
    keys = each.term.astype(np.int64) << 32
    keys |= np.arange(len(keys))
    keys.sort()  # ten times as quick as a stable order of the terms alone
    order = (keys & 0xFFFFFFFF).astype(np.int32)
    return Occurrences(each.term[order], each.document[order], each.place[order], each.field[order])


def _changes(values: Numbers) -> NDArray[np.bool_]:
    """Say of each value whether it differs from the one before."""
    return np.not_equal(values, np.concatenate(([-1], values[:-1])))


def _gaps(term: Numbers, document: Numbers) -> Numbers:
    return np.where(_changes(term), document, np.diff(document, prepend=0) - 1)


def _codes(each: Occurrences, begins: NDArray[np.int64]) -> Numbers:
    counted = (each.field == ABSTRACT) & (each.place != NOWHERE)
    times = np.add.reduceat(counted, begins, dtype=np.int32)
    fields = np.bitwise_or.reduceat(each.field, begins).astype(np.int32)
    return (MOST_COUNTED + 1) * fields + np.minimum(times, MOST_COUNTED)


def _places(each: Occurrences, first: NDArray[np.bool_], pieces: Numbers) -> Column:
    """Return the steps from place to place, twice as long as they are, and one more for the last.

    A word that stands nowhere in a document is written as if at the start.
    """
    kept = np.flatnonzero(first | (each.place != NOWHERE))
    first, place = first[kept], np.maximum(each.place[kept], 0)
    steps = np.where(first, place, np.diff(place, prepend=0))
    last = np.append(first[1:], True)[: len(first)]
    ends = np.append(np.flatnonzero(first), len(first))
    return _column(2 * steps + last, ends[pieces])


def _column(values: Numbers, pieces: Numbers) -> Column:
    text, places = numbers(values)
    return Column(text, places[pieces])


def lengths(values: Numbers) -> str:
    """Return lengths roughly, one digit each: four steps for each doubling."""
    return "".join(DIGITS[min(round(4 * log2(value + 1)), 91)] for value in values.tolist())


def title_lengths(values: Numbers) -> str:
    """Return the lengths of titles, one digit each."""
    return digits(np.minimum(values, LONGEST_TITLE))
