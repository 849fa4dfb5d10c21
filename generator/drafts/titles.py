"""Titles from databases that add a full stop, and put translated ones in brackets."""

import re

_TRANSLATED = re.compile(r"\[(.+)\]\.?")
_FULL_STOP = re.compile(r"(?<![.\s])\.$")


def without_stop(text: str) -> str:
    """Return `text` without the full stop at its end; an ellipsis stays."""
    return _FULL_STOP.sub("", text)


def of_pubmed(text: str) -> str:
    """Return a title without the brackets of a translated one and without PubMed's full stop."""
    found = _TRANSLATED.fullmatch(text)
    return without_stop(found[1] if found else text)
