"""Abbreviations that a text explains: `spiking neural networks (SNNs)`.

The method is that of Schwartz and Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text" (2003).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.text.folding import surface
from generator.text.sentences import Span

_IN_BRACKETS = re.compile(
    r"\(\s*(?:or |i\.e\.,? |also |called |denoted )?[\"'“‘`]*"
    r"([^\W_](?:-?[^\W_]){1,11})[^\w()]{0,3}\)"
)
_BEGIN = re.compile(r"(?<![^\s\-–/,(\[\"'“‘`])[^\W_]")
_STOP = re.compile(r"[.!?;:()]\s")
_SMALL = re.compile(r"(?:a|an|and|at|by|for|from|in|of|on|or|the|to|via|with)\b")
_LONGEST = 400
"""Characters in which an explanation must fit."""


class Acronym(NamedTuple):
    """An abbreviation, and the place where the text explains it."""

    short: str
    """Without a plural s."""
    long: Span
    """The words that it is short for."""
    brackets: Span
    """The abbreviation in its brackets."""


@lru_cache(maxsize=20_000)
def acronyms(text: str) -> tuple[Acronym, ...]:
    """Return the abbreviations that `text` explains, in order, each at its first place."""
    found: dict[str, Acronym] = {}
    for match in _IN_BRACKETS.finditer(text):
        short = surface(match.group(1))
        if short not in found and any(map(str.isupper, short)):
            long = _long(short, text, match.start())
            if long is not None:
                found[short] = Acronym(short, long, Span(*match.span()))
    return tuple(found.values())


def _long(short: str, text: str, bracket: int) -> Span | None:
    """Return the words before `bracket` that `short` abbreviates, compounds whole."""
    floor = max(0, bracket - _LONGEST)
    window = text[floor:bracket].rstrip()
    stops = [match.end() for match in _STOP.finditer(window)]
    first = stops[-1] if stops else 0
    begins = [match.start() for match in _BEGIN.finditer(window, first)]
    begins = begins[-min(len(short) + 5, 2 * len(short)) :]
    lowered = window.lower() if window.isascii() else "".join(c.lower()[0] for c in window)
    letters = short.lower().replace("-", "")
    begin = _by_initials(letters, lowered, begins)
    if begin is None:
        begin = _by_letters(letters, lowered, begins)
    if begin is None:
        return None
    while begin > first and not window[begin - 1].isspace():
        begin -= 1
    return Span(floor + begin, floor + len(window))


def _by_initials(short: str, window: str, begins: list[int]) -> int | None:
    """Return where the words begin whose initials are `short`; small words may be passed over."""
    left = len(short)
    for begin in reversed(begins):
        if window[begin] == short[left - 1]:
            left -= 1
        elif not _SMALL.match(window, begin):
            return None
        if left == 0:
            return begin
    return None


def _by_letters(short: str, window: str, begins: list[int]) -> int | None:
    """Return where the shortest words begin that contain the letters of `short` in order."""
    place = len(window)
    for letter in reversed(short[1:]):
        place = window.rfind(letter, 0, place)
        if place < 0:
            return None
    return next((b for b in reversed(begins) if b < place and window[b] == short[0]), None)
