"""Pagination: long lists on several pages, and the links between these."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from generator.components import items
from generator.page import Address, Element, Node, element

PAPERS_A_PAGE = 100
"""Papers listed on one page."""

REACH = 4
"""Pages before and after a page to which it links, besides the first and the last; links from each
to each would be a quarter of a million for fifty thousand papers."""

Listed = TypeVar("Listed")


def parts(entries: Sequence[Listed], most: int = PAPERS_A_PAGE) -> list[Sequence[Listed]]:
    """Return `entries` divided into pages of at most `most`; there is at least one page."""
    starts = range(0, max(1, len(entries)), most)
    return [entries[start : start + most] for start in starts]


def numbered(home: Address, number: int) -> Address:
    """Return the address of the page with that number of a list whose first page is `home`.

    No slug has two hyphens in a row, so nothing else has this address.
    """
    return home if number == 1 else Address(f"{home.path.rstrip('/')}--{number}/")


def place(number: int, pages: int) -> str:
    """Return what the title of a page adds to that of the list; empty for the first."""
    return f", page {number} of {pages}" if number > 1 else ""


def pager(address: Callable[[int], Address], number: int, pages: int) -> Iterator[Element]:
    """Yield the links from page `number` of several `pages` to the others."""
    if pages == 1:
        return
    steps: list[Node] = []
    if number > 1:
        steps.append(element("a", {"href": address(number - 1), "rel": "prev"}, "Previous"))
    shown = sorted({1, pages, *range(max(1, number - REACH), min(pages, number + REACH) + 1)})
    for before, page in pairwise((0, *shown)):
        current = {"aria-current": "page"} if page == number else {}
        if page > before + 1:
            steps.append(element("span", "", "…"))
        steps.append(element("a", {"href": address(page), **current}, f"{page}"))
    if number < pages:
        steps.append(element("a", {"href": address(number + 1), "rel": "next"}, "Next"))
    attributes = {"class": "sheaf-pages", "aria-label": "Pages of the list"}
    yield element("nav", attributes, items("", steps))
