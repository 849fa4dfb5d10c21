"""Measures how many pieces of a line look like names of people."""

import re
from functools import lru_cache
from typing import NamedTuple

from generator.listing.lexicon import FUNCTION_WORDS, NAME_PARTICLES

_SEPARATOR = re.compile(
    r" ?(?:[,;·|&/、，；・]| - |\band\b|\bund\b|\by\b|\bet\b|\be\b|\bи\b|\bi\b|\boch\b|\ben\b) ?"
)
_MARKS = re.compile(
    r"[\d¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§¶∗^]+(?:,[\d*†‡]+)*|\([^()]{0,80}\)|\[[^\[\]]{0,20}\]|\bet al\.?"
    r"|\+ ?\d+ authors?|\{[^{}]{0,10}\}|\b(?:Dr|Prof|Mr|Ms|Mrs)\.?(?=\s)"
    r"|(?:-\s?)?(?<![\w.])@\w[\w.]*"
)
_BLANKS = re.compile(r"\s+")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_DEEPEST = 3
"""Levels of nested brackets in affiliations, at most."""
_WORD = re.compile(r"[^\W\d_][\w’'`´.\\{}~^\"-]*$")
_UNSPACED_NAME = re.compile(r"[\u3005\u3400-\u9fff\uac00-\ud7af\u30a0-\u30ff·・]{2,8}$")
_UNSPACED = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class NameShare(NamedTuple):
    """How much a text looks like a list of people."""

    share: float
    """The share of its pieces that may be names."""
    pieces: int


def without_brackets(text: str) -> str:
    """Return `text` without what is in round brackets, also nested."""
    for _ in range(_DEEPEST):
        text = _IN_BRACKETS.sub("", text)
    return text


@lru_cache(maxsize=20_000)
def names(text: str) -> NameShare:
    """Return how much `text` looks like names, split at the separators of names."""
    unmarked = _BLANKS.sub(" ", _MARKS.sub(" ", text))
    pieces = [piece for part in _SEPARATOR.split(unmarked) if (piece := part.strip(" .:"))]
    if not pieces:
        return NameShare(0.0, 0)
    return NameShare(sum(map(_is_name, pieces)) / len(pieces), len(pieces))


def _is_name(piece: str) -> bool:
    words = piece.split()
    if len(words) > 5:
        return False
    if _UNSPACED.match(piece):
        return _UNSPACED_NAME.match(piece) is not None
    return all(
        _WORD.match(word)
        and (word[0].isupper() or word in NAME_PARTICLES or word[0].lower() == word[0].upper())
        and (word.lower() not in FUNCTION_WORDS or word.lower() in NAME_PARTICLES)
        for word in words
    )
