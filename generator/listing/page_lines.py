"""Corrects the roles of lines that belong to the page, and of facts that were taken for such."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.listing import lexicon
from generator.listing.classifier import CORRECTED_PROBABILITY, ClassifiedRow, with_role
from generator.listing.role import STARTS, TEXTS, Role
from generator.listing.rows import FEWEST_CELLS, Row, are_short

_FACT = re.compile(
    r"(?:Published|Submitted|Posted)(?: on)?:? .{3,20}\b(?:19|20)\d\d$"
    r"|https?://\S*(?:/\d{4}\.\d{4,5}|/10\.\d{4,9}/|/abs/)\S*$"
)
_ARXIV_LINE = re.compile(
    r"(?:arXiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?(?:\s+\[[\w, ]{2,60}\])?"
    r"|(?:(?:[a-z-]{2,8}\.[A-Z]{2}|[a-z-]{2,8}\.[a-z-]{2,20}|hep-(?:ph|th|ex|lat)|gr-qc|quant-ph|math-ph"
    r"|nucl-(?:th|ex)|astro-ph|cond-mat)(?:[\s,;]+|$)){1,12}"
)
"""An identifier of arXiv with buttons, or only codes of its subjects."""
_BUTTONS = re.compile(r"\W*(?:!?\[[^\[\]]{1,20}\]\([^()\s]{1,500}\)\W*){2,}")
"""Short links in a row."""
FEWEST = 3
"""Lines with the same text."""
ACCOUNTS = frozenset({"linkedin", "github", "twitter", "mastodon", "orcid", "facebook", "youtube"})
"""Services on which people have accounts, in lower case."""
_BUTTON_WORDS = lexicon.FIRST_WORDS["button"] | {"site", "web", "blog", "email"}


def with_facts(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with dates, addresses and identifiers as facts instead of other lines."""
    return [
        replace(line, role=Role.FACT, probability=max(line.probability, CORRECTED_PROBABILITY))
        if _ARXIV_LINE.fullmatch(line.row.core)
        else line
        for line in with_role(lines, Role.FACT, _is_fact)
    ]


def _is_fact(line: ClassifiedRow) -> bool:
    return line.role is Role.FURNITURE and _FACT.match(line.row.core) is not None


def with_buttons(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with links, rows of short cells and what recurs as parts of the page."""
    often = _recurring(lines)
    return with_role(
        lines,
        Role.FURNITURE,
        lambda line: _is_page_part(line) or (line.role in STARTS and line.row.core in often),
    )


def _recurring(lines: Sequence[ClassifiedRow]) -> frozenset[str]:
    """Return the texts that recur, mostly as parts of the page, such as a way back to its top."""
    seen = Counter(line.row.core for line in lines)
    parts = Counter(line.row.core for line in lines if line.role is Role.FURNITURE)
    return frozenset(
        text for text, often in seen.items() if often >= FEWEST and parts[text] > often / 2
    )


def _is_page_part(line: ClassifiedRow) -> bool:
    if line.role in STARTS and are_buttons(line.row):
        return True
    return line.role in (*STARTS, *TEXTS) and _is_of_table(line.row)


def are_buttons(row: Row) -> bool:
    """Say whether a line consists of links to accounts and to other pages."""
    words = [word.strip(".,|·/()[]").lower() for word in row.core.split()]
    known = [word for word in words if word]
    accounts = sum(word in ACCOUNTS for word in known)
    are_known = accounts and all(word in ACCOUNTS or word in _BUTTON_WORDS for word in known)
    return bool(are_known) or _BUTTONS.fullmatch(row.text) is not None


def _is_of_table(row: Row) -> bool:
    """Say whether a line is a row of several short cells, as in a timetable."""
    cells = [cell for cell in row.text.strip("|").split("|") if cell.strip()]
    return row.text.startswith("|") and len(cells) >= FEWEST_CELLS and are_short(cells)
