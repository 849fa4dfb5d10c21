"""Corrects the roles of lines below labels, and what is certain about labels alone."""

from collections.abc import Sequence
from dataclasses import replace

from generator.listing.classifier import CORRECTED_PROBABILITY, ClassifiedRow
from generator.listing.labels import Label
from generator.listing.name_share import names, without_brackets
from generator.listing.role import STARTS, TEXTS, TITLES, Role
from generator.listing.rows import Row
from generator.listing.speakers import NAMES_ONLY

_VALUES = {"venue": Role.FACT, "date": Role.FACT, "place": Role.PLACE, "authors": Role.AUTHORS}
"""Roles of values, by the kind of the label above."""
LABEL_PROBABILITY = 0.95
"""The probability that a line with only a known label is neither a title nor an abstract."""


def with_sure_labels(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with higher probabilities of lines that are read as labels and are such."""
    return [
        replace(line, probability=max(line.probability, LABEL_PROBABILITY))
        if line.role is Role.LABEL and _is_alone(line.row.label)
        else line
        for line in lines
    ]


def _is_alone(label: Label | None) -> bool:
    return label is not None and bool(label.kind) and not label.rest


def with_values(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with a title right below the label of another field as the field's value.

    There must be another title above, without an abstract between.
    """
    changed = list(lines)
    has_title = False
    for place, line in enumerate(lines):
        label = lines[place - 1].row.label if place and line.row.gap <= 1 else None
        if line.role is Role.ABSTRACT and label and _are_authors(label, line.row):
            changed[place] = replace(line, role=Role.AUTHORS, probability=CORRECTED_PROBABILITY)
        elif line.role in TEXTS:
            has_title = False
        elif line.role in STARTS and has_title and label and not label.rest and not line.row.gap:
            role = _VALUES.get(label.kind, line.role)
            changed[place] = replace(line, role=role, probability=CORRECTED_PROBABILITY)
        has_title = has_title or line.role in STARTS
    return changed


def _are_authors(label: Label, row: Row) -> bool:
    """Say whether a line below `label` lists people, perhaps with their places in brackets."""
    people = names(without_brackets(row.core))
    return label.kind == "authors" and not label.rest and people.share >= NAMES_ONLY


def with_hanging(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with indented titles right below a labelled field as its continuation."""
    changed = list(lines)
    for place in range(1, len(lines)):
        above, line = changed[place - 1], lines[place]
        is_field = above.role not in (*TITLES, *TEXTS) and above.row.label is not None
        is_indented = line.row.raw[:2].isspace() and not above.row.raw[:1].isspace()
        is_next = line.row.number == above.row.number + 1
        if line.role in STARTS and is_field and is_indented and is_next:
            changed[place] = replace(line, role=above.role, probability=CORRECTED_PROBABILITY)
    return changed
