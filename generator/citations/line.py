"""Foreign text on one line, as every value of a citation is."""

from generator.text import escape


def line(text: str) -> str:
    """Return `text` on one line, whatever a reader takes for the end of a line.

    Python's own list of line ends is the longest in use; what no page may contain is left out.
    """
    return escape.clean(" ".join(text.splitlines()))
