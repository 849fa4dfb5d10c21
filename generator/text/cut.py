"""Cuts long texts."""

LONGEST_EXCERPT = 2000
"""Characters."""


def cut(text: str, longest: int) -> str:
    """Return `text`, or its beginning with an ellipsis if it has more than `longest` characters.

    It is cut at a space, unless the last one is so early that the text hardly has any.
    """
    if len(text) <= longest:
        return text
    space = text.rfind(" ", 0, longest + 1)
    return f"{text[: space if 2 * space > longest else longest]}…"


def excerpt(text: str) -> str:
    """Return `text`, or its beginning and the number of further characters."""
    rest = len(text) - LONGEST_EXCERPT
    return f"{text[:LONGEST_EXCERPT]}\n… and {rest:,} more characters" if rest > 0 else text
