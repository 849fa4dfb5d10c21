"""The two texts of a paper, and what repairs do to them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

Field: TypeAlias = Literal["title", "abstract"]
"""The two texts of a paper in which repairs, tags and names have their places."""


class Certainty(StrEnum):
    """How sure a repair rule is of what it found."""

    CERTAIN = "certain"
    """The change is right whatever the text is about."""
    LIKELY = "likely"
    """The change is made, and the page says that it was a judgement."""
    UNSURE = "unsure"
    """The place is pointed out; nothing is changed."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One change to damaged text, or one place that looks damaged and was left alone."""

    rule: str
    """The rule's id, such as `tex-escape`."""
    field: Field
    start: int
    """Where `before` begins in the field as it was received, in characters."""
    before: str
    after: str
    """What is shown instead; the same as `before` where nothing is changed."""
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Original:
    """The texts of an entry as they were received."""

    title: str
    abstract: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that earned a derived fact, as they are in the shown text."""

    field: Field | Literal["keywords"]
    start: int
    """Where the words begin in the shown field, in characters; in a keyword, 0."""
    words: str
    sentence: str
    """The whole sentence around them, or the title, or the keyword."""
