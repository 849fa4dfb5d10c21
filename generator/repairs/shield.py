"""Stretches of a text that rules leave alone: addresses, and formulas and code."""

import re

from generator.text.sentences import Span

_ADDRESS = re.compile(
    r"(?:https?|ftp)://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+"
    r"|\bwww\.[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+"
    r"|\b10\.\d{4,9}/[A-Za-z0-9\-._/:()]+"
    r"|\b[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
)
_DOI_START = re.compile(r"10\.\d{4}")
_PAIRS = {")": "(", "]": "["}

FORMULA = re.compile(r"(?<![\\$])\$(?![\s$])([^$\n]{1,200}?)(?<![\s\\])\$(?![\d$])")
"""Mathematics between dollar signs; a price has no dollar sign right behind it."""
_QUIET = re.compile(FORMULA.pattern + r"|\\\(.{1,200}?\\\)|(?<!`)`[^`'\n]{1,80}`(?!`)")


def addresses(text: str) -> list[Span]:
    """Return where addresses stand in `text`, without the stops that follow them."""
    if not any(sign in text for sign in ("://", "www.", "@")) and not _DOI_START.search(text):
        return []
    return [Span(m.start(), m.start() + len(_trimmed(m[0]))) for m in _ADDRESS.finditer(text)]


def formulas(text: str) -> list[Span]:
    """Return where formulas and code stand in `text`, with what encloses them."""
    if not any(sign in text for sign in ("$", "\\(", "`")):
        return []
    return [Span(*match.span()) for match in _QUIET.finditer(text)]


def _trimmed(address: str) -> str:
    """Return `address` without a stop, a quote or a lone bracket at its end."""
    while True:
        last = address[-1:]
        is_lone = last in _PAIRS and address.count(last) > address.count(_PAIRS[last])
        if not (is_lone or last in tuple(".,;:!?'")):
            return address
        address = address[:-1]
