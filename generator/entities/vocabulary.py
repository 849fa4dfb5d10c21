"""Word lists of this package."""

from generator.text import word_lists


def listed(name: str) -> frozenset[str]:
    """Return the words of `lists/<name>.txt` beside this module."""
    return frozenset(word_lists.read("generator.entities", name))
