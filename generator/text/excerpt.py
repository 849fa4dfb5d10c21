"""The beginning of a text that is too long to be shown whole."""

LONGEST = 2000
"""Characters that are shown; the rest is only counted."""


def excerpt(text: str) -> str:
    """Return `text`, or its first `LONGEST` characters and how many more there are."""
    rest = len(text) - LONGEST
    return f"{text[:LONGEST]}\n… and {rest:,} more characters" if rest > 0 else text
