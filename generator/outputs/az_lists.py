"""What lists from A to Z share: what they are of, how much there is, and what is under a letter."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import components, names
from generator.components import count
from generator.page import Address, Element, element


@dataclass(frozen=True, slots=True)
class ListKind:
    """The words for the entries of a list."""

    home: Address
    title: str
    noun: str
    plural: str
    reason: str
    """A sentence about its entries: what they are, or how they were found."""


def extent(kind: ListKind, entries: int, told: int, papers: int) -> str:
    """Return a sentence with the number of `entries`, which `told` of all `papers` have."""
    number = count(entries, kind.noun, kind.plural)
    if told == papers:
        return f"{number} in {components.every(papers, 'paper')}."
    return f"{number} in {told:,} of {papers:,} papers."


def turns(home: Address, letter: str, here: int, pages: int) -> Iterator[Element]:
    """Yield links to the other pages of a letter that has several."""
    if pages > 1:
        ways = ((names.letter_page(home, letter, n), f"{n}") for n in range(1, pages + 1))
        yield components.jump_links(f"Pages of {letter}", ways, f"{here}")


def letter_title(kind: ListKind, letter: str, here: int, pages: int) -> str:
    """Return the title of a page of names under `letter`, which has so many pages."""
    return f"{kind.title}, {letter}" + (f", page {here} of {pages}" if pages > 1 else "")


def section(letter: str, entries: Element) -> Element:
    """Return the part of a list that is under `letter`."""
    id_ = names.letter_id(letter)
    return element(
        "section",
        {"class": "sheaf-az", "aria-labelledby": id_},
        element("h2", {"id": id_}, letter),
        entries,
    )
