"""Titles that end with the kind of the contribution, such as `(Workshop)`, and texts below them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.listing.biography import is_biography
from generator.listing.classifier import CORRECTED_PROBABILITY, ClassifiedRow
from generator.listing.role import STARTS, TEXTS, Role

FEWEST_ALIKE = 3
"""Titles that must end with the same brackets for these to show what a title is."""
ONLY_TITLES = 0.7
"""The share of the lines that end so that must be titles."""
LONGEST_KIND = 30
"""Characters of what is in brackets."""
LONGEST_TITLE = 40
"""Words."""
SHORTEST_TEXT = 15
"""Words."""


def kind_behind(core: str) -> str:
    """Return what is in brackets at the end of a title, or an empty text."""
    place = core.rfind("(")
    found = core[place:] if place > 0 and core.endswith(")") else ""
    return found if len(found) <= LONGEST_KIND else ""


def talk_kinds(lines: Sequence[ClassifiedRow]) -> frozenset[str]:
    """Return what titles end with, and other lines hardly ever."""
    seen = Counter(kind_behind(line.row.core) for line in lines)
    titles = Counter(kind_behind(line.row.core) for line in lines if line.role in STARTS)
    return frozenset(
        kind
        for kind, often in titles.items()
        if kind and often >= max(FEWEST_ALIKE, ONLY_TITLES * seen[kind])
    )


def with_talk_kinds(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with lines that end as titles do as titles, and texts below as abstracts."""
    kinds = talk_kinds(lines)
    changed = list(lines)
    for place, line in enumerate(lines[:-1]):
        words = len(line.row.core.split())
        if kind_behind(line.row.core) not in kinds or words > LONGEST_TITLE:
            continue
        changed[place] = replace(
            line,
            role=line.role if line.role in STARTS else Role.TITLE,
            probability=max(line.probability, CORRECTED_PROBABILITY),
            title_probability=max(line.title_probability, CORRECTED_PROBABILITY),
        )
        if _may_be_text(lines[place + 1]):
            changed[place + 1] = _as_abstract(lines[place + 1])
    return changed


def _may_be_text(line: ClassifiedRow) -> bool:
    row = line.row
    is_prose = line.role in (*TEXTS, Role.OTHER) and len(row.core.split()) >= SHORTEST_TEXT
    return is_prose and row.label is None and not is_biography(row.core, row.content)


def _as_abstract(line: ClassifiedRow) -> ClassifiedRow:
    likely = max(line.abstract_probability, CORRECTED_PROBABILITY)
    return replace(line, role=Role.ABSTRACT, probability=likely, abstract_probability=likely)
