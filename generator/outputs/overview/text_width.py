"""How wide a text will be in a picture, judged on the safe side without a font."""

import unicodedata
from math import ceil

NARROW = frozenset("fijlrtI .,:;!|'’‘-/()[]")
"""Characters that take about a third of the size of the font."""
WIDE = frozenset("mwMW%@—")
"""Characters that take about all of it."""


def text_width(text: str, size: int) -> int:
    """Return how many pixels `text` takes at most, or very nearly, in a font of `size` pixels."""
    return ceil(size * sum(map(_share, text)))


def _share(character: str) -> float:
    """Return the width of a character as a share of the size; from both fonts of the site."""
    if unicodedata.combining(character):
        return 0
    if character in WIDE or unicodedata.east_asian_width(character) in "FW":
        return 1
    if character in NARROW:
        return 0.4
    return 0.78 if character.isupper() else 0.59
