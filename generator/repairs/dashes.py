"""Dashes written as hyphens, and words that a line's end broke."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely, unsure

_DASH = re.compile(
    r"(?<=\s)(?P<alone>---?)(?=\s)|(?<=\d)(?P<digits>---?)(?=\d)"
    r"|(?<=[\w)\]”\"'%.])(?P<words>---?)(?=[\w(\[“\"])"
)
_BROKEN = re.compile(
    r"(?<![\w-])([A-Za-z]?[a-z]+)- (?!(?:and|or|to|but|nor|as|vs|versus)\b)([a-z]+)\b(?!-)"
)
_WORD = re.compile(r"[a-z]+")


def dashes(text: str) -> Iterator[Find]:
    """Find two or three hyphens between blanks, digits or words; `--strict` has one side only."""
    for match in _DASH.finditer(text):
        after = "–" if len(match[0]) == 2 else "—"
        yield likely(match, after) if match["words"] else certain(match, after)


def broken_words(text: str) -> Iterator[Find]:
    """Find words broken at the end of a line that is gone, as in `opti- mization`.

    They are joined where the text has the whole word elsewhere, and pointed out otherwise.
    """
    matches = list(_BROKEN.finditer(text))
    known = frozenset(_WORD.findall(text.lower())) if matches else frozenset()
    for match in matches:
        joined = match[1] + match[2]
        yield likely(match, joined) if joined.lower() in known else unsure(match)
