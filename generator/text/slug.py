"""The last part of an address, made from a title."""

import re
from collections.abc import Container

from anyascii import anyascii

LONGEST = 80
"""Characters."""

RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)
"""Names that a web server or a file system keeps for itself."""

_APOSTROPHES = re.compile("['’ʼ`]")
_NOT_A_WORD = re.compile("[^a-z0-9]+")


def slug(title: str) -> str:
    """Return `title` in lower-case ASCII words joined by `-`, cut at a word; never empty.

    Other scripts are transliterated, so that a Chinese title has an address that can be typed.
    """
    words = _NOT_A_WORD.sub("-", _APOSTROPHES.sub("", anyascii(title).lower())).strip("-")
    if len(words) > LONGEST:
        words = (
            words[:LONGEST]
            if "-" not in words[:LONGEST]
            else words[: LONGEST + 1].rpartition("-")[0]
        )
    if not words or words in RESERVED:
        return f"{words}-paper".strip("-")
    return words


def unique(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, or the first of `wanted-2`, `wanted-3`… that is not `taken`."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name
