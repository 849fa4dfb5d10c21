"""The list of all papers, on several pages, the first of which has facets.

Scripts filter and sort the list on `/papers/`, and extend it as readers scroll; without them, links
lead from page to page.
"""

from collections.abc import Iterator, Sequence

from generator import addresses, bulk, components
from generator.catalogue import Catalogue
from generator.citations import csv_row
from generator.components import count, items, link
from generator.model import File, Paper
from generator.outputs import list_pages
from generator.outputs.facet_rail import ID, rail
from generator.outputs.list_pages import PAPERS_A_PAGE
from generator.outputs.paper_orders import dated
from generator.page import Address, AttributeValue, Element, Page, element, file
from generator.search.writer import mark


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the pages that list every paper of `catalogue`."""
    yield file(_first(catalogue))
    for number in range(2, _pages(catalogue) + 1):
        yield file(_further(catalogue, number))


def _pages(catalogue: Catalogue) -> int:
    return max(1, -(-len(catalogue.papers) // PAPERS_A_PAGE))


def _address(number: int) -> Address:
    """Return the address of the page with that number; below `papers/` it might be a paper's."""
    return addresses.PAPERS if number == 1 else Address(f"list/{number}/")


def _first(catalogue: Catalogue) -> Page:
    number = len(catalogue.papers)
    facets = rail(catalogue)
    listed = (
        _words(is_hidden=not number),
        _query(number, mark(paper.id for paper in catalogue.papers)),
        *((_export(catalogue),) if number else ()),
        _messages(),
        _empty(number),
        _rows(catalogue, 1),
        *_pager(catalogue, 1),
    )
    return Page(
        address=addresses.PAPERS.path,
        title="Papers",
        description=_description(catalogue),
        layout="sheaf-browse",
        updated=catalogue.last_change(catalogue.papers),
        number=number,
        blocks=(
            element(
                "header",
                "sheaf-browse__head",
                element("h1", "sheaf-title", "Papers"),
                _tools(catalogue.papers, has_facets=len(facets.children) > 1),
            ),
            element("p", "sheaf-without-script", _without_script(catalogue)),
            facets,
            element("div", "sheaf-browse__list", *listed),
        ),
    )


def _description(catalogue: Catalogue) -> str:
    if not catalogue.papers:
        return f"{catalogue.collection} has no papers yet."
    if len(catalogue.papers) == 1:
        return f"The one paper in {catalogue.collection}."
    return f"All {count(len(catalogue.papers), 'paper')} in {catalogue.collection}."


def _without_script(catalogue: Catalogue) -> str:
    where = f"{PAPERS_A_PAGE} to a page" if _pages(catalogue) > 1 else "below"
    papers = f" All papers are listed {where}." if catalogue.papers else ""
    return f"Search and filters need JavaScript, which is not running.{papers}"


def _further(catalogue: Catalogue, number: int) -> Page:
    place = f"page {number} of {_pages(catalogue)}"
    total = count(len(catalogue.papers), "paper")
    return Page(
        address=_address(number).path,
        title=f"Papers, {place}",
        description=f"{place.capitalize()} of all {total} in {catalogue.collection}.",
        layout="sheaf-index",
        blocks=(
            element("h1", "sheaf-title", f"Papers, {place}"),
            element("p", "sheaf-lede", link(addresses.PAPERS, f"Search and filter all {total}")),
            _rows(catalogue, number),
            *_pager(catalogue, number),
        ),
    )


def _rows(catalogue: Catalogue, number: int) -> Element:
    start = (number - 1) * PAPERS_A_PAGE
    return components.rows(catalogue.papers[start : start + PAPERS_A_PAGE])


def _pager(catalogue: Catalogue, number: int) -> Iterator[Element]:
    return list_pages.pager(_address, number, _pages(catalogue))


