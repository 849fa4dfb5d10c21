"""Adjectives, which describe things and seldom name them."""

import re

from generator.discovery import word_sets

_ENDS = re.compile(
    r".{2,}(?:ly|ous|ful|able|ible|less|al|ic|ive|ary|ed|ish|wide|oriented|aware|driven|level"
    r"|scale|term|like|free|specific|dependent)"
    r"|american|african|european|asian|canadian|australian"
)


def says_how(word: str) -> bool:
    """Say whether a folded word has the suffix of an adjective, and is not a noun that has it."""
    return bool(_ENDS.fullmatch(word)) and word not in word_sets.words("nouns")
