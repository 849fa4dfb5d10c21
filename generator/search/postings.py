"""Which word stands in which document, how often, in which fields and where."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import log2

from generator.search.codes import DIGITS, number, order
from generator.search.document import Document, Facet, Other
from generator.text import terms

TITLE, NAME, TAG, AUTHOR = 1, 2, 4, 8
"""The fields besides the abstract in which a word can stand, as bits."""

MOST_COUNTED = 4
"""How often a word in an abstract counts at most."""

GAP = 8
"""Places between a title and its abstract, so that no phrase spans both."""

LONGEST_TITLE = 20
"""Words; a longer title counts as this long."""

FILTERS: dict[Facet, str] = {"topic": "tag", "year": "year", "venue": "venue"}
"""The facets whose values can be asked for in a query, and by which word."""

_NOWHERE = number(1)


@dataclass(slots=True)
class Posting:
    """All documents that have a word, written as they go into a shard."""

    count: int = 0
    last: int = -1
    """The number of the last document."""
    gaps: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Postings:
    """The words of a collection."""

    words: dict[str, Posting]
    """Sorted as JavaScript sorts."""
    lengths: tuple[int, ...]
    """Words of each paper's title and abstract."""
    titles: tuple[int, ...]
    """Words of each paper's title that say something."""


@dataclass(slots=True)
class _Word:
    """What one document has of one word."""

    fields: int = 0
    count: int = 0
    places: list[int] = field(default_factory=list)


def postings(documents: Sequence[Document], others: Sequence[Other]) -> Postings:
    """Return where each word of the collection stands; `others` are numbered after the papers."""
    index: dict[str, Posting] = {}
    lengths: list[int] = []
    titles: list[int] = []
    for place, document in enumerate(documents):
        words: dict[str, _Word] = {}
        lengths.append(_read(document, words))
        titles.append(sum(1 for _ in _telling(document.title)))
        _add(index, place, words)
    for place, other in enumerate(others, start=len(documents)):
        words = {}
        _place(words, other.title, 0, TITLE)
        _add(index, place, words)
    ordered = {word: index[word] for word in sorted(index, key=order)}
    return Postings(ordered, tuple(lengths), tuple(titles))


def _read(document: Document, words: dict[str, _Word]) -> int:
    """Gather the words of `document`, and return how long it is."""
    title = _place(words, document.title, 0, TITLE)
    abstract = _place(words, document.abstract, title + GAP, 0)
    for name in document.names:
        _mark(words, name, NAME)
    for value in document.facets.get("topic", ()):
        _mark(words, value.label, TAG)
    for author in document.authors:
        _mark(words, author, AUTHOR)
    for facet, prefix in FILTERS.items():
        for value in document.facets.get(facet, ()):
            words[filter_term(prefix, value.id)] = _Word()
    return title + abstract


def filter_term(prefix: str, value: str) -> str:
    """Return the word that stands for a value of a facet, such as `year:2024`."""
    return f"{prefix}:{'-'.join(terms.lower(terms.fold(value)).split())}"


def _place(words: dict[str, _Word], text: str, place: int, mask: int) -> int:
    """Gather the words of a text with their places from `place` on, and return their number."""
    start = place
    chunks = tuple(terms.chunks(text))
    keep = mask == TITLE and all(p in terms.STOP_WORDS for c in chunks for p in c.parts)
    for parts, joined in chunks:
        if joined is not None:
            _stand(words, joined, place, mask)
        for part in parts:
            if keep or part not in terms.STOP_WORDS:
                _stand(words, part, place, mask)
            place += 1
    return place - start


def _stand(words: dict[str, _Word], term: str, place: int, mask: int) -> None:
    word = words.setdefault(term, _Word())
    word.fields |= mask
    word.count += not mask
    word.places.append(place)


def _mark(words: dict[str, _Word], text: str, mask: int) -> None:
    """Note that the words of a name or label belong to the document."""
    joined = (chunk.joined for chunk in terms.chunks(text) if chunk.joined is not None)
    for term in (*_telling(text), *joined):
        words.setdefault(term, _Word()).fields |= mask


def _telling(text: str) -> Iterator[str]:
    """Yield the words of `text` that say something, or all where none does."""
    parts = [part for chunk in terms.chunks(text) for part in chunk.parts]
    telling = [part for part in parts if part not in terms.STOP_WORDS]
    yield from telling or parts


def _add(index: dict[str, Posting], document: int, words: dict[str, _Word]) -> None:
    """Write what `document` has of each word at the end of the word's posting."""
    for term, word in words.items():
        posting = index.setdefault(term, Posting())
        posting.count += 1
        posting.gaps.append(number(document - posting.last - 1))
        posting.last = document
        posting.codes.append(DIGITS[5 * word.fields + min(word.count, MOST_COUNTED)])
        posting.places.append(_places(word.places) if word.places else _NOWHERE)


def _places(places: Iterable[int]) -> str:
    written: list[int] = []
    before = 0
    for place in places:
        written.append(2 * (place - before))
        before = place
    written[-1] += 1
    return "".join(map(number, written))


def lengths(values: Iterable[int]) -> str:
    """Return lengths roughly, one digit each: four steps for each doubling."""
    return "".join(DIGITS[min(round(4 * log2(value + 1)), 91)] for value in values)


def title_lengths(values: Iterable[int]) -> str:
    """Return the lengths of titles, one digit each."""
    return "".join(DIGITS[min(value, LONGEST_TITLE)] for value in values)
