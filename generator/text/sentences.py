"""Splits a text into sentences."""

import functools
import re
from typing import NamedTuple

SHORTEST = 25
"""Characters; a shorter piece is joined to the next sentence."""

_END = re.compile(
    # It begins with a set of characters, for which the search is five times as fast.
    r"[.!?。！？\n](?:(?<=\n)[ \t\r]*\n\s*"
    r"|(?<!\n)(?<![.!?。！？].)[.!?。！？]*[\"'”’)\]]*(?:\s+|(?<=[。！？]))"
    r"(?=[\"'“‘(\[]?(?:[A-Z0-9]|[^\x00-\x7f])))"
)
_PARAGRAPH = "\n"
_LONGEST_NO_END = 12
"""Characters before a stop that may be an abbreviation; with more, long texts would be slow."""
_NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|et al|cf|vs|resp|approx|Fig|Figs|Eq|Eqs|Sec|Tab|No|Dr|Prof|St|Mr|Ms)"
    r"|(?:^|[\s(.])[A-Z])\.$"
)


class Span(NamedTuple):
    """A piece of a text: `text[start:end]`."""

    start: int
    end: int


@functools.lru_cache(maxsize=20_000)
def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order, without the white space between them.

    An empty line ends a sentence too, so that a heading does not run into its paragraph.
    """
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        end = match.start() + len(match.group().rstrip())
        if match.group().startswith(_PARAGRAPH):
            end = start + len(text[start:end].rstrip())
        elif end - start < SHORTEST or _NO_END.search(text, max(start, end - _LONGEST_NO_END), end):
            continue
        if end > start:
            spans.append(Span(start, end))
        start = match.end()
    rest = text[start:].rstrip()
    if rest:
        spans.append(Span(start, start + len(rest)))
    return tuple(spans)
