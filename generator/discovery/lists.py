"""The lists of words that tell what can be a topic; each is a file with its origin."""

from functools import cache

from generator.related.common_words import EMPTY, VAGUE
from generator.text import word_lists
from generator.text.words import fold


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of the list `name` as written there, and folded."""
    listed = word_lists.read("generator.discovery", name)
    return frozenset((*listed, *map(fold, listed)))


@cache
def empty() -> frozenset[str]:
    """Return the folded words in which every abstract is written, whatever it is about."""
    return frozenset(map(fold, EMPTY))


@cache
def vague() -> frozenset[str]:
    """Return the folded words that say little alone."""
    return frozenset(map(fold, VAGUE))
