"""Decisions that people make by hand, which always override what is derived.

The file that a new library starts with shows all of them, as comments.
"""

from pathlib import Path

from generator.curation.applying import correct, retag, taxonomy
from generator.curation.decisions import (
    NO_NAMES,
    NOTHING,
    NOWHERE,
    UNDECIDED,
    Curation,
    Decision,
    FieldNames,
    Placing,
)
from generator.curation.merging import Merging, read_merging
from generator.curation.people import identify
from generator.curation.reading import FILE, Choices, parse

BLANK = Path(__file__).with_name("blank.yml")
"""The file that a new library starts with, in which nothing is decided."""

__all__ = [
    "BLANK",
    "FILE",
    "NOTHING",
    "NOWHERE",
    "NO_NAMES",
    "UNDECIDED",
    "Choices",
    "Curation",
    "Decision",
    "FieldNames",
    "Merging",
    "Placing",
    "correct",
    "identify",
    "parse",
    "read_merging",
    "retag",
    "taxonomy",
]
