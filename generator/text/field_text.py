"""A text of a paper, split into words and sentences."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress, count

from generator.model import Evidence, Field
from generator.text.sentences import Span, sentences

_WORD = re.compile(
    r"(https?://\S+"
    r"|[^\W_][\w+]*(?:[-‐‑][\w+]+|(?<=\d)\.\d[\w+]*)*"
    r"|[^\w\s])"
)
_ASCII_WORD = re.compile(
    r"(https?://\S+"
    r"|[A-Za-z0-9][\w+]*(?:-[\w+]+|(?<=[0-9])\.[0-9][\w+]*)*"
    r"|[^\w\s])",
    re.ASCII,
)
"""The same for ASCII text, in three quarters of the time."""


@dataclass(frozen=True, slots=True)
class FieldText:
    """A text of a paper as words and marks; hyphens join words, and an address is one word."""

    field: Field
    text: str
    words: tuple[str, ...]
    """As they are."""
    lowered: tuple[str, ...]
    """In lower case."""
    starts: tuple[int, ...]
    """Where each word begins, in characters."""
    marked: tuple[int, ...]
    """The indices of words that are not all in lower case, without marks."""
    sentences: tuple[Span, ...]


def field_text(field: Field, text: str) -> FieldText:
    """Return `text` split into words; a title is one sentence."""
    pattern = _ASCII_WORD if text.isascii() else _WORD
    # Split keeps what is between, so the places are sums of lengths, without match objects.
    pieces = pattern.split(text)
    words = tuple(pieces[1::2])
    return FieldText(
        field=field,
        text=text,
        words=words,
        lowered=tuple(map(str.lower, words)),
        starts=tuple(accumulate(map(len, pieces)))[:-1:2],
        marked=tuple(compress(count(), map(_is_marked, words))),
        sentences=sentences(text) if field == "abstract" else (Span(0, len(text)),),
    )


@lru_cache(maxsize=1 << 16)
def _is_marked(word: str) -> bool:
    """Say whether `word` is neither a mark nor all in lower case."""
    return word[0].isalnum() and not (word.isalpha() and word.islower())


def occurrences(text: FieldText, lowered: str) -> Iterator[int]:
    """Yield the places of the words of `text` that are `lowered` in lower case."""
    place = -1
    for _ in range(text.lowered.count(lowered)):
        place = text.lowered.index(lowered, place + 1)
        yield place


def among(text: FieldText, lowered: Container[str]) -> list[int]:
    """Return the places of the words of `text` that are one of those `lowered` in lower case."""
    return [*compress(count(), map(lowered.__contains__, text.lowered))]


def sentence(text: FieldText, place: int) -> Span:
    """Return the sentence around the character at `place`."""
    return text.sentences[max(0, bisect_right(text.sentences, (place, len(text.text) + 1)) - 1)]


def evidence(text: FieldText, place: Span) -> Evidence:
    """Return the words at `place` with the sentence around them.

    Where they run across the end of a sentence, both sentences are given.
    """
    first, last = sentence(text, place.start), sentence(text, place.end - 1)
    return Evidence(
        field=text.field,
        start=place.start,
        words=text.text[place.start : place.end],
        sentence_start=first.start,
        sentence_end=max(first.end, last.end),
    )


def places(text: FieldText, first: int, last: int) -> Span:
    """Return the place of the words from `first` to `last`, inclusive."""
    return Span(text.starts[first], text.starts[last] + len(text.words[last]))