def _tools(papers: Sequence[Paper], *, has_facets: bool) -> Element:
    """Return the button that opens the facets on narrow screens, and the choice of an order.

    Each is hidden if there is nothing to filter or to sort.
    """
    newest = dated(papers)
    orders = [("", "As given"), ("title", "Title"), *([("newest", "Newest")] if newest else [])]
    options = (element("option", {"value": value}, name) for value, name in orders)
    select = element("select", {"name": "sort", "autocomplete": "off"}, *options)
    opens = {"type": "button", "class": "sheaf-button sheaf-filter-open", "popovertarget": ID}
    return element(
        "div",
        "sheaf-tools",
        element("button", {**opens, "hidden": not has_facets}, "Filter"),
        element("label", {"class": "sheaf-sort", "hidden": len(papers) < 2}, "Order ", select),
    )


def _words(*, is_hidden: bool) -> Element:
    """Return the search field; the form on the home page leads to it as well."""
    field: dict[str, AttributeValue] = {
        "name": "q",
        "type": "search",
        "autocomplete": "off",
        "spellcheck": "false",
        "enterkeyhint": "search",
        "maxlength": 2000,
        "placeholder": "Title, name or a few words",
        "aria-label": "Words to find in the papers",
    }
    form: dict[str, AttributeValue] = {
        "class": "sheaf-words",
        "role": "search",
        "aria-label": "Search in the list",
        "action": addresses.PAPERS,
        "method": "get",
        "hidden": is_hidden,
    }
    return element("form", form, element("input", field))


def _query(number: int, papers: str) -> Element:
    """Return the line with the number of papers shown and the selection.

    `papers` is the mark of the listed papers, by which scripts reject a search index of others.
    """
    shown = element("strong", {"data-paper-count": True}, f"{number}")
    noun = "paper" if number == 1 else "papers"
    total = element("span", {"data-paper-total": number, "data-of": papers}, f" of {number} {noun}")
    clear: dict[str, AttributeValue] = {
        "type": "button",
        "class": "sheaf-text-button sheaf-clear",
        "hidden": True,
    }
    clauses: dict[str, AttributeValue] = {
        "class": "sheaf-clauses",
        "aria-label": "Selection",
        "hidden": True,
    }
    return element(
        "div",
        "sheaf-query",
        element("p", {"class": "sheaf-query__count", "role": "status"}, shown, total),
        element("ul", clauses),
        element("button", clear, "Clear"),
    )


def _export(catalogue: Catalogue) -> Element:
    """Return the menu that exports what is shown; scripts make the files."""
    buttons = (
        element("button", {"type": "button", "class": "sheaf-button", "value": end}, name)
        for end, name in (*((end, format_.name) for end, format_ in bulk.FORMATS.items()), MARKDOWN)
    )
    attributes: dict[str, AttributeValue] = {
        "class": "sheaf-fold sheaf-export sheaf-with-script",
        "data-csv": csv_row.head().rstrip(),
        "data-collection": catalogue.collection,
    }
    return element(
        "details",
        attributes,
        element("summary", "", "Export"),
        items("sheaf-list__exports", buttons, label="Export the papers shown as"),
        element("p", {"class": "sheaf-said", "role": "status"}),
    )


MARKDOWN = ("md", "Markdown")
"""A further format for the lists that readers export."""


def _messages() -> Element:
    """Return the element for messages about the words and the address."""
    return element("div", {"class": "sheaf-asides", "role": "status"})


def _empty(number: int) -> Element:
    """Return the message for when no paper matches, or when there are none at all."""
    if not number:
        return element("div", "sheaf-empty", element("p", "sheaf-empty__head", "No papers yet."))
    return element(
        "div",
        {"class": "sheaf-empty", "hidden": True},
        element("p", "sheaf-empty__head", "No papers match."),
        element(
            "p",
            "",
            "Remove a condition, or change an ",
            element("em", "", "and"),
            " between two of them to ",
            element("em", "", "or"),
            ".",
        ),
    )
