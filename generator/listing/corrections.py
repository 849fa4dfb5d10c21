"""Corrects the roles of lines by means of other lines: of the mark of titles, and of neighbours."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.listing.biography import is_biography
from generator.listing.biography_lines import (
    with_biographies_above_labels,
    with_biographies_below_names,
    with_biographies_of_authors,
    with_labelled_biographies,
)
from generator.listing.classifier import CORRECTED_PROBABILITY, ClassifiedRow
from generator.listing.dated_speakers import with_dated_speakers
from generator.listing.label_lines import with_hanging, with_sure_labels, with_values
from generator.listing.listing_profile import WIDEST_WRAP
from generator.listing.page_lines import with_buttons
from generator.listing.role import STARTS, TEXTS, Role
from generator.listing.rows import Row
from generator.listing.speakers import (
    with_headed_names,
    with_signatures,
    with_single_names,
    with_speakers,
)
from generator.listing.talk_kinds import with_talk_kinds
from generator.listing.talk_lines import with_talks
from generator.listing.title_lines import (
    TITLE_MARKS,
    with_heads,
    with_labelled_titles,
    with_listed,
    with_rests,
    with_titles,
)
from generator.text import scripts

WIDE = 40
"""Characters; shorter lines are not wrapped."""
_SENTENCE_ENDS = re.compile(r"[.!?:。！？][\"'”’)\]]*$")
MOST_FOLLOWED = 0.7
"""The share of titles that must have an abstract right below for other prose there to be one."""
_TRANSLATED = re.compile(
    r"(?i:title|abstract|summary) ?[(\[](?:[A-Z]{2}|[a-z]{2}|中文)[)\]] ?[:：]"
)
_JOINT = re.compile(
    r"(?i)\W*(?:th(?:is|e) (?:is|talk is) )?(?:based on )?(?:a )?joint work (?:with|of)\b"
)
NOTE_PROBABILITY = 0.9
"""The probability that a paragraph with the form of a note is no part of an abstract."""
_UNSPACED = re.compile(f"[{scripts.IN_LISTINGS}]")
MOSTLY_UNSPACED = 0.4
"""The share of a line's characters that must be of a script without blanks."""
_REFERENCE = re.compile(r"\\?\[\d{1,3}\\?\]\W?")
"""The number of a reference."""


def corrected(lines: Sequence[ClassifiedRow], mark: str) -> list[ClassifiedRow]:
    """Return `lines` with corrected roles; most titles have `mark`, if it is not empty."""
    lines = with_sure_labels(lines)
    lines = with_listed(_with_translations(with_values(with_hanging(with_buttons(lines)))))
    lines = with_talk_kinds(with_labelled_titles(lines))
    lines = with_single_names(with_dated_speakers(lines))
    lines = with_labelled_biographies(_with_ends(with_rests(with_titles(lines, mark))))
    lines = with_biographies_below_names(with_biographies_above_labels(lines), TITLE_MARKS)
    lines = with_heads(_with_lone_texts(lines))
    lines = with_talks(
        with_biographies_of_authors(with_speakers(with_signatures(with_headed_names(lines))))
    )
    return _with_paragraphs(_with_references(lines))


