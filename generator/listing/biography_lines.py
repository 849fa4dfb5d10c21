"""Corrects the roles of biographies that were read as titles and abstracts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.listing.biography import is_biography, is_person
from generator.listing.classifier import CORRECTED_PROBABILITY, ClassifiedRow
from generator.listing.role import STARTS, TEXTS, Role
from generator.listing.rows import Row

FEWEST = 3
"""Labels, or headings with names; with fewer, nothing is corrected."""
MOST_NAMED = 0.8
"""The share of headings with a mark that must be names for none of them to be a title."""
QUITE_SURE = 0.95
"""The probability that a paragraph that begins with its author's name is a biography."""
_NAME_ENDS = re.compile(r"[,;(&/|]|\band\b|\bund\b|\bet\b|\by\b")
_LIFE = re.compile(
    r"(?:short |speaker |author )?bio(?:s|graph(?:y|ies?)|graf(?:ía|ia|ie))?"
    r"|about the (?:author|speaker|presenter)s?|kurzbiogra(?:f|ph)ien?|(?:kurz)?vita|lebenslauf"
    r"|zur person|zu den personen|über (?:die|den) (?:referent|vortragende|autor)\w*"
    r"|sobre (?:el|la|o|a|os|as|los|las) (?:ponente|autor|palestrante)\w*"
)
"""Labels of biographies, in lower case."""
EXAMINED = 1000
"""Characters of a paragraph that are searched for the words of a biography."""


def with_labelled_biographies(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with texts below the label of a biography as prose, up to the next label."""
    changed = list(lines)
    in_life = False
    for place, line in enumerate(lines):
        label = line.row.label
        if label is not None and not label.rest:
            in_life = _LIFE.fullmatch(label.word) is not None
        elif line.role in STARTS or (label is not None and label.kind == "abstract"):
            in_life = False
        elif in_life and line.role in (*TEXTS, Role.OTHER):
            changed[place] = replace(
                line, role=Role.OTHER, probability=max(line.probability, QUITE_SURE)
            )
    return changed


def with_biographies_above_labels(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with biographies above the label of an abstract as other prose.

    A name above such a biography becomes an author, if there is another title.
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
        if not texts or not (named or _is_biographical(lines[texts[0]].row)):
            continue
        if len(starts) > 1 and _names_person(lines[last]) and not _texts(lines, starts[-2], last):
            changed[last] = replace(
                lines[last], role=Role.AUTHORS, probability=CORRECTED_PROBABILITY
            )
        for place in texts:
            changed[place] = replace(
                lines[place], role=Role.OTHER, probability=CORRECTED_PROBABILITY
            )
    return changed


def with_biographies_of_authors(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with paragraphs below an abstract that begin with an author's name as prose.

    The author must be named between the title and the abstract.
    """
    changed = list(lines)
    named: list[str] = []
    has_text = False
    for place, line in enumerate(lines):
        if line.role in STARTS:
            named, has_text = [], False
        elif line.role is Role.AUTHORS and not has_text:
            named += map(str.strip, _NAME_ENDS.split(line.row.content))
        elif line.role is Role.ABSTRACT:
            has_text = True
        elif has_text and line.role in (Role.PARAGRAPH, Role.OTHER) and _is_about(line.row, named):
            changed[place] = replace(
                line, role=Role.OTHER, probability=max(line.probability, QUITE_SURE)
            )
    return changed


def _is_about(row: Row, named: Iterable[str]) -> bool:
    """Say whether a paragraph begins with one of the names."""
    return any(len(name.split()) > 1 and row.content.startswith(f"{name} ") for name in named)


def _names_person(line: ClassifiedRow) -> bool:
    return line.row.label is None and is_person(line.row.core)


def _is_biographical(row: Row) -> bool:
    return is_biography(row.core[:EXAMINED], row.content[:EXAMINED])


def _texts(lines: Sequence[ClassifiedRow], start: int, end: int) -> list[int]:
    return [place for place in range(start + 1, end) if lines[place].role in TEXTS]


def with_biographies_below_names(
    lines: Sequence[ClassifiedRow], marks: Iterable[str]
) -> list[ClassifiedRow]:
    """Return `lines`, with headings that are names, and the text below them, as biographies.

    Nearly all headings with one mark must be names, and there must be titles with other marks.
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


def _without_lives(
    lines: Sequence[ClassifiedRow], people: frozenset[int]
) -> Iterator[ClassifiedRow]:
    """Yield `lines`, with `people` as authors, or as labels of biographies below an abstract."""
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
