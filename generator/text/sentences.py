"""Sentences, and where they stand."""

import re
from typing import NamedTuple

SHORTEST = 25
"""Characters; a shorter piece is joined to the sentence that follows it."""

_END = re.compile(
    r"[.!?。！？]+[\"'”’)\]]*(?:\s+|(?<=[。！？]))(?=[\"'“‘(\[]?(?:[A-Z0-9]|[^\x00-\x7f]))"
)
_NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|et al|cf|vs|resp|approx|Fig|Figs|Eq|Eqs|Sec|Tab|No|Dr|Prof|St|Mr|Ms)"
    r"|(?:^|[\s(.])[A-Z])\.$"
)


class Span(NamedTuple):
    """A piece of a text: `text[start:end]`."""

    start: int
    end: int


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of `text` in order, without the white space between them."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        end = match.start() + len(match.group().rstrip())
        if end - start < SHORTEST or _NO_END.search(text, start, end):
            continue
        spans.append(Span(start, end))
        start = match.end()
    rest = text[start:].rstrip()
    if rest:
        spans.append(Span(start, start + len(rest)))
    return tuple(spans)