def _with_translations(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with titles and abstracts whose label names a language as other prose."""
    return [
        replace(line, role=Role.OTHER, probability=CORRECTED_PROBABILITY)
        if line.role in (*STARTS, *TEXTS) and _TRANSLATED.match(line.row.core)
        else line
        for line in lines
    ]


def _with_paragraphs(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with lines that continue a paragraph, not begin one, if blank lines separate.

    If an abstract has paragraphs with blank lines between them, a line right below another one
    does not begin a paragraph.
    """
    changed = list(lines)
    starts = [place for place, line in enumerate(lines) if line.role in STARTS]
    for place, end in pairwise([0, *starts, len(lines)]):
        found = [at for at in range(place, end) if lines[at].role is Role.PARAGRAPH]
        close = [at for at in found if not lines[at].row.gap and _goes_on(lines[at - 1 : at + 1])]
        if len(close) < len(found):
            for at in close:
                changed[at] = replace(lines[at], role=Role.GOES_ON)
    return changed


def _goes_on(lines: Sequence[ClassifiedRow]) -> bool:
    """Say whether the second of two lines may continue the first: neither has marks or a label."""
    above, line = lines[0], lines[-1]
    is_bare = line.row.label is None and not line.row.marks and not above.row.marks
    return is_bare and above.role in TEXTS and above.role is not Role.PART


def _with_lone_texts(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with the only prose between two titles as an abstract, if most are so."""
    starts = [place for place, line in enumerate(lines) if line.role in STARTS]
    changed = list(lines)
    below = (lines[place + 1].role for place in starts if place + 1 < len(lines))
    followed = sum(role is Role.ABSTRACT for role in below)
    if followed < MOST_FOLLOWED * len(starts):
        return changed
    for place, end in pairwise([*starts, len(lines)]):
        between = lines[place + 1 : end]
        if (
            len(between) == 1
            and between[0].role is Role.OTHER
            and not is_biography(between[0].row.core, between[0].row.content)
        ):
            likely = max(CORRECTED_PROBABILITY, 1 - between[0].probability)
            changed[place + 1] = replace(
                between[0], role=Role.ABSTRACT, probability=likely, abstract_probability=likely
            )
    return changed


def _with_references(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with references and notes below an abstract as other prose.

    Notes name collaborators, or repeat the abstract in another script.
    """
    changed = list(lines)
    is_unspaced = False
    for place, line in enumerate(lines):
        if line.role is Role.ABSTRACT:
            is_unspaced = _is_unspaced(line.row)
        elif _may_be_note(line) and _is_note(line.row):
            changed[place] = replace(
                line, role=Role.OTHER, probability=max(line.probability, NOTE_PROBABILITY)
            )
        elif line.role is Role.PARAGRAPH and _is_unspaced(line.row) > is_unspaced:
            changed[place] = replace(
                line, role=Role.OTHER, probability=max(line.probability, CORRECTED_PROBABILITY)
            )
    return changed


def _may_be_note(line: ClassifiedRow) -> bool:
    """Say whether a line is a paragraph of its own; in wrapped text, it may go on in the next."""
    return line.role is Role.OTHER or (line.role is Role.PARAGRAPH and line.row.gap > 0)


def _is_note(row: Row) -> bool:
    return _REFERENCE.fullmatch(row.numbering) is not None or _JOINT.match(row.core) is not None


def _is_unspaced(row: Row) -> bool:
    return len(_UNSPACED.findall(row.core)) >= MOSTLY_UNSPACED * len(row.core)


def _is_inside(above: ClassifiedRow, line: ClassifiedRow) -> bool:
    """Say whether a line goes on in a sentence of the abstract above."""
    is_bare = line.row.label is None and not line.row.marks and not line.row.gap
    is_text = above.role in TEXTS and line.role is Role.GOES_ON
    return is_text and is_bare and not _SENTENCE_ENDS.search(above.row.text)


def _is_rest(line: ClassifiedRow) -> bool:
    """Say whether a line may be the rest of a sentence, whatever it was taken for."""
    return line.role not in TEXTS and line.row.raw[:1].islower() and line.row.text.endswith(".")


def _with_ends(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with abstracts extended to the end of their last sentence."""
    changed = list(lines)
    for place in range(1, len(lines)):
        above, line = changed[place - 1], lines[place]
        is_wrapped = line.role is Role.OTHER and WIDE <= len(above.row.raw) <= WIDEST_WRAP
        goes_on = (
            above.role in (Role.ABSTRACT, Role.PARAGRAPH, Role.GOES_ON)
            and (is_wrapped or _is_rest(line))
            and not line.row.gap
            and not _SENTENCE_ENDS.search(above.row.text)
            and line.row.label is None
            and not line.row.marks
            and "©" not in line.row.text
        )
        if goes_on:
            changed[place] = replace(
                line, role=Role.GOES_ON, probability=max(line.probability, 1 - line.probability)
            )
        elif _is_inside(above, line):
            likely = max(line.probability, CORRECTED_PROBABILITY)
            changed[place] = replace(line, probability=likely)
    return changed
