"""Where terms stand in a collection, as arrays."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from generator.search.document import Document, Facet, Other
from generator.search.forms import STOP, TELLING, Forms, forms
from generator.search.pieces import Numbers, spread, starts, sums
from generator.text.terms import fold, lower

ABSTRACT, TITLE, NAME, TAG, AUTHOR = 0, 1, 2, 4, 8
"""The fields in which a term can stand, as bits."""

NOWHERE = -1
"""The place of a term that belongs to a document and stands neither in its title nor abstract."""

GAP = 8
"""Places between a title and its abstract, so that no phrase spans both."""

FILTERS: dict[Facet, str] = {"topic": "tag", "year": "year", "venue": "venue"}
"""The facets whose values can be asked for in a query, and by which word."""

BLOCK = 4096
"""Texts that are taken at once: many, as each step has its price, and few, as each needs room."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Each time that a term occurs: term by term, and of each term document by document.

    In a document, first come the places in its title, then those in its abstract, then nowhere.
    """

    term: Numbers
    document: Numbers
    place: Numbers
    field: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Found:
    """The terms of a collection."""

    terms: tuple[str, ...]
    """Sorted as JavaScript sorts; some may occur nowhere."""
    blocks: tuple[Occurrences, ...]
    """Those in some documents, then those in the documents that follow, and so on."""
    lengths: Numbers
    """Words of each paper's title and abstract."""
    titles: Numbers
    """Words of each paper's title that say something."""

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


@dataclass(frozen=True, slots=True)
class _Texts:
    """Texts, each as the numbers of its words, one text after the other."""

    words: Numbers
    starts: Numbers
    """Where each text starts, and the end of the last."""
    document: Numbers
    field: NDArray[np.int8]

    def part(self, first: int, end: int) -> "_Texts":
        """Return some of the texts."""
        pieces = self.starts[first : end + 1]
        words = self.words[pieces[0] : pieces[-1]]
        return _Texts(words, pieces - pieces[0], self.document[first:end], self.field[first:end])


def find(documents: Sequence[Document], others: Sequence[Other], *, block: int = BLOCK) -> Found:
    """Return the terms of the collection; `others` are numbered after the papers."""
    texts, words = _cut(_texts(documents, others))
    filters = tuple(_filters(documents))
    known = forms(words, (term for _, term in filters))
    widths = sums(known.parts(TELLING, STOP)[texts.words], texts.starts)
    telling = sums(known.parts(TELLING)[texts.words], texts.starts)
    begins = np.where(texts.field == ABSTRACT, np.roll(widths, 1) + GAP, 0)
    titles = np.flatnonzero(texts.field == TITLE)[: len(documents)]
    return Found(
        known.terms,
        (*_blocks(texts, begins, telling, known, block), _filtered(filters, known.terms)),
        lengths=widths[titles] + widths[titles + 1],
        titles=np.where(telling > 0, telling, widths)[titles],
    )


def _texts(
    documents: Iterable[Document], others: Iterable[Other]
) -> Iterator[tuple[int, int, str]]:
    """Yield each text with its document's number and its field, an abstract after its title."""
    number = -1
    for number, document in enumerate(documents):
        yield number, TITLE, document.title
        yield number, ABSTRACT, document.abstract
        yield from ((number, NAME, name) for name in document.names)
        yield from ((number, TAG, value.label) for value in document.facets.get("topic", ()))
        yield from ((number, AUTHOR, author) for author in document.authors)
    yield from ((place, TITLE, other.title) for place, other in enumerate(others, number + 1))


def _cut(given: Iterable[tuple[int, int, str]]) -> tuple[_Texts, Iterable[str]]:
    """Return texts as the numbers of their words, and the words in the order of these."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    words, lengths, documents, fields = array("i"), array("i"), array("i"), array("b")
    for document, field, text in given:
        before = len(words)
        words.extend(map(numbers.__getitem__, text.split()))
        lengths.append(len(words) - before)
        documents.append(document)
        fields.append(field)
    texts = _Texts(
        np.frombuffer(words, np.int32),
        starts(np.frombuffer(lengths, np.int32)),
        np.frombuffer(documents, np.int32),
        np.frombuffer(fields, np.int8),
    )
    return texts, numbers


def _filters(documents: Iterable[Document]) -> Iterator[tuple[int, str]]:
    """Yield the number of each document with each value that can be asked for."""
    for number, document in enumerate(documents):
        for facet, prefix in FILTERS.items():
            yield from ((number, filter_term(prefix, v.id)) for v in document.facets.get(facet, ()))


def filter_term(prefix: str, value: str) -> str:
    """Return the term that stands for a value of a facet, such as `year:2024`."""
    return f"{prefix}:{'-'.join(lower(fold(value)).split())}"


def _filtered(filters: Sequence[tuple[int, str]], terms: Iterable[str]) -> Occurrences:
    """Return what `filters` say: the documents that have a term, though it stands nowhere."""
    number = {term: place for place, term in enumerate(terms)}
    return _by_term(
        Occurrences(
            np.array([number[term] for _, term in filters], np.int32),
            np.array([document for document, _ in filters], np.int32),
            np.full(len(filters), NOWHERE, np.int32),
            np.full(len(filters), ABSTRACT, np.int8),
        )
    )


def _blocks(
    texts: _Texts, begins: Numbers, telling: Numbers, known: Forms, size: int
) -> Iterator[Occurrences]:
    for first in range(0, len(begins), size):
        end = min(first + size, len(begins))
        block = texts.part(first, end)
        keep = (block.field != ABSTRACT) & (telling[first:end] == 0)
        yield _spread(block, begins[first:end], keep, known)


def _spread(texts: _Texts, begins: Numbers, keep: NDArray[np.bool_], known: Forms) -> Occurrences:
    """Return the terms of `texts`, given the first place of each, and which keep stop words."""
    text = np.repeat(np.arange(len(begins)), np.diff(texts.starts))
    places = starts(known.parts(TELLING, STOP)[texts.words])
    place = places[:-1] + (begins - places[texts.starts[:-1]])[text]
    row, word = spread(known.starts, texts.words)
    told = np.flatnonzero((known.kind[row] != STOP) | keep[text[word]])
    row, word = row[told], word[told]
    field = texts.field[text[word]]
    placed = (field == TITLE) | (field == ABSTRACT)
    return _by_term(
        Occurrences(
            known.term[row],
            texts.document[text[word]],
            np.where(placed, place[word] + known.place[row], NOWHERE).astype(np.int32),
            field,
        )
    )


def _by_term(each: Occurrences) -> Occurrences:
    """Return the occurrences of each term together, in the order that they have."""
    keys = each.term.astype(np.int64) << 32
    keys |= np.arange(len(keys))
    keys.sort()  # ten times as quick as a stable order of the terms alone
    order = keys & 0xFFFFFFFF
    return Occurrences(each.term[order], each.document[order], each.place[order], each.field[order])
