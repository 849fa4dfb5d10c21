"""The places at which a text uses abbreviations that it has explained."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.text.acronyms import acronyms
from generator.text.folding import surface
from generator.text.sentences import Span

_WORD = re.compile(r"(?<![^\W_])[^\W_]+(?:-[^\W_]+)*")


class AbbreviationUse(NamedTuple):
    """An abbreviation, its long form, and its uses after the explanation."""

    short: str
    """The abbreviation without a plural s."""
    long: Span
    """The place of its long form."""
    uses: tuple[Span, ...]
    """The places of its uses, with a plural s."""


def abbreviation_uses(text: str) -> tuple[AbbreviationUse, ...]:
    """Return the abbreviations that `text` explains and uses afterwards, in order."""
    explained = {acronym.short: acronym for acronym in acronyms(text)}
    uses: dict[str, list[Span]] = {short: [] for short in explained}
    for word in _words(text, explained):
        for short, place in _readings(*word):
            if short in explained and place.start >= explained[short].brackets.end:
                uses[short].append(place)
                break
    return tuple(
        AbbreviationUse(short, acronym.long, tuple(uses[short]))
        for short, acronym in explained.items()
        if uses[short]
    )


def _words(text: str, beginnings: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield the words of `text` that begin with one of `beginnings`, in order, and their places.

    Few do, so searching for the beginnings is faster than checking all words.
    """
    places = {place for beginning in beginnings for place in _places(text, beginning)}
    for place in sorted(places):
        is_inside = text[place - 1 : place] == "-" and text[place - 2 : place - 1].isalnum()
        if not is_inside and (match := _WORD.match(text, place)):
            yield match.group(), place


def _places(text: str, beginning: str) -> Iterator[int]:
    place = text.find(beginning)
    while place >= 0:
        yield place
        place = text.find(beginning, place + 1)


def _readings(word: str, start: int) -> list[tuple[str, Span]]:
    """Return the abbreviations that `word` could be or begin with: `DP-SGD`, `DP-based`."""
    whole = [(surface(word), Span(start, start + len(word)))]
    first, dash, _ = word.partition("-")
    return [*whole, (surface(first), Span(start, start + len(first)))] if dash else whole
