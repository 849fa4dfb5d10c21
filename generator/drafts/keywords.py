"""Keywords, from the lists in which sources write them."""

import re
from collections.abc import Iterator, Sequence

_KEYWORD_END = re.compile(r"\s*[;|\n•·；、]\s*")
_COMMAS = re.compile(r"\s*[,，]\s*")
LONGEST_KEYWORD = 100
"""Characters; what is longer is a sentence."""


def keywords(texts: Sequence[str]) -> Iterator[str]:
    """Yield the keywords in `texts`: parted by semicolons and the like, or else by commas.

    A comma parts a text only where it is the whole list, as MeSH headings hold commas.
    """
    for text in texts:
        parts = _KEYWORD_END.split(text)
        if len(parts) == 1 and len(texts) == 1:
            parts = _COMMAS.split(text)
        for part in parts:
            if (keyword := part.strip(" .,;")) and len(keyword) <= LONGEST_KEYWORD:
                yield keyword
