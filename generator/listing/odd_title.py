"""Signs that a line is not the title of a paper, or not all of one."""

import re

from generator.listing import lexicon

_QUOTE = re.compile('[“”„"]')
_TEX_QUOTE = re.compile("``|''")
_DAY = re.compile(r"(?:\d{1,2}\.?\s)?([^\W\d_]{3,9})\.?(?:\s\d{1,2},?)?\s\([^()]+\)\s")
"""A day and what is in brackets behind it, such as a room."""
_NUMBERED = re.compile(r"(\w+)\s+(?:[ivxIVX]+|\d{1,2})(?!\w)\s*(?:[.:–—-]|$)")


def is_cut(title: str) -> bool:
    """Say whether a part of `title` is missing.

    It is unbalanced in brackets or quotation marks, ends in a comma or a colon, or is in brackets
    as a whole, as the rest of an affiliation. Or it begins with the rest of a date and a place.
    """
    day = _DAY.match(title)
    if day and lexicon.is_month(day[1]):
        return True
    if title.startswith("(") and title.endswith(")"):
        return True
    has_half_quotation = len(_QUOTE.findall(_TEX_QUOTE.sub('"', title))) % 2 == 1
    has_half_bracket = title.count("(") > title.count(")")
    return has_half_quotation or has_half_bracket or title.endswith((",", ":", "："))


def is_session(core: str) -> bool:
    """Say whether a line is the heading of a numbered session, such as `Session IV: Databases`."""
    numbered = _NUMBERED.match(core)
    return numbered is not None and numbered[1].lower() in lexicon.FIRST_WORDS["session"]
