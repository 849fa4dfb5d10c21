"""The occurrences of terms in a collection, as arrays."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from generator.arrays import Booleans, ShortIntegers
from generator.search.codes import order
from generator.search.document import Document, Facet, Other
from generator.search.forms import CONTENT, STOP, Forms, forms
from generator.search.indexed_texts import ABSTRACT, PLACED, TITLE, IndexedTexts, cut, texts
from generator.search.pieces import spread, starts, sums
from generator.search.stop_runs import name, ranks, stop_runs
from generator.text.folding import search_form

NOWHERE = -1
"""The place of a term of a document that is in none of the fields with places."""

GAP = 8
"""Places between two texts, so that no phrase spans both."""

FILTERS: dict[Facet, str] = {"topic": "tag", "year": "year", "venue": "venue"}
"""The facets that can be filtered in a query, with the names that queries use."""

BLOCK = 4096
"""Texts that are processed at once: a compromise between overhead and memory."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """All occurrences, sorted by term, then by document.

    In a document, places in the title come first, then those in the abstract, the authors and the
    facts, then `NOWHERE`.
    """

    term: ShortIntegers
    document: ShortIntegers
    place: ShortIntegers
    field: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class FoundTerms:
    """The terms of a collection."""

    terms: tuple[str, ...]
    """Sorted as in JavaScript; some may not occur."""
    blocks: tuple[Occurrences, ...]
    """The occurrences in consecutive ranges of documents."""
    lengths: ShortIntegers
    """Words of each paper's title and abstract."""
    titles: ShortIntegers
    """Words of each paper's title without stop words."""

    def of(self, terms: range) -> Occurrences:
        """Return all occurrences of some terms."""
        places = [
            (block, slice(*np.searchsorted(block.term, (terms.start, terms.stop))))
            for block in self.blocks
        ]
        return _by_term(
            Occurrences(
                np.concatenate([block.term[place] for block, place in places]),
                np.concatenate([block.document[place] for block, place in places]),
                np.concatenate([block.place[place] for block, place in places]),
                np.concatenate([block.field[place] for block, place in places]),
            )
        )


def find(
    documents: Sequence[Document], others: Sequence[Other], *, block: int = BLOCK
) -> FoundTerms:
    """Return the terms of the collection; `others` are numbered after the papers."""
    found, words = cut(texts(documents, others))
    filters = tuple(_filters(documents))
    known = forms(words, (term for _, term in filters))
    widths = sums(known.parts(CONTENT, STOP)[found.words], found.starts)
    content = sums(known.parts(CONTENT)[found.words], found.starts)
    titles = np.flatnonzero(found.field == TITLE)[: len(documents)]
    keeps_stop_words = content == 0
    keeps_stop_words[titles] = True
    keeps_stop_words &= found.field != ABSTRACT
    begins = _begins(found, widths)
    blocks = (
        *_blocks(found, begins, keeps_stop_words, known, block),
        _filtered(filters, known.terms),
    )
    terms, blocks = _with_stop_runs(known, blocks, *_stop_runs(found, begins, known, block))
    return FoundTerms(
        terms,
        blocks,
        lengths=widths[titles] + widths[titles + 1],
        titles=np.where(content > 0, content, widths)[titles],
    )


def _filters(documents: Iterable[Document]) -> Iterator[tuple[int, str]]:
    """Yield the number of each document with each value by which it can be filtered."""
    for number, document in enumerate(documents):
        for facet, prefix in FILTERS.items():
            yield from ((number, filter_term(prefix, v.id)) for v in document.facets.get(facet, ()))


def filter_term(prefix: str, value: str) -> str:
    """Return the term for a value of a facet, such as `year:2024`."""
    return f"{prefix}:{'-'.join(search_form(value).split())}"


