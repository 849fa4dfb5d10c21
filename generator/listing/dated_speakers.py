"""Corrects the roles of lines above titles that have a date and the names of the speakers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.listing import lexicon
from generator.listing.classifier import CORRECTED_PROBABILITY, ClassifiedRow
from generator.listing.name_share import names, without_brackets
from generator.listing.role import STARTS, TEXTS, Role

FEWEST = 3
"""Titles with such a line above."""
MOSTLY = 0.5
"""The share of the titles that must have one."""
_DATE = re.compile(
    r"\W*(?:[^\W\d_]{2,10}\.?,?\s+)?"
    r"(?:(?:\d{1,2}(?:\.|st|nd|rd|th)?\s+)?(?:de\s+)?(?P<month>[^\W\d_]{3,10})\.?"
    r"(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?(?:\s+(?:de\s+)?(?:19|20)\d\d)?"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
    r"(?:\s*[,:;|]|\s+[-–—])\s*"
)
"""A date before something else, if the word in it is a month."""
_LINK = re.compile(r"\s*\[[^\[\]]{0,40}\]")
"""The text of a link in square brackets, such as to a recording."""


def without_date(text: str) -> str:
    """Return `text` without a date at its start, such as `March 16, 2021, `."""
    found = _DATE.match(text)
    if found is None or not any(map(str.isdigit, found[0])):
        return text
    if any(map(str.isalpha, found[0])) and not _has_month(found):
        return text
    return text[found.end() :]


def _has_month(found: re.Match[str]) -> bool:
    return found["month"] is not None and lexicon.is_month(found["month"])


def with_dated_speakers(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with a date and people right above most titles as authors."""
    starts = [place for place, line in enumerate(lines) if line.role in STARTS]
    dated = [place - 1 for place in starts if place and _has_speakers(lines[place - 1])]
    changed = list(lines)
    if len(dated) >= max(FEWEST, MOSTLY * len(starts)):
        for place in dated:
            likely = max(lines[place].probability, CORRECTED_PROBABILITY)
            changed[place] = replace(lines[place], role=Role.AUTHORS, probability=likely)
    return changed


def _has_speakers(line: ClassifiedRow) -> bool:
    """Say whether a line has a date, and after it only people and affiliations in brackets."""
    if line.role in (*STARTS, *TEXTS):
        return False
    text = line.row.core
    rest = without_date(text)
    people = names(without_brackets(_LINK.sub("", rest)))
    return rest != text and people.share == 1 and len(rest.split()) > 1
