"""A paper that the lines of a listing may be, before it is accepted or rejected."""

from dataclasses import dataclass

from generator.listing.blocks import Block
from generator.model import Person


@dataclass(frozen=True, slots=True)
class CandidatePaper:
    """A paper that may be rejected."""

    block: Block
    title: str
    abstract: str
    people: tuple[Person, ...]
    has_more: bool
    """Whether the listing says that there are more authors."""
