"""Hyphenated words such as `Low-Cost`, which titles keep on one line."""

import re
from collections.abc import Iterator

from generator.text.width import text_width

WIDEST = 920
"""In hundredths of the font size; so much fits into a title on a screen of 320 pixels."""

_SPACES = "\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f"
"""As scripts know them: to Python some control characters are spaces too."""
_WORD = re.compile(f"[^{_SPACES}\u2e80-\U0010ffff]+")
"""Without East Asian characters, between which a line may end anywhere."""
_JOINED = re.compile("[^\\W_][-\u2010\u2013/][^\\W_]")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield all pieces of `text`, each with whether it must be kept on one line."""
    done = 0
    for word in _WORD.finditer(text):
        if _JOINED.search(word.group()) and text_width(word.group(), 100) <= WIDEST:
            if done < word.start():
                yield text[done : word.start()], False
            yield word.group(), True
            done = word.end()
    if done < len(text):
        yield text[done:], False
