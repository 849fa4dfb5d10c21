"""The lines of a text, and white space."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE_END = re.compile("\r\n|\r|\n")
"""As on Windows, old Macs and Unix."""
_SPACES = re.compile("[ \t\r\n\f\v]+")


def with_single_ends(text: str) -> str:
    """Return `text` without the second return that some programs on Windows write in each line."""
    return text.replace("\r\r\n", "\r\n")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank."""

    number: int
    """From 1."""
    raw: str
    """As it is, without its end."""
    text: str
    """The same with its white space folded."""


def fold(text: str) -> str:
    """Return `text` on one line, each run of white space as one blank, none at the ends."""
    # most lines have nothing to fold, and these tests are much faster
    if "  " not in text and text.isprintable():
        return text.strip(" ")
    return _SPACES.sub(" ", text).strip(" ")


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text` that are not blank; they end as on Unix, Windows or old Macs."""
    for number, raw in enumerate(LINE_END.split(text), start=1):
        if raw.strip() and (folded := fold(raw)):
            yield Line(number, raw, folded)
