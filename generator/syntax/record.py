"""The parts of a file: records, and what is between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

_WORD = re.compile(r"[^\W_]")

Value = TypeVar("Value", covariant=True)  # noqa: PLC0105 -- a type variable named as what it is


@dataclass(frozen=True, slots=True)
class Record(Generic[Value]):
    """A record of a file."""

    line: int
    """Its first line in the file, from 1."""
    raw: str
    """Its text in the file."""
    value: Value
    """The parsed content, such as a list of fields or an XML element."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A part of a file that should be a record and cannot be read."""

    line: int
    raw: str
    problem: str
    """A sentence for people: what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A line outside all records, such as a comment or the header of an export."""

    line: int
    text: str


RecordPart: TypeAlias = Record[Value] | Broken | Stray
"""A part of a file; all parts together contain every line that is not blank."""


def strays(between: str, line: int) -> Iterator[Stray]:
    """Yield the lines of `between` that contain a word; the first line is `line`."""
    for number, stray in enumerate(between.split("\n"), start=line):
        if _WORD.search(stray):
            yield Stray(number, stray)
