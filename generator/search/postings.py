"""The postings of words: their documents, with counts, fields and places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise
from math import log2

import numpy as np

from generator.arrays import Booleans, Integers, ShortIntegers
from generator.search.codes import DIGITS, digits, numbers
from generator.search.document import Document, Other
from generator.search.indexed_texts import ABSTRACT, FACT, TAG
from generator.search.occurrences import BLOCK, NOWHERE, FoundTerms, Occurrences, find
from generator.search.pieces import starts

MOST_COUNTED = 4
"""A word counts at most so many times in an abstract."""

AT_ONCE = 250_000
"""Occurrences that are encoded at once; more need more memory, fewer more time."""

LONGEST_TITLE = 20
"""Words; a longer title counts as this long."""


@dataclass(frozen=True, slots=True)
class Column:
    """One property of all words, encoded word by word."""

    text: str
    starts: ShortIntegers
    """Where each word's piece starts, and the end of the last."""

    def of(self, words: range) -> str:
        """Return the pieces of some words that follow each other."""
        return self.text[self.starts[words.start] : self.starts[words.stop]]


@dataclass(frozen=True, slots=True)
class Postings:
    """The words of a collection with the documents that have them."""

    words: tuple[str, ...]
    """Sorted as in JavaScript."""
    counts: ShortIntegers
    """The number of documents of each word."""
    gaps: Column
    """The documents, as the number of those left out before each."""
    codes: Column
    """The fields with the word in each document, and the count in its abstract."""
    places: Column
    """The places of the word in each document."""
    lengths: ShortIntegers
    """Words of each paper's title and abstract."""
    titles: ShortIntegers
    """Words of each paper's title without stop words."""


def postings(
    documents: Sequence[Document],
    others: Sequence[Other],
    *,
    block: int = BLOCK,
    at_once: int = AT_ONCE,
) -> Postings:
    """Return the postings of all words; `others` are numbered after the papers."""
    found = find(documents, others, block=block)
    parts = [_part(found, terms) for terms in _ranges(found, at_once)]
    counts = np.concatenate([part.counts for part in parts])
    occur = counts > 0
    return Postings(
        tuple(compress(found.terms, occur.tolist())),
        counts[occur],
        gaps=_together([part.gaps for part in parts], occur),
        codes=_together([part.codes for part in parts], occur),
        places=_together([part.places for part in parts], occur),
        lengths=found.lengths,
        titles=found.titles,
    )


def _ranges(found: FoundTerms, at_once: int) -> Iterator[range]:
    """Yield the ranges of terms that are encoded at once."""
    terms = len(found.terms)
    totals = sum(np.bincount(block.term, minlength=terms) for block in found.blocks)
    before = np.cumsum(totals) // at_once
    cuts = (np.flatnonzero(np.diff(before)) + 1).tolist()
    yield from (range(first, end) for first, end in pairwise((0, *cuts, terms)))


@dataclass(frozen=True, slots=True)
class _TermColumns:
    """The columns of `Postings` for some terms, including those that do not occur."""

    counts: ShortIntegers
    gaps: Column
    codes: Column
    places: Column


def _part(found: FoundTerms, terms: range) -> _TermColumns:
    """Return the columns of some terms; a posting is all occurrences in one document."""
    each = found.of(terms)
    first = (_steps(each.term) != 0) | (_steps(each.document) != 0)
    first[:1] = True
    begins = np.flatnonzero(first)
    term = each.term[begins] - terms.start
    counts = np.bincount(term, minlength=len(terms)).astype(np.int32)
    pieces = starts(counts)
    return _TermColumns(
        counts,
        gaps=_column(_gaps(term, each.document[begins]), pieces),
        codes=Column(digits(_codes(each, begins)), pieces),
        places=_places(each, first, pieces),
    )


def _steps(values: ShortIntegers) -> ShortIntegers:
    """Return the differences between consecutive values; the first is from zero."""
    steps = values.copy()
    steps[1:] -= values[:-1]
    return steps


def _gaps(term: ShortIntegers, document: ShortIntegers) -> ShortIntegers:
    gaps = _steps(document) - 1
    first = np.flatnonzero(_steps(term + 1))
    gaps[first] = document[first]
    return gaps


def _codes(each: Occurrences, begins: Integers) -> ShortIntegers:
    counted = (each.field == ABSTRACT) & (each.place != NOWHERE)
    times = np.add.reduceat(counted, begins, dtype=np.int32)
    fields = np.bitwise_or.reduceat(each.field, begins).astype(np.int32)
    # a digit cannot hold both, and a word elsewhere in the paper is found there
    elsewhere = (times > 0) | ((fields & ~(TAG | FACT)) > 0)
    fields = np.where(elsewhere, fields & ~FACT, np.where(fields & FACT, FACT, fields))
    return (MOST_COUNTED + 1) * fields + np.minimum(times, MOST_COUNTED)


def _places(each: Occurrences, first: Booleans, pieces: ShortIntegers) -> Column:
    """Return the differences between places, doubled, plus one for the last place of a document.

    A word without a place in a document is encoded as if at the start.
    """
    kept = np.flatnonzero(first | (each.place != NOWHERE))
    first, place = first[kept], np.maximum(each.place[kept], 0)
    steps = np.where(first, place, _steps(place))
    last = np.append(first[1:], True)[: len(first)]
    ends = np.append(np.flatnonzero(first), len(first))
    return _column(2 * steps + last, ends[pieces])


def _column(values: ShortIntegers, pieces: ShortIntegers) -> Column:
    text, places = numbers(values)
    return Column(text, places[pieces])


def _together(parts: Sequence[Column], kept: Booleans) -> Column:
    """Return the concatenated columns, with empty pieces for those that are not kept."""
    sizes = np.concatenate([np.diff(part.starts) for part in parts])
    return Column("".join(part.text for part in parts), starts(sizes[kept]))


def lengths(values: ShortIntegers) -> str:
    """Return rounded lengths, one digit each: four steps for each doubling."""
    return "".join(DIGITS[min(round(4 * log2(value + 1)), 91)] for value in values.tolist())


def title_lengths(values: ShortIntegers) -> str:
    """Return the lengths of titles, one digit each."""
    return digits(np.minimum(values, LONGEST_TITLE))
