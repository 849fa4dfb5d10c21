"""Corrects the roles of lines with people: below titles as authors, above them as speakers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.listing import lexicon
from generator.listing.classifier import CORRECTED_PROBABILITY, ClassifiedRow
from generator.listing.line_markup import HEADING_MARKS
from generator.listing.name_share import names, without_brackets
from generator.listing.role import STARTS, TEXTS, Role

NAMES_ONLY = 0.9
"""The share of the pieces of a line that must look like names of people."""
LONGEST_NAME = 4
"""Words of a name."""
NEARLY_ALL = 0.9
"""The share of labelled titles that must have a name above for it to be an author's."""
FEWEST_SPEAKERS = 3
"""Names above titles; fewer may be headings."""

_BELOW_SPEAKERS = frozenset(
    {Role.PLACE, Role.FACT, Role.TITLE_GOES_ON, Role.AUTHORS, Role.FURNITURE}
)
"""Roles of lines between a speaker and a title: affiliations, which may be misread."""
MISTAKEN = frozenset({Role.OTHER, Role.PLACE, Role.FACT, Role.FURNITURE})
"""Roles for which long lines of people and affiliations are mistaken."""


def with_signatures(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with people and affiliations in brackets below a title as authors."""
    changed = list(lines)
    for place in range(1, len(lines)):
        line = lines[place]
        is_below = lines[place - 1].role in (*STARTS, Role.TITLE_GOES_ON)
        may_be = line.role in (*MISTAKEN, Role.ABSTRACT, Role.AUTHORS)
        label = line.row.label
        is_signature = may_be and (label is None or label.kind == "authors")
        if is_below and is_signature and "(" in line.row.core:
            bare = without_brackets(line.row.core).strip(" ._*")
            people = names(bare)
            if people.share >= NAMES_ONLY and len(bare.split()) <= 5 * people.pieces:
                likely = max(line.probability, CORRECTED_PROBABILITY)
                changed[place] = replace(line, role=Role.AUTHORS, probability=likely)
    return changed


def with_single_names(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with a name right above nearly all labelled titles as authors.

    Unlike the headings of sections, these names are different, and may be family names only.
    """
    starts = [place for place, line in enumerate(lines) if _is_labelled_title(line)]
    named = [place - 1 for place in starts if place and _is_short_name(lines[place - 1])]
    different = {lines[place].row.core for place in named}
    changed = list(lines)
    if min(len(named), len(different)) >= max(FEWEST_SPEAKERS, NEARLY_ALL * len(starts)):
        for place in named:
            changed[place] = replace(lines[place], role=Role.AUTHORS)
    return changed


def with_headed_names(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with names below titles that were taken for labels as authors.

    They have the mark of a heading, as the authors of several other papers have.
    """
    headed = Counter(
        line.row.marks for line in lines if line.role is Role.AUTHORS and _is_headed(line)
    )
    changed = list(lines)
    is_below = False
    for place, line in enumerate(lines):
        if line.role in STARTS:
            is_below = True
        elif line.role in TEXTS:
            is_below = False
        elif (
            line.role is Role.LABEL
            and is_below
            and headed[line.row.marks] >= FEWEST_SPEAKERS
            and is_of_people(line)
        ):
            changed[place] = replace(line, role=Role.AUTHORS)
    return changed


def _is_headed(line: ClassifiedRow) -> bool:
    return not HEADING_MARKS.isdisjoint(line.row.marks) and is_of_people(line)


def _is_labelled_title(line: ClassifiedRow) -> bool:
    label = line.row.label
    return line.role in STARTS and label is not None and label.kind == "title"


def _is_short_name(line: ClassifiedRow) -> bool:
    may_be = line.role in (*MISTAKEN, Role.HEADING, Role.AUTHORS, Role.LABEL)
    row = line.row
    is_short = len(row.core.split()) <= LONGEST_NAME and not any(map(str.isdigit, row.core))
    return may_be and is_short and row.label is None and names(row.core).share == 1


def with_speakers(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with names above most titles as authors, not headings."""
    starts = [place for place, line in enumerate(lines) if line.role in STARTS]
    named = {place: start for start in starts if (place := _speaker(lines, start)) is not None}
    titles = len(set(starts) - set(named))
    if not _have_speakers(len(named), titles):
        return list(lines)
    changed = list(lines)
    for place, start in named.items():
        changed[place] = replace(lines[place], role=Role.AUTHORS)
        for between in range(place + 1, start):
            if lines[between].role in (Role.TITLE_GOES_ON, Role.AUTHORS):
                changed[between] = replace(lines[between], role=Role.PLACE)
    return changed


def _have_speakers(named: int, titles: int) -> bool:
    """Say whether names above titles are speakers: there are several, or all titles have one."""
    return named >= 0.5 * titles and (named >= FEWEST_SPEAKERS or named == titles > 1)


def _speaker(lines: Sequence[ClassifiedRow], start: int) -> int | None:
    """Return the index of a name right above the title at `start` that is read as a heading."""
    place = start - 1
    while place >= 0 and lines[place].role in _BELOW_SPEAKERS and not is_of_people(lines[place]):
        place -= 1
    if place < 0 or lines[place].role not in (Role.HEADING, Role.AUTHORS, *STARTS):
        return None
    return place if is_of_people(lines[place]) else None


def is_of_people(line: ClassifiedRow) -> bool:
    """Say whether a line has only names of people, without an affiliation."""
    people = names(line.row.core)
    words = line.row.core.split()
    if "place" in lexicon.kinds(word.strip(",.()").lower() for word in words):
        return False
    return people.share == 1 and 1 < len(words) <= 4 * people.pieces and line.row.label is None
