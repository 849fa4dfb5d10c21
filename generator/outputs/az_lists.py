"""What lists from A to Z share: what they are of, how much there is, and what is under a letter."""

from dataclasses import dataclass

from generator import components, names
from generator.components import count
from generator.page import Address, Element, element


@dataclass(frozen=True, slots=True)
class Kind:
    """What a list is of, and how to speak of it."""

    home: Address
    title: str
    noun: str
    plural: str
    reason: str
    """A sentence about its entries: what they are, or how they were found."""


def extent(kind: Kind, entries: int, told: int, papers: int) -> str:
    """Return how much there is, in one sentence: `entries`, which `told` of all `papers` have."""
    number = count(entries, kind.noun, kind.plural)
    if told == papers:
        return f"{number} in {components.every(papers, 'paper')}."
    return f"{number} in {told:,} of {papers:,} papers."


def section(letter: str, entries: Element) -> Element:
    """Return the part of a list that is under `letter`."""
    id_ = names.letter_id(letter)
    return element(
        "section",
        {"class": "sheaf-az", "aria-labelledby": id_},
        element("h2", {"id": id_}, letter),
        entries,
    )
