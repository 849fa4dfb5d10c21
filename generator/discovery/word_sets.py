"""The lists of words that decide what can be a topic; each is a file with its origin."""

from collections.abc import Collection
from functools import cache

from generator.text import stop_words, word_lists
from generator.text.folding import comparison_key


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of the list `name` as written there, and folded."""
    return _and_folded(word_lists.read("generator.discovery", name))


@cache
def grammar() -> frozenset[str]:
    """Return the words that separate phrases, as they are and folded."""
    return _and_folded(stop_words.GRAMMAR)


def _and_folded(listed: Collection[str]) -> frozenset[str]:
    return frozenset((*listed, *map(comparison_key, listed)))


@cache
def empty() -> frozenset[str]:
    """Return the folded words that are in abstracts of any subject."""
    return frozenset(map(comparison_key, stop_words.EMPTY))


@cache
def vague() -> frozenset[str]:
    """Return the folded words that mean little alone."""
    return frozenset(map(comparison_key, stop_words.VAGUE))
