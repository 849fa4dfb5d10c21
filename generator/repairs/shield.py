"""Parts of a text that rules leave alone: addresses, formulas and code."""

import re

from generator.text import formulas as mathematics
from generator.text.sentences import Span

_ADDRESSES = (
    # Patterns that begin with letters are searched much faster, so the look-behind comes second.
    ("://", re.compile(r"\b(?:https?|ftp)://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")),
    ("www.", re.compile(r"www\.(?<!\wwww\.)[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")),
    ("10.", re.compile(r"10\.(?<!\w10\.)\d{4,9}/[A-Za-z0-9\-._/:()]+")),
    ("@", re.compile(r"\b[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")),
)
_VOCABULARY = re.compile(r"xmlns(?::\w{1,20})?=\"[^\"<>]{0,200}\"")
"""The name of an XML vocabulary, which looks like an address but is not one."""
_PAIRS = {")": "(", "]": "["}

_CODE = re.compile(r"(?<!`)`[^`'\n]{1,80}`(?!`)")


def addresses(text: str) -> list[Span]:
    """Return the spans of the addresses in `text`, without punctuation after them."""
    found = [
        Span(match.start(), match.start() + len(_trimmed(match[0])))
        for sign, pattern in _ADDRESSES
        if sign in text
        for match in pattern.finditer(text)
    ]
    if "xmlns" in text:
        named = [match.span() for match in _VOCABULARY.finditer(text)]
        found = [one for one in found if not any(a <= one.start < b for a, b in named)]
    spans: list[Span] = []
    for span in sorted(found):
        # an address may contain another, which begins later
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return spans


def formulas(text: str) -> list[Span]:
    """Return the spans of formulas and code in `text`, including their delimiters."""
    found = [Span(each.start, each.end) for each in mathematics.formulas(text)]
    if "`" in text:
        code = (Span(*match.span()) for match in _CODE.finditer(text))
        found += (
            one for one in code if all(a.end <= one.start or one.end <= a.start for a in found)
        )
    return sorted(found)


def _trimmed(address: str) -> str:
    """Return `address` without punctuation, a quote or a lone bracket at its end."""
    lone = {close: address.count(close) - address.count(start) for close, start in _PAIRS.items()}
    end = len(address)
    while end and (address[end - 1] in ".,;:!?'" or lone.get(address[end - 1], 0) > 0):
        end -= 1
        if address[end] in lone:
            lone[address[end]] -= 1
    return address[:end]
