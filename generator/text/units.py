"""Numbers with their units, between which no line may end."""

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
    # what a number can begin with, or nothing else is tried
    r"(?=[~≈<>≤≥±+−$€£¥\d-])"
    rf"(?<![\w.,])(?<!\w[-–]){_NUMBER}\s?(?:%(?={_RANGE}))?(?:{_RANGE}{_NUMBER})?"
    rf"(?:[\s-]?{_UNIT})?"
)
_PARTED = re.compile(r"\s|[–—]|(?<=\d)-(?=\D)")
"""Where a line could end."""
_LONGEST = 30
"""Characters; more would leave a gap in a narrow column."""


def units(text: str) -> tuple[Span, ...]:
    """Return where numbers are with a unit, or with another number, between which a line may end.

    A number without either, and `5%`, hold together by themselves.
    """
    return tuple(_found(text))


def _found(text: str) -> Iterator[Span]:
    for match in _WITH_UNIT.finditer(text):
        start, end = match.start(), match.start() + len(match.group().rstrip())
        if end - start <= _LONGEST and _PARTED.search(text, start, end):
            yield Span(start, end)
