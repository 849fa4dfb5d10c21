"""Lists from A to Z: on one page, or with pages of their own for each letter."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol, TypeVar

from generator import components, names
from generator.components import count
from generator.outputs import list_pages
from generator.page import Address, Element, Heading, Page, element


@dataclass(frozen=True, slots=True)
class ListKind:
    """The address of a list, and the words for its entries."""

    home: Address
    title: str
    noun: str
    plural: str
    reason: str
    """A sentence about its entries: what they are, or how they were found."""


class HasLetter(Protocol):
    """An entry of a list."""

    @property
    def letter(self) -> str:
        """The letter under which it is listed."""


AzEntry = TypeVar("AzEntry", bound=HasLetter)


def extent(kind: ListKind, entries: int, some: int, papers: int) -> str:
    """Return a sentence with the number of `entries`, which `some` of all `papers` have."""
    number = count(entries, kind.noun, kind.plural)
    if some == papers:
        return f"{number} in {components.every(papers, 'paper')}."
    return f"{number} in {some:,} of {papers:,} papers."


def page(kind: ListKind, extent: str, other_lists: Element, *content: Element) -> Page:
    """Return the first page of a list, which begins with the sentence `extent`."""
    return Page(
        address=kind.home.path,
        title=kind.title,
        description=f"{extent} {kind.reason}",
        layout="sheaf-index",
        blocks=(
            Heading(kind.title),
            element("p", "sheaf-lede", f"{extent} {kind.reason}"),
            other_lists,
            *content,
        ),
    )


def pages(  # noqa: PLR0913 -- what a list consists of
    kind: ListKind,
    entries: Sequence[AzEntry],
    extent: str,
    other_lists: Element,
    shown: Callable[[Sequence[AzEntry]], Element],
    *,
    has_jump: bool,
) -> Iterator[Page]:
    """Yield the pages of a list: one, or several for each letter if there are many `entries`.

    `shown` renders the entries under a letter. With `has_jump`, pages have links to all letters.
    """
    letters = [(letter, tuple(under)) for letter, under in groupby(entries, lambda e: e.letter)]
    is_short = len(entries) <= names.ONE_PAGE
    links = [(names.letter_address(kind.home, letter, entries), letter) for letter, _ in letters]
    jumps = (components.jump_links("Letters", links),) if has_jump else ()
    sections = (_section(letter, shown(under)) for letter, under in letters if is_short)
    yield page(kind, extent, other_lists, *jumps, *sections)
    for letter, under in () if is_short else letters:
        parts = list_pages.parts(under, names.ONE_PAGE)
        for number, part in enumerate(parts, start=1):
            place = f", page {number} of {len(parts)}" if len(parts) > 1 else ""
            title = f"{kind.title}, {letter}{place}"
            yield Page(
                address=names.letter_page(kind.home, letter, number).path,
                title=title,
                description=f"{count(len(part), kind.noun, kind.plural)} under {letter}.",
                layout="sheaf-index",
                blocks=(
                    components.breadcrumbs((kind.home, kind.title)),
                    Heading(title),
                    *jumps,
                    _section(letter, shown(part)),
                    *_other_pages(kind.home, letter, number, len(parts)),
                ),
            )


def _other_pages(home: Address, letter: str, number: int, pages: int) -> Iterator[Element]:
    """Yield links to the other pages of a letter that has several."""
    if pages > 1:
        links = ((names.letter_page(home, letter, n), f"{n}") for n in range(1, pages + 1))
        yield components.jump_links(f"Pages of {letter}", links, f"{number}")


def _section(letter: str, entries: Element) -> Element:
    id_ = names.letter_id(letter)
    return element(
        "section",
        {"class": "sheaf-az", "aria-labelledby": id_},
        element("h2", {"id": id_}, letter),
        entries,
    )
