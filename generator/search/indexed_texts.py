"""The texts of a collection as numbers of words, each with its document and field."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from generator.arrays import ShortIntegers
from generator.search.document import Document, Other
from generator.search.pieces import starts
from generator.text.terms import split

ABSTRACT, TITLE, NAME, TAG, AUTHOR, FACT = 0, 1, 2, 4, 8, 16
"""The fields in which a term can be, as bits."""

PLACED = (TITLE, ABSTRACT, AUTHOR, FACT)
"""The fields in which words have places, for phrases."""


@dataclass(frozen=True, slots=True)
class IndexedTexts:
    """Texts as numbers of words, text by text."""

    words: ShortIntegers
    starts: ShortIntegers
    """Where each text starts, and the end of the last."""
    document: ShortIntegers
    field: NDArray[np.int8]

    def part(self, first: int, end: int) -> "IndexedTexts":
        """Return some of the texts."""
        pieces = self.starts[first : end + 1]
        words = self.words[pieces[0] : pieces[-1]]
        return IndexedTexts(
            words, pieces - pieces[0], self.document[first:end], self.field[first:end]
        )


def texts(documents: Iterable[Document], others: Iterable[Other]) -> Iterator[tuple[int, int, str]]:
    """Yield each text with its document's number and its field, those with places first."""
    number = -1
    for number, document in enumerate(documents):
        yield number, TITLE, document.title
        yield number, ABSTRACT, document.abstract
        yield from ((number, AUTHOR, author) for author in document.authors)
        yield from ((number, FACT, fact) for fact in document.facts)
        yield from ((number, NAME, name) for name in document.names)
        yield from ((number, TAG, value.label) for value in document.facets.get("topic", ()))
    yield from ((place, TITLE, other.title) for place, other in enumerate(others, number + 1))


def cut(placed_texts: Iterable[tuple[int, int, str]]) -> tuple[IndexedTexts, Iterable[str]]:
    """Return texts as numbers of words, and the words by number."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    words, lengths, documents, fields = array("i"), array("i"), array("i"), array("b")
    for document, field, text in placed_texts:
        before = len(words)
        words.extend(map(numbers.__getitem__, split(text)))
        lengths.append(len(words) - before)
        documents.append(document)
        fields.append(field)
    texts = IndexedTexts(
        np.frombuffer(words, np.int32),
        starts(np.frombuffer(lengths, np.int32)),
        np.frombuffer(documents, np.int32),
        np.frombuffer(fields, np.int8),
    )
    return texts, numbers
