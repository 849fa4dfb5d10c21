"""The parts that pictures share: a section, bars, and a table of the same data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.components import link
from generator.page import Address, Element, Node, element


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a table with a bar."""

    name: str
    to: Address | str
    """The target of the link on the name."""
    number: int


def figure(id_: str, heading: str, text: str, *content: Node) -> Element:
    """Return a section with a heading, a text that says what there is to see, and the picture."""
    above = element(
        "div",
        "sheaf-figure__text",
        element("h2", {"id": id_}, heading),
        element("p", "", text),
    )
    attributes = {"class": "sheaf-figure", "aria-labelledby": id_}
    return element("section", attributes, above, *content)


def bars(caption: str, rows: Sequence[Bar]) -> Element:
    """Return a table with a bar in each row; the longest is as wide as the table allows."""
    longest = max(row.number for row in rows)
    return element(
        "table",
        "sheaf-bars",
        element("caption", "sheaf-vh", caption),
        element("tbody", "", *(_bar(row, longest) for row in rows)),
    )


def _bar(row: Bar, longest: int) -> Element:
    picture = element(
        "svg",
        {"viewBox": f"0 0 {longest} 1", "preserveAspectRatio": "none"},
        element("rect", {"width": row.number, "height": 1}),
    )
    return element(
        "tr",
        "",
        element("th", {"scope": "row"}, element("a", {"href": row.to}, row.name)),
        element("td", "sheaf-n", f"{row.number:,}"),
        element("td", {"aria-hidden": "true"}, picture),
    )


def wide(label: str, picture: Element) -> Element:
    """Return a picture that scrolls in a region of its own where the window is narrow."""
    return element(
        "div",
        {"class": "sheaf-scroll", "tabindex": 0, "role": "region", "aria-label": label},
        picture,
    )


def twin(
    id_: str, summary: str, head: tuple[str, str], rows: Iterable[tuple[Node, Node]], css: str = ""
) -> Element:
    """Return the data of a picture as a folded table; `css` is the class of its second column."""
    columns = (
        element("th", {"scope": "col"}, head[0]),
        element("th", {"scope": "col"} | ({"class": css} if css else {}), head[1]),
    )
    body = (
        element("tr", "", element("th", {"scope": "row"}, name), element("td", css, value))
        for name, value in rows
    )
    return element(
        "details",
        {"class": "sheaf-fold sheaf-twin", "id": id_},
        element("summary", "", summary),
        element(
            "table",
            "",
            element("thead", "", element("tr", "", *columns)),
            element("tbody", "", *body),
        ),
    )


def chosen(query: str) -> str:
    """Return the address of the list of papers filtered by `query`."""
    return f"{addresses.PAPERS.seen_from(addresses.OVERVIEW.path)}?{query}"


def skip(id_: str, name: str) -> Element:
    """Return a link that skips a picture of many links; it is visible while it has the focus."""
    return element("p", "sheaf-past", link(Address(addresses.OVERVIEW.path, id_), name))
