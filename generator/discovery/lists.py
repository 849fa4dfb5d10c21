"""The lists of words that tell what can be a topic; each is a file with its origin."""

from functools import cache
from importlib import resources

from generator.related.common_words import EMPTY, VAGUE
from generator.text.words import fold


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of the list `name` as written there, and folded."""
    file = resources.files("generator.discovery") / "lists" / f"{name}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    listed = " ".join(line for line in lines if not line.startswith("#")).split()
    return frozenset((*listed, *map(fold, listed)))


@cache
def empty() -> frozenset[str]:
    """Return the folded words in which every abstract is written, whatever it is about."""
    return frozenset(map(fold, EMPTY))


@cache
def vague() -> frozenset[str]:
    """Return the folded words that say little alone."""
    return frozenset(map(fold, VAGUE))
