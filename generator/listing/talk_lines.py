"""Corrects the roles of paragraphs that speak of the talk itself, which abstracts do."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.listing import lexicon
from generator.listing.biography import tells_life
from generator.listing.reader import AS_SURE, ReadRow
from generator.listing.role import STARTS, TEXTS, Role
from generator.listing.rows import Row

NAMED_WITHIN = 14
"""Words at the beginning of a paragraph in which it names the talk."""
_YEAR = re.compile(r".{0,120}\b(?:19|20)\d\d\b")
"""A year at the beginning, as in references."""
WIDEST = 60
"""Characters of two words."""
SHORTEST = 8
"""Words of a paragraph."""


def with_talks(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, with what follows an abstract as part of it, up to where it names the talk.

    Nothing in between may tell of a life, or have a label or a mark.
    """
    changed = list(lines)
    waiting: list[int] | None = None
    for place, line in enumerate(lines):
        if line.role in STARTS:
            waiting = None
        elif line.role in TEXTS:
            waiting = []
            if _names_talk(line.row):
                changed[place] = replace(line, sure=max(line.sure, AS_SURE))
        elif waiting is not None:
            waiting = [*waiting, place] if _may_go_on(line) else None
            if waiting and _names_talk(line.row):
                for at in waiting:
                    changed[at] = replace(lines[at], role=Role.PARAGRAPH, sure=AS_SURE)
                waiting = []
    return changed


def _may_go_on(line: ReadRow) -> bool:
    row = line.row
    is_bare = row.label is None and not row.marks and not _YEAR.match(row.core)
    return line.role is Role.OTHER and is_bare and not _tells_life(row)


def _names_talk(row: Row) -> bool:
    """Say whether a paragraph begins with words for the talk, and tells of no life."""
    words = _small(row.said)
    named = any(word in lexicon.TALK for word in words[:NAMED_WITHIN])
    return named and len(words) >= SHORTEST and not _tells_life(row)


def _tells_life(row: Row) -> bool:
    """Say whether anything speaks for a life; in capitals, `Der Vortrag` looks like a name."""
    is_talk = any(word in lexicon.TALK for word in _small(row.said[:WIDEST])[:2])
    said = row.said.partition(" ")[2] if is_talk else row.said
    return tells_life(row.core, said) > 0


def _small(text: str) -> list[str]:
    return [word.strip('.,;:()!?"„“”').lower() for word in text.split()]
