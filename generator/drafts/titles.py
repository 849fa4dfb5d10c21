"""Titles in databases that add a full stop and put translated titles in brackets."""

import re

_TRANSLATED = re.compile(r"\[(.+)\]\.?")
_FULL_STOP = re.compile(r"(?<![.\s])\.$")


def without_stop(text: str) -> str:
    """Return `text` without a final full stop; an ellipsis stays."""
    return _FULL_STOP.sub("", text)


def of_pubmed(text: str) -> str:
    """Return a title without the full stop and brackets of PubMed."""
    found = _TRANSLATED.fullmatch(text)
    return without_stop(found[1] if found else text)
