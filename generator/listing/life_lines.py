"""Corrects the roles of biographies that were read as titles and abstracts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.listing.biography import is_life, is_person
from generator.listing.reader import AS_SURE, ReadRow
from generator.listing.role import STARTS, TEXTS, Role
from generator.listing.rows import Row

FEWEST = 3
"""Labels, or headings with names; with fewer, nothing can be told about a listing."""
MOST_NAMED = 0.8
"""The share of headings with a mark that must be names for none of them to be a title."""
QUITE_SURE = 0.95
"""How sure it is that a paragraph that begins with its author's name is a biography."""
_NAME_ENDS = re.compile(r"\s*(?:[,;(&/|]|\band\b|\bund\b|\bet\b|\by\b)\s*")
LOOKED_AT = 1000
"""Characters of a paragraph that are searched for the words of a biography."""


def above_labels(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, with biographies above the label of an abstract as other prose.

    The name above such a biography is not a title, if there is another one.
    """
    labels = [
        place
        for place, line in enumerate(lines)
        if line.row.label and line.row.label.kind == "abstract"
    ]
    changed = list(lines)
    if len(labels) < FEWEST:
        return changed
    for above, label in pairwise([-1, *labels]):
        starts = [place for place in range(above + 1, label) if lines[place].role in STARTS]
        if not starts:
            continue
        last, texts = starts[-1], _texts(lines, starts[-1], label)
        named = _names_person(lines[last]) or any(
            line.role is Role.AUTHORS for line in lines[last + 1 : label]
        )
        if not texts or not (named or _tells_life(lines[texts[0]].row)):
            continue
        if len(starts) > 1 and _names_person(lines[last]) and not _texts(lines, starts[-2], last):
            changed[last] = replace(lines[last], role=Role.AUTHORS, sure=AS_SURE)
        for place in texts:
            changed[place] = replace(lines[place], role=Role.OTHER, sure=AS_SURE)
    return changed


def of_authors(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, in which a paragraph that begins with an author's name is no abstract's.

    The author is named between the title and the abstract, and the paragraph is below that.
    """
    changed = list(lines)
    named: list[str] = []
    has_text = False
    for place, line in enumerate(lines):
        if line.role in STARTS:
            named, has_text = [], False
        elif line.role is Role.AUTHORS and not has_text:
            named += _NAME_ENDS.split(line.row.said)
        elif line.role is Role.ABSTRACT:
            has_text = True
        elif has_text and line.role in (Role.PARAGRAPH, Role.OTHER) and _is_about(line.row, named):
            changed[place] = replace(line, role=Role.OTHER, sure=max(line.sure, QUITE_SURE))
    return changed


def _is_about(row: Row, named: Iterable[str]) -> bool:
    """Say whether a paragraph begins with one of the names."""
    return any(len(name.split()) > 1 and row.said.startswith(f"{name} ") for name in named)


def _names_person(line: ReadRow) -> bool:
    return line.row.label is None and is_person(line.row.core)


def _tells_life(row: Row) -> bool:
    return is_life(row.core[:LOOKED_AT], row.said[:LOOKED_AT])


def _texts(lines: Sequence[ReadRow], start: int, end: int) -> list[int]:
    return [place for place in range(start + 1, end) if lines[place].role in TEXTS]


def below_people(lines: Sequence[ReadRow], marks: Iterable[str]) -> list[ReadRow]:
    """Return `lines`, with headings that are names, and the text below them, not in papers.

    This is so if nearly all headings with one mark are names, and those with others are titles.
    """
    titles = sum(line.role in STARTS for line in lines)
    mistaken: set[int] = set()
    for mark in sorted(marks):
        marked = [place for place, line in enumerate(lines) if mark in line.row.marks]
        people = [place for place in marked if _names_person(lines[place])]
        starts = [place for place in people if lines[place].role in STARTS]
        is_of_people = len(people) >= max(FEWEST, MOST_NAMED * len(marked))
        if is_of_people and 2 * (titles - len(starts)) >= len(people):
            mistaken.update(starts)
    return list(_without_lives(lines, frozenset(mistaken))) if mistaken else list(lines)


def _without_lives(lines: Sequence[ReadRow], people: frozenset[int]) -> Iterator[ReadRow]:
    """Yield `lines`, with `people` not as titles; those below text have no text below them."""
    has_text = in_life = False
    for place, line in enumerate(lines):
        if place in people:
            in_life = has_text
            yield replace(line, role=Role.LABEL if has_text else Role.AUTHORS)
        elif line.role in STARTS:
            has_text = in_life = False
            yield line
        elif line.role in TEXTS:
            has_text = True
            yield replace(line, role=Role.OTHER) if in_life else line
        else:
            yield line
