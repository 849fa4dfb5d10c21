"""Sets of words, written as texts because they are easier to read and to sort so."""


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())
