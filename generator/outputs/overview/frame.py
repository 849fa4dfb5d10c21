"""What the pictures have in common: a frame, bars, and a table that says the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.components import link
from generator.page import Address, Element, Node, element


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a table that is drawn as a bar as well."""

    name: str
    to: Address | str
    """Where the name leads."""
    number: int


def figure(id_: str, heading: str, text: str, *content: Node) -> Element:
    """Return a section with a heading, what there is to see, and the picture."""
    above = element(
        "div",
        "sheaf-figure__text",
        element("h2", {"id": id_}, heading),
        element("p", "", text),
    )
    attributes = {"class": "sheaf-figure", "aria-labelledby": id_}
    return element("section", attributes, above, *content)


def bars(caption: str, rows: Sequence[Bar]) -> Element:
    """Return a table whose rows are bars, the longest as wide as there is room."""
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
    """Return a picture that scrolls inside its own region where the window is narrow."""
    return element(
        "div",
        {"class": "sheaf-scroll", "tabindex": 0, "role": "region", "aria-label": label},
        picture,
    )


def twin(
    id_: str, summary: str, head: tuple[str, str], rows: Iterable[tuple[Node, Node]], css: str = ""
) -> Element:
    """Return a table that says what a picture shows, folded; `css` is for its second column."""
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
    """Return where the list of papers shows those that `query` chooses."""
    return f"{addresses.PAPERS.seen_from(addresses.OVERVIEW.path)}?{query}"


def skip(id_: str, name: str) -> Element:
    """Return a link past a picture of many links, seen when the keyboard comes to it."""
    return element("p", "sheaf-past", link(Address(addresses.OVERVIEW.path, id_), name))
