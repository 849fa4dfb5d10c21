"""Numbers with units, inside which lines must not break."""

import re
from collections.abc import Iterator

from generator.text.sentences import Span

_NUMBER = r"(?:[~≈<>≤≥±+−-]\s?)?(?:[$€£¥]\s?)?\d[\d,]*(?:\.\d+)?"
_SYMBOLS = (
    r"[munµμkMG]?s|ms|[kMGT]?Hz|d[BC]m?|[pnµμmkMG]?[JWVA]|[munµμkc]?m|[mµμk]?g|[mµμ]?[lL]|mol|Pa"
    r"|[KMGTP]i?B|[KMGT]?bps|[KMGTP]?FLOPS?|[KMGT]?FLOPs|FPS|fps|°\s?[CF]|K|M|B|h|min|sec|hrs?|px"
    r"|GPUs?|TPUs?|CPUs?"
)
_WORDS = (
    r"percent|per cent|percentage points?|points?|times|fold|orders of magnitude|dB|bits?|bytes?"
    r"|(?:milli|micro|nano)?seconds?|minutes?|hours?|days?|weeks?|months?|years?"
    r"|thousand|million|billion|trillion|parameters?|tokens?|epochs?|layers?|steps?"
    r"|degrees?|meters?|metres?|pixels?"
)
_UNIT = rf"(?:%|‰|[x×](?![^\W_])|(?:{_SYMBOLS}|{_WORDS})(?![^\W_]))"
_RANGE = r"\s?(?:–|—|-|±|×|x|to)\s?"
_WITH_UNIT = re.compile(
    # nothing else is tried without a possible start of a number
    r"(?=[~≈<>≤≥±+−$€£¥\d-])"
    rf"(?<![\w.,])(?<!\w[-–]){_NUMBER}\s?(?:%(?={_RANGE}))?(?:{_RANGE}{_NUMBER})?"
    rf"(?:[\s-]?{_UNIT})?"
)
_PARTED = re.compile(r"\s|[–—]|(?<=\d)-(?=\D)")
"""Where a line could break."""
_LONGEST = 30
"""Characters; more would leave a gap in a narrow column."""


def units(text: str) -> tuple[Span, ...]:
    """Return the places of numbers with a unit or another number inside which a line could break.

    Single numbers and `5%` do not break anyway.
    """
    return tuple(_found(text))


def _found(text: str) -> Iterator[Span]:
    for match in _WITH_UNIT.finditer(text):
        start, end = match.start(), match.start() + len(match.group().rstrip())
        if end - start <= _LONGEST and _PARTED.search(text, start, end):
            yield Span(start, end)
