"""Corrects the roles of paragraphs that mention the talk itself, as abstracts do."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.listing import lexicon
from generator.listing.biography import biography_score
from generator.listing.classifier import CORRECTED_PROBABILITY, ClassifiedRow
from generator.listing.role import STARTS, TEXTS, Role
from generator.listing.rows import Row

NAMED_WITHIN = 14
"""Words at the beginning of a paragraph that are searched for a word for the talk."""
_YEAR = re.compile(r".{0,120}\b(?:19|20)\d\d\b")
"""A year at the beginning, as in references."""
WIDEST = 60
"""Characters of two words."""
SHORTEST = 8
"""Words of a paragraph."""


def with_talks(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with abstracts extended to the last paragraph that mentions the talk.

    Nothing in between may be biographical, or have a label or a mark.
    """
    changed = list(lines)
    waiting: list[int] | None = None
    for place, line in enumerate(lines):
        if line.role in STARTS:
            waiting = None
        elif line.role in TEXTS:
            waiting = []
            if _names_talk(line.row):
                changed[place] = replace(
                    line, probability=max(line.probability, CORRECTED_PROBABILITY)
                )
        elif waiting is not None:
            waiting = [*waiting, place] if _may_go_on(line) else None
            if waiting and _names_talk(line.row):
                for at in waiting:
                    changed[at] = replace(
                        lines[at], role=Role.PARAGRAPH, probability=CORRECTED_PROBABILITY
                    )
                waiting = []
    return changed


def _may_go_on(line: ClassifiedRow) -> bool:
    row = line.row
    is_bare = row.label is None and not row.marks and not _YEAR.match(row.core)
    return line.role is Role.OTHER and is_bare and not _is_biographical(row)


def _names_talk(row: Row) -> bool:
    """Say whether a paragraph mentions the talk at its beginning, and is not biographical."""
    words = _small(row.content)
    named = any(word in lexicon.TALK for word in words[:NAMED_WITHIN])
    return named and len(words) >= SHORTEST and not _is_biographical(row)


def _is_biographical(row: Row) -> bool:
    """Say whether a paragraph is biographical; `Der Vortrag` at its start looks like a name."""
    is_talk = any(word in lexicon.TALK for word in _small(row.content[:WIDEST])[:2])
    content = row.content.partition(" ")[2] if is_talk else row.content
    return biography_score(row.core, content) > 0


def _small(text: str) -> list[str]:
    return [word.strip('.,;:()!?"„“”').lower() for word in text.split()]
