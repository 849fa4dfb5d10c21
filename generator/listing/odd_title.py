"""Signs that a line is not the title of a paper, or not all of one."""

import re

from generator.listing import lexicon

_QUOTE = re.compile('[“”„"]')
_NUMBERED = re.compile(r"(\w+)\s+(?:[ivxIVX]+|\d{1,2})(?!\w)\s*(?:[.:–—-]|$)")


def is_cut(title: str) -> bool:
    """Say whether a part of `title` is missing.

    It is unbalanced in brackets or quotation marks, ends in a comma or a colon, or is in brackets
    as a whole, as the rest of an affiliation.
    """
    if title.startswith("(") and title.endswith(")"):
        return True
    has_half = len(_QUOTE.findall(title)) % 2 == 1 or title.count("(") > title.count(")")
    return has_half or title.endswith((",", ":", "："))


def is_session(core: str) -> bool:
    """Say whether a line is the heading of a numbered session, such as `Session IV: Databases`."""
    numbered = _NUMBERED.match(core)
    return numbered is not None and numbered[1].lower() in lexicon.FIRST_WORDS["session"]
