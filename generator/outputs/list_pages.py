"""Long lists, which go over several pages, and the links from one of these to the others."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from generator.components import items
from generator.page import Address, Element, Node, element

PAPERS_A_PAGE = 100
"""Papers listed on one page."""

REACH = 4
"""Pages before and after one to which it links, beside the first and the last; to link each to each
would take a quarter of a million links for fifty thousand papers."""

Listed = TypeVar("Listed")


def parts(entries: Sequence[Listed], most: int = PAPERS_A_PAGE) -> list[Sequence[Listed]]:
    """Return `entries` cut into pages of at most so many; there is one page at least."""
    starts = range(0, max(1, len(entries)), most)
    return [entries[start : start + most] for start in starts]


def numbered(home: Address, number: int) -> Address:
    """Return where the page of that number is, of a list whose first page is `home`.

    Nothing else is there: no slug has two hyphens in a row.
    """
    return home if number == 1 else Address(f"{home.path.rstrip('/')}--{number}/")


def place(number: int, pages: int) -> str:
    """Return what the title of a page adds to that of the list; nothing on the first."""
    return f", page {number} of {pages}" if number > 1 else ""


def way(address: Callable[[int], Address], number: int, pages: int) -> Iterator[Element]:
    """Yield the links from one of several `pages` to the others, given where each is."""
    if pages == 1:
        return
    steps: list[Node] = []
    if number > 1:
        steps.append(element("a", {"href": address(number - 1), "rel": "prev"}, "Previous"))
    shown = sorted({1, pages, *range(max(1, number - REACH), min(pages, number + REACH) + 1)})
    for before, page in pairwise((0, *shown)):
        here = {"aria-current": "page"} if page == number else {}
        if page > before + 1:
            steps.append(element("span", "", "…"))
        steps.append(element("a", {"href": address(page), **here}, f"{page}"))
    if number < pages:
        steps.append(element("a", {"href": address(number + 1), "rel": "next"}, "Next"))
    attributes = {"class": "sheaf-pages", "aria-label": "Pages of the list"}
    yield element("nav", attributes, items("", steps))
