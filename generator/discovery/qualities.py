"""Words that describe things, and seldom name them."""

import re

from generator.discovery import word_sets

_ENDS = re.compile(
    r".{2,}(?:ly|ous|ful|able|ible|less|al|ic|ive|ary|ed|ish|wide|oriented|aware|driven|level"
    r"|scale|term|like|free|specific|dependent)"
    r"|american|african|european|asian|canadian|australian"
)


def says_how(word: str) -> bool:
    """Say whether a folded word is a quality by its end, and no noun that ends so."""
    return bool(_ENDS.fullmatch(word)) and word not in word_sets.words("nouns")