def _filtered(filters: Sequence[tuple[int, str]], terms: Iterable[str]) -> Occurrences:
    """Return the occurrences of filter terms, which have no place."""
    number = {term: place for place, term in enumerate(terms)}
    return _by_term(
        Occurrences(
            np.array([number[term] for _, term in filters], np.int32),
            np.array([document for document, _ in filters], np.int32),
            np.full(len(filters), NOWHERE, np.int32),
            np.full(len(filters), ABSTRACT, np.int8),
        )
    )


def _begins(texts: IndexedTexts, widths: ShortIntegers) -> ShortIntegers:
    """Return the first place of each text; the texts of a document follow each other."""
    before = starts(widths + GAP)[:-1]
    return before - before[np.searchsorted(texts.document, texts.document)]


def _blocks(
    texts: IndexedTexts, begins: ShortIntegers, keep: Booleans, known: Forms, size: int
) -> Iterator[Occurrences]:
    for first in range(0, len(begins), size):
        end = min(first + size, len(begins))
        yield _spread(texts.part(first, end), begins[first:end], keep[first:end], known)


def _stop_runs(
    texts: IndexedTexts, begins: ShortIntegers, known: Forms, size: int
) -> tuple[tuple[str, ...], Occurrences]:
    """Return the terms of runs of stop words, and their occurrences by these."""
    numbers = ranks(known)
    blocks = [
        (first, stop_runs(texts.part(first, min(first + size, len(begins))), known, numbers))
        for first in range(0, len(begins), size)
    ]
    key = np.concatenate([np.zeros(0, np.int64), *(runs.key for _, runs in blocks)])
    text = np.concatenate([np.zeros(0, np.int32), *(runs.text + first for first, runs in blocks)])
    place = np.concatenate([np.zeros(0, np.int32), *(runs.place for _, runs in blocks)])
    placed = np.isin(texts.field[text], PLACED)
    key, text, place = key[placed], text[placed], place[placed]
    keys, term = np.unique(key, return_inverse=True)
    names = tuple(map(name, keys.tolist()))
    occurrences = Occurrences(
        term.astype(np.int32), texts.document[text], place + begins[text], texts.field[text]
    )
    return names, occurrences


def _with_stop_runs(
    known: Forms, blocks: Iterable[Occurrences], names: Sequence[str], runs: Occurrences
) -> tuple[tuple[str, ...], tuple[Occurrences, ...]]:
    """Return all terms sorted, and the blocks with their numbers."""
    terms = tuple(sorted((*known.terms, *names), key=order))
    number = {term: place for place, term in enumerate(terms)}
    moved = np.array([number[term] for term in known.terms], np.int32)
    named = np.array([number[term] for term in names], np.int32)
    return terms, (
        *(replace(block, term=moved[block.term]) for block in blocks),
        _by_term(replace(runs, term=named[runs.term])),
    )


def _spread(
    texts: IndexedTexts, begins: ShortIntegers, keep: Booleans, known: Forms
) -> Occurrences:
    """Return the terms of `texts`, given the first place of each, and which keep stop words."""
    text = np.repeat(np.arange(len(begins)), np.diff(texts.starts))
    places = starts(known.parts(CONTENT, STOP)[texts.words])
    place = places[:-1] + (begins - places[texts.starts[:-1]])[text]
    row, word = spread(known.starts, texts.words)
    indexed = np.flatnonzero((known.kind[row] != STOP) | keep[text[word]])
    row, word = row[indexed], word[indexed]
    field = texts.field[text[word]]
    placed = np.isin(field, PLACED)
    return _by_term(
        Occurrences(
            known.term[row],
            texts.document[text[word]],
            np.where(placed, place[word] + known.place[row], NOWHERE).astype(np.int32),
            field,
        )
    )


def _by_term(each: Occurrences) -> Occurrences:
    """Return the occurrences sorted by term, otherwise in their order."""
    keys = each.term.astype(np.int64) << 32
    keys |= np.arange(len(keys))
    keys.sort()  # ten times as fast as a stable sort of the terms
    order = keys & 0xFFFFFFFF
    return Occurrences(each.term[order], each.document[order], each.place[order], each.field[order])
