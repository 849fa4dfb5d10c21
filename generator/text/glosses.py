"""Where a text uses the abbreviations that it has explained."""

import re
from typing import NamedTuple

from generator.text.acronyms import acronyms
from generator.text.sentences import Span
from generator.text.words import exact

_WORD = re.compile(r"(?<![^\W_])[^\W_]+(?:-[^\W_]+)*")


class Gloss(NamedTuple):
    """An abbreviation, what it stands for, and where it stands without saying so."""

    short: str
    """Without a plural s."""
    long: Span
    """The words that it stands for."""
    uses: tuple[Span, ...]
    """All places after the explanation, a plural s included."""


def glosses(text: str) -> tuple[Gloss, ...]:
    """Return the abbreviations that `text` explains and uses afterwards, in order."""
    explained = {acronym.short: acronym for acronym in acronyms(text)}
    if not explained:
        return ()
    uses: dict[str, list[Span]] = {short: [] for short in explained}
    for match in _WORD.finditer(text):
        for short, place in _readings(match.group(), match.start()):
            if short in explained and place.start >= explained[short].brackets.end:
                uses[short].append(place)
                break
    return tuple(
        Gloss(short, acronym.long, tuple(uses[short]))
        for short, acronym in explained.items()
        if uses[short]
    )


def _readings(word: str, start: int) -> list[tuple[str, Span]]:
    """Return the abbreviations that `word` could be or begin with: `DP-SGD`, `DP-based`."""
    whole = [(exact(word), Span(start, start + len(word)))]
    first, dash, _ = word.partition("-")
    return [*whole, (exact(first), Span(start, start + len(first)))] if dash else whole
