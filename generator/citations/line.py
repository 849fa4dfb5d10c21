"""Foreign text on one line, for the values of citations."""

from generator.text import escape


def line(text: str) -> str:
    """Return `text` without line ends of any kind and without characters that pages may not have.

    Python's `splitlines` knows more kinds of line ends than any reader of citations.
    """
    return escape.clean(" ".join(text.splitlines()))
