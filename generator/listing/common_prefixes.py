"""Labels and numbers with which all titles, abstracts or authors of a listing begin."""

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"\W{0,2}([^\W\d_][^:：.–—\n\d]{0,28}?)\s?(?:[:：.–—]|\s-)\s*(?=\S)")
_NUMBER = re.compile(
    r"(?:[\[(#]|[A-Z]{1,3}[-.]?)?(\d{1,4}(?:[.-]\d{1,3})*[a-zA-Z]?)[\].):]{0,2}(?:\s*[-–—:]\s|\s+)(?=\S)"
)
FEWEST = 3
"""Texts that must share something for it to be common."""
_SHARE_OF_WORD = 0.6
_SHARE_OF_NUMBERS = 0.7


def word(texts: Sequence[str]) -> str:
    """Return the label, in lower case, with which most of `texts` begin, or an empty text."""
    if len(texts) < FEWEST:
        return ""
    words = Counter(found[1].lower() for text in texts if (found := _WORD.match(text)))
    if not words:
        return ""
    best, often = words.most_common(1)[0]
    return best if often >= max(FEWEST, _SHARE_OF_WORD * len(texts)) else ""


def without_word(text: str, label: str) -> str:
    """Return `text` without `label` at its start, if it is there."""
    found = _WORD.match(text) if label else None
    return text[found.end() :] if found and found[1].lower() == label else text


def numbered(texts: Sequence[str]) -> bool:
    """Say whether most of `texts` begin with numbers that differ."""
    numbers = [found[1] for text in texts if (found := _NUMBER.match(text))]
    enough = max(FEWEST, _SHARE_OF_NUMBERS * len(texts))
    return len(numbers) >= enough and len(set(numbers)) >= 0.6 * len(numbers)


def without_number(text: str) -> str:
    """Return `text` without the number at its start."""
    found = _NUMBER.match(text)
    return text[found.end() :] if found else text
