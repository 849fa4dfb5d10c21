"""A text of a paper, parted into words and sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, count
from operator import and_, not_

from generator.model import Evidence, Field
from generator.text.sentences import Span, sentences

_WORD = re.compile(
    r"https?://\S+"
    r"|[^\W_][\w+]*(?:[-‐‑][\w+]+|(?<=\d)\.\d[\w+]*)*"
    r"|[^\w\s]"
)
_ASCII_WORD = re.compile(_WORD.pattern, re.ASCII)
"""Finds the same in ASCII, a seventh sooner."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text of a paper as a row of words and marks; hyphens join words, addresses are one."""

    field: Field
    text: str
    words: tuple[str, ...]
    """As they stand."""
    lowered: tuple[str, ...]
    """In lower case."""
    starts: tuple[int, ...]
    """Where each word begins, in characters."""
    marked: tuple[int, ...]
    """The words that are not all small letters, marks apart."""
    sentences: tuple[Span, ...]


def prose(field: Field, text: str) -> Prose:
    """Return `text` parted; a title is one sentence."""
    pattern = _ASCII_WORD if text.isascii() else _WORD
    found = [*pattern.finditer(text)]
    parts = sentences(text) if field == "abstract" else (Span(0, len(text)),)
    words = tuple([match[0] for match in found])
    plain = map(and_, map(str.isalpha, words), map(str.islower, words))
    return Prose(
        field=field,
        text=text,
        words=words,
        lowered=tuple(map(str.lower, words)),
        starts=tuple([match.start() for match in found]),
        marked=tuple(
            [place for place in compress(count(), map(not_, plain)) if words[place][0].isalnum()]
        ),
        sentences=parts,
    )


def occurrences(text: Prose, lowered: str) -> Iterator[int]:
    """Yield the places of the words of `text` that are `lowered` in lower case."""
    place = -1
    for _ in range(text.lowered.count(lowered)):
        place = text.lowered.index(lowered, place + 1)
        yield place


def sentence(text: Prose, place: int) -> Span:
    """Return the sentence around the character at `place`."""
    return text.sentences[max(0, bisect_right(text.sentences, (place, len(text.text) + 1)) - 1)]


def evidence(text: Prose, place: Span) -> Evidence:
    """Return the words at `place` with the sentence around them.

    Where they run across the end of a sentence, both sentences are given.
    """
    first, last = sentence(text, place.start), sentence(text, place.end - 1)
    return Evidence(
        field=text.field,
        start=place.start,
        words=text.text[place.start : place.end],
        sentence=text.text[first.start : max(first.end, last.end)],
    )


def places(text: Prose, first: int, last: int) -> Span:
    """Return where the words from `first` to `last`, both included, stand."""
    return Span(text.starts[first], text.starts[last] + len(text.words[last]))
