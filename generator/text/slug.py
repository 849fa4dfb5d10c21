"""The last part of an address, made from a title."""

import re
from collections.abc import Container, Iterable, Iterator

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


def unique_each(wanted: Iterable[str], taken: Iterable[str] = ()) -> Iterator[str]:
    """Yield what `unique` makes of each of `wanted` in order, in time linear in their number."""
    used = set(taken)
    # Thousands of papers may be called "Editorial": counting starts where it ended the last time.
    numbers: dict[str, int] = {}
    for each in wanted:
        name, number = each, numbers.get(each, 1)
        if number > 1:
            name = f"{each}-{number}"
        while name in used:
            number += 1
            name = f"{each}-{number}"
        numbers[each] = number
        used.add(name)
        yield name
