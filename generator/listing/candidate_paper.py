"""A paper found in a listing, before it is accepted or rejected."""

from dataclasses import dataclass

from generator.listing.blocks import Block
from generator.model import Person


@dataclass(frozen=True, slots=True)
class CandidatePaper:
    """A possible paper: its lines, and the title, abstract and people read from them."""

    block: Block
    title: str
    abstract: str
    people: tuple[Person, ...]
    has_more: bool
    """Whether the listing says that there are more authors."""
