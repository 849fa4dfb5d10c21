"""Keywords from lists in sources."""

import re
from collections.abc import Iterator, Sequence

from generator.drafts.names_of_fields import NOTHING

_KEYWORD_END = re.compile(r"[;|\n•·；、]")
_COMMAS = re.compile(r"[,，](?![^()]{0,200}\))")
"""Commas that are not in brackets."""
_BETWEEN_PRINTED = re.compile(r"['\"],\s?['\"]")
LONGEST_KEYWORD = 100
"""Characters; anything longer is a sentence."""


def keywords(texts: Sequence[str]) -> Iterator[str]:
    """Yield the keywords in `texts`, separated by semicolons and the like, or else by commas.

    Commas separate keywords only if there is one text, as MeSH headings contain commas.
    """
    for text in map(_as_written, texts):
        parts = _KEYWORD_END.split(text)
        if len(parts) == 1 and len(texts) == 1:
            parts = _COMMAS.split(text)
        for part in parts:
            # PubMed marks the main ones with an asterisk
            keyword = part.strip().strip(" .,;").lstrip("*")
            if keyword and len(keyword) <= LONGEST_KEYWORD and keyword.lower() not in NOTHING:
                yield keyword


def _as_written(text: str) -> str:
    """Return keywords as people write them; programs print `['tides', 'rivers']`."""
    inner = text.strip()
    is_printed = inner.startswith(("['", '["')) and inner.endswith(("']", '"]'))
    return ";".join(_BETWEEN_PRINTED.split(inner[2:-2])) if is_printed else text
