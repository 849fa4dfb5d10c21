"""Sets of words: short ones as strings, which are easier to read, and long ones from files."""

from generator.text import word_lists


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())


def listed(name: str) -> frozenset[str]:
    """Return the words of `lists/<name>.txt` beside this module."""
    return frozenset(word_lists.read("generator.entities", name))
