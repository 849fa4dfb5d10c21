"""The words that papers share, for related papers and the reasons shown for them."""

import re
import unicodedata
from functools import lru_cache

from generator.text import scripts
from generator.text.folding import quotable_singular
from generator.text.stop_words import EMPTY

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u0900-\u0963\u0966-\u0df3\u0f18-\u0f39"
    "\u0f71-\u0f84\u1000-\u109d\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
_UNSPACED = scripts.SINGLE
HYPHENS = frozenset("-‐‑")
"""Characters that join words."""
TOKEN = re.compile(
    rf"https?://\S+|[^\W_{_UNSPACED}]+(?:[{_MARKS}]+[^\W_{_UNSPACED}]*)*|[{_UNSPACED}]|[^\w\s\-‐‑]|_"
)
"""An address, a character of a script without spaces, a word, or a mark that separates phrases.

What is between two tokens is white space and hyphens, so `fine-tuning` and `fine tuning` are
the same two words.
"""
_TOKEN_IN_ASCII = re.compile(r"https?://\S+|[0-9A-Za-z]+|[^\w\s\-]|_")
"""The same for ASCII texts, in half the time."""

_EDGE = re.compile(rf"[\W_].|.[\W_]|[{_UNSPACED}].|.[{_UNSPACED}]", re.DOTALL)
"""Two neighbouring characters that are not in the same word."""


def token(text: str) -> re.Pattern[str]:
    """Return `TOKEN`, or a faster equivalent for `text`."""
    return _TOKEN_IN_ASCII if text.isascii() else TOKEN


@lru_cache(maxsize=1 << 16)
def folded(token: str) -> str:
    """Return the key that all spellings of `token` share; empty if it is not a word."""
    word = unicodedata.normalize("NFKC", token).casefold()
    if "/" in word or not any(map(str.isalnum, word)) or word in EMPTY:
        return ""
    return quotable_singular(word)


def stands_alone(word: str) -> bool:
    """Say whether a folded word means something without its neighbours."""
    return len(word) > 1 and not word.isnumeric()


def line(title: str, abstract: str) -> str:
    """Return the text of a paper on one line, with a mark between title and abstract."""
    text = f"{title} | {abstract}"
    if text.isprintable() and "  " not in text:
        return text.strip()  # the usual case, which is faster
    return " ".join(text.split())


def holds(text: str, phrase: str) -> bool:
    """Say whether `phrase` is in a casefolded text as words of its own, or as their plural."""
    phrase = phrase.casefold()
    start = text.find(phrase)
    # the usual cases are decided fast
    if start < 0 or f" {phrase} " in text:
        return start >= 0
    while start >= 0:
        end = start + len(phrase)
        if not _is_inside(text, start) and not _is_inside(text, end + text.startswith("s", end)):
            return True
        start = text.find(phrase, start + 1)
    return False


def _is_inside(text: str, place: int) -> bool:
    """Say whether `place` is inside a word."""
    around = text[place - 1 : place + 1] if place else ""
    if around.isascii():
        return len(around) == 2 and around.isalnum()
    return len(around) == 2 and not _EDGE.match(around)
