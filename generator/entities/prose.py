"""A text of a paper, parted into words and sentences."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.model import Evidence, Field
from generator.text.sentences import Span, sentences

_WORD = re.compile(
    r"https?://\S+"
    r"|[^\W_][\w+]*(?:[-‐‑][\w+]+|(?<=\d)\.\d[\w+]*)*"
    r"|[^\w\s]"
)


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
    """The words that hold a capital or a digit."""
    sentences: tuple[Span, ...]


def prose(field: Field, text: str) -> Prose:
    """Return `text` parted; a title is one sentence."""
    found = [(match.group(), match.start()) for match in _WORD.finditer(text)]
    parts = sentences(text) if field == "abstract" else (Span(0, len(text)),)
    words = tuple([word for word, _ in found])
    lowered = tuple(map(str.lower, words))
    pairs = zip(words, lowered, strict=True)
    return Prose(
        field=field,
        text=text,
        words=words,
        lowered=lowered,
        starts=tuple([start for _, start in found]),
        marked=tuple(
            [
                place
                for place, (word, low) in enumerate(pairs)
                if word != low or (not word.isalpha() and word[0].isalnum())
            ]
        ),
        sentences=parts,
    )


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
