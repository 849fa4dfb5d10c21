"""The texts of a paper, repairs and evidence."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

Field: TypeAlias = Literal["title", "abstract"]
"""The texts of a paper that places of repairs and evidence refer to."""


class Certainty(StrEnum):
    """How sure a repair rule is of what it found."""

    CERTAIN = "certain"
    """The change is right in any text."""
    LIKELY = "likely"
    """The change is made, and the page says that it is likely."""
    UNSURE = "unsure"
    """The place is flagged; nothing is changed."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A change to damaged text, or a place that looks damaged and was not changed."""

    rule: str
    """The rule's id, such as `tex-escape`."""
    field: Field
    start: int
    """The place of `before` in the field as it was received, in characters."""
    before: str
    after: str
    """The text that is shown instead; the same as `before` if nothing is changed."""
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Original:
    """The texts of an entry as they were received."""

    title: str
    abstract: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words from which a fact was derived, as they are in the shown text."""

    field: Field | Literal["keywords"]
    start: int
    """The place of the words in the shown field, in characters; 0 in keywords."""
    words: str
    sentence_start: int
    """The place of the sentence around them in the shown field; in keywords, of the keyword.

    Sentences themselves would be a quarter of the memory that papers need.
    """
    sentence_end: int
