"""Phrases of a collection that could be topics, and where they stand."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.model import Field, Paper
from generator.related.common_words import EMPTY, VAGUE
from generator.text.acronyms import acronyms
from generator.text.phrases import Key, Phrases
from generator.text.terms import STOP_WORDS
from generator.text.words import Words, fold, words

LONGEST = 4
"""Words in a phrase."""
FEWEST = 2
"""Papers that must have a phrase."""
PAPERS_A_PAPER = 500
"""In a collection of more papers than `FEWEST` times this, one paper more for each so many."""
LARGEST_SHARE = 4
"""Of so many papers one may have a phrase, or it tells little."""
SHORTEST = 3
"""Characters in the only word of a phrase."""
WHOLE = 0.3
"""The share of its places at which a phrase must stand as nouns do."""
WHOLE_ALONE = 0.5
"""The same for a single word."""

_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_JOINS = frozenset("-‐‑–_\\")
"""A word beside one of these is part of something else: a longer word, a name, a command."""
_INSIDE = frozenset(("of", "to"))
"""Stop words that may stand inside a phrase."""
_DETERMINERS = frozenset(
    ("a", "an", "the", "this", "these", "that", "those", "our", "their", "its", "your", "my", "no")
)
"""They stand before a thing; a word right before them is a verb."""
_VERBAL = frozenset(
    ("is", "are", "was", "were", "be", "been", "being", "can", "may", "will", "we", "they", "not")
) | {"more", "very", "less"}
"""They stand before a quality or a verb."""
_QUALITY = re.compile(r".{2,}(?:ly|ed|ous|ful|able|ible|less|ive|ical|ional|ural|ial|ent|ant|ar)")
"""How words end that say how something is, and seldom what it is."""
_NOTHING = frozenset(map(fold, EMPTY | STOP_WORDS))
_NOTHING_ALONE = _NOTHING | frozenset(map(fold, VAGUE))
_AFTER_NOUNS = STOP_WORDS - _DETERMINERS


class Place(NamedTuple):
    """Where a phrase stands."""

    paper: int
    """The number of the paper."""
    field: Field
    start: int
    end: int
    is_whole: bool
    """Whether it stands as nouns do: no word follows that it could belong to."""


class _Row(NamedTuple):
    """The words of a text."""

    paper: int
    field: Field
    text: str
    words: Words
    free: Sequence[str]
    """The same folded; empty where a word can be no part of a new phrase."""


def candidates(
    papers: Sequence[Paper], known: Phrases[bool], parts: Container[str] = ()
) -> dict[Key, list[Place]]:
    """Return the phrases that at least two of `papers` have, and at most a quarter, by their keys.

    The words of phrases that are `known` are left out, and the `parts` of those on their own.
    """
    rows = [row for number, paper in enumerate(papers) for row in _rows(number, paper, known)]
    fewest = max(FEWEST, len(papers) // PAPERS_A_PAPER)
    most = max(fewest, len(papers) // LARGEST_SHARE)
    found: dict[Key, list[Place]] = {}
    for key, place in _places(rows, _frequent(rows, fewest)):
        found.setdefault(key, []).append(place)
    return {
        key: places
        for key, places in found.items()
        if fewest <= len({place.paper for place in places}) <= most
        and _is_noun(key, places)
        and not (len(key) == 1 and key[0] in parts)
    }


def _rows(number: int, paper: Paper, known: Phrases[bool]) -> Iterator[_Row]:
    """Yield the words of a paper; abbreviations that it explains are left to their long forms."""
    explained = {acronym.short for acronym in acronyms(paper.abstract)}
    texts: tuple[tuple[Field, str], ...] = (("title", paper.title), ("abstract", paper.abstract))
    for field, text in texts:
        row = words(text)
        free = [
            "" if exact in explained else folded
            for exact, folded in zip(row.exact, row.folded, strict=True)
        ]
        for found in known.find(row):
            free[found.first : found.last] = [""] * (found.last - found.first)
        for address in _ADDRESS.finditer(text):
            first, last = (bisect_left(row.starts, place) for place in address.span())
            free[first:last] = [""] * (last - first)
        yield _Row(number, field, text, row, free)


def _frequent(rows: Sequence[_Row], fewest: int) -> set[Key]:
    """Return the runs of words that at least `fewest` papers have.

    A run can be frequent only if the two that are a word shorter are; so few need counting.
    """
    frequent: set[Key] = set()
    for length in range(1, LONGEST + 1):
        papers: dict[int, set[Key]] = {}
        for row in rows:
            papers.setdefault(row.paper, set()).update(
                key
                for _, key in _runs(row, length)
                if length == 1 or (key[1:] in frequent and key[:-1] in frequent)
            )
        count = Counter(key for keys in papers.values() for key in keys)
        frequent |= {key for key, number in count.items() if number >= fewest}
    return frequent


def _runs(row: _Row, length: int) -> Iterator[tuple[int, Key]]:
    """Yield the runs of free words, each after the place of its first."""
    for first in range(len(row.free) - length + 1):
        key = tuple(row.free[first : first + length])
        if "" not in key:
            yield first, key


def _places(rows: Iterable[_Row], frequent: set[Key]) -> Iterator[tuple[Key, Place]]:
    """Yield the places of those phrases among `frequent` that could name something."""
    names = {key for key in frequent if _is_name(key)}
    for row in rows:
        for length in range(1, LONGEST + 1):
            for first, key in _runs(row, length):
                if key in names and not _is_cut(row, first, first + length):
                    yield key, _place(row, first, first + length)


def _is_name(key: Key) -> bool:
    """Say whether words could name something: none at the ends is empty, and not all are vague."""
    first, *inner, last = key if len(key) > 1 else (key[0], key[0])
    if len(key) == 1 and (len(first) < SHORTEST or first in _NOTHING_ALONE):
        return False
    return (
        _NOTHING.isdisjoint((first, last))
        and _NOTHING.isdisjoint(set(inner) - _INSIDE)
        and not _NOTHING_ALONE.issuperset(key)
        and len(last) > 1
        and not (first.isnumeric() or last.isnumeric())
        and not first.endswith("ly")
        and not _QUALITY.fullmatch(last)
    )


def _is_cut(row: _Row, first: int, last: int) -> bool:
    """Say whether a phrase leaves a part of a longer word behind."""
    start, end = row.words.starts[first], row.words.ends[last - 1]
    return row.text[start - 1 : start] in _JOINS or row.text[end : end + 1] in _JOINS


def _place(row: _Row, first: int, last: int) -> Place:
    folded = row.words.folded
    before = folded[first - 1] if first else ""
    after = folded[last] if last < len(folded) else ""
    return Place(
        paper=row.paper,
        field=row.field,
        start=row.words.starts[first],
        end=row.words.ends[last - 1],
        is_whole=before not in _VERBAL and (not after or after in _AFTER_NOUNS),
    )


def _is_noun(key: Key, places: Sequence[Place]) -> bool:
    """Say whether a phrase stands often enough as nouns do."""
    whole = sum(place.is_whole for place in places)
    return whole >= (WHOLE_ALONE if len(key) == 1 else WHOLE) * len(places)
