"""The page of the reading list, which scripts fill with the papers that a reader starred."""

import hashlib
from collections.abc import Iterator, Mapping

from generator import addresses, downloads
from generator.catalogue import Catalogue
from generator.citations import csv_row
from generator.components import link
from generator.model import File
from generator.outputs.paper_orders import dated
from generator.page import Element, Heading, Page, element, file

FORMATS: Mapping[str, str] = {
    "bib": "BibTeX",
    "ris": "RIS",
    "csv": "CSV",
    "md": "Markdown",
    "json": "JSON",
}
"""The export formats, by file extension."""

BY_DATE = "date"
"""The order that is offered only if the date of any paper is known."""

SORTS: Mapping[str, str] = {
    "newest": "Last added first",
    "oldest": "First added first",
    "title": "Title",
    BY_DATE: "Newest paper first",
}
"""The orders of a list."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the scripts with all papers, the files beside papers' pages, and the page itself."""
    digest = hashlib.sha256()  # of all scripts, so that no browser cache mixes two builds
    for shard in downloads.files(catalogue):
        digest.update(shard.script.digest().encode())
        yield shard.script
        yield from shard.beside
    yield file(_page(catalogue, digest.hexdigest()[:8]))


def _page(catalogue: Catalogue, version: str) -> Page:
    return Page(
        address=addresses.READING_LIST.path,
        title="Reading list",
        description="The papers that you starred, with your notes, stored in this browser only.",
        layout="sheaf-list",
        blocks=(
            Heading("Reading list"),
            element("p", "sheaf-lede", _LEDE),
            element("p", "sheaf-without-script", *_without_script()),
            element(
                "div",
                {
                    "class": "sheaf-with-script sheaf-list__body",
                    "data-list": True,
                    "data-list-shards": downloads.shards(len(catalogue.papers)),
                    "data-list-version": version,
                    "data-list-collection": catalogue.collection,
                    "data-list-csv": csv_row.head().rstrip(),
                },
                element("div", {"class": "sheaf-list__said", "data-list-trouble": True}),
                element(
                    "section",
                    {"class": "sheaf-list__offer", "data-list-offer": True, "hidden": True},
                ),
                _empty(),
                _tools(dated=dated(catalogue.papers)),
                element("ol", {"class": "sheaf-rows", "data-list-rows": True}),
                _removed(),
                _similar(),
                _export_and_import(),
            ),
        ),
    )


_LEDE = (
    "The papers that you star, with your notes. They are stored in this browser only; nothing is "
    "sent anywhere."
)


def _without_script() -> tuple[Element | str, ...]:
    return (
        "The reading list needs JavaScript, which is not running. The ",
        link(addresses.PAPERS, "list of papers"),
        " works without it, and each paper’s page has its citation.",
    )


def _empty() -> Element:
    return element(
        "div",
        {"class": "sheaf-empty", "data-list-empty": True, "hidden": True},
        element("p", "sheaf-empty__head", "Nothing here yet."),
        element(
            "p",
            "",
            "Star a paper to add it. ",
            link(addresses.PAPERS, "All papers"),
        ),
    )


def _tools(*, dated: bool) -> Element:
    """Return the controls that filter and sort the list, with the number of papers shown."""
    options = (
        element("option", {"value": value}, name)
        for value, name in SORTS.items()
        if dated or value != BY_DATE
    )
    return element(
        "div",
        {"class": "sheaf-list__tools", "data-list-tools": True, "hidden": True},
        element("p", {"class": "sheaf-list__count", "role": "status", "data-list-count": True}),
        element(
            "label",
            "sheaf-list__find",
            element("span", "", "Find in the list"),
            element("input", {"type": "search", "autocomplete": "off", "data-list-find": True}),
        ),
        element(
            "label",
            "sheaf-list__sort",
            element("span", "", "Order"),
            element("select", {"data-list-sort": True}, *options),
        ),
    )


def _removed() -> Element:
    return _section(
        "out",
        "Removed",
        element("p", "sheaf-note", "These have notes, so they are kept until you delete them."),
        element("ul", {"class": "sheaf-list__gone", "data-list-outs": True}),
    )


def _similar() -> Element:
    return _section(
        "alike",
        "More like these",
        element("p", "sheaf-note", "Found in this browser, by comparing words."),
        _button("Find papers like these", "data-list-like"),
        element("p", {"class": "sheaf-note", "role": "status", "data-list-words": True}),
        element("ol", {"class": "sheaf-list__alike", "data-list-found": True}),
    )


def _export_and_import() -> Element:
    exports = (
        element("li", "", _button(name, "data-list-export", end)) for end, name in FORMATS.items()
    )
    return element(
        "section",
        {"class": "sheaf-list__section", "aria-labelledby": "take"},
        element("h2", {"id": "take"}, "Export and import"),
        element(
            "div",
            {"data-list-exports": True, "hidden": True},
            element("p", "sheaf-note", _EXPORTED),
            element("ul", {"class": "sheaf-list__exports", "aria-label": "Export as"}, *exports),
            _share(),
        ),
        element(
            "label",
            "sheaf-list__import",
            element(
                "span", "", "Import a list that was exported as JSON, and merge it with this one"
            ),
            element(
                "input",
                {"type": "file", "accept": ".json,application/json", "data-list-import": True},
            ),
        ),
        element("p", {"class": "sheaf-said", "role": "status", "data-list-said": True}),
    )


_EXPORTED = (
    "An export contains the papers shown above. JSON contains everything, and can be imported "
    "again. Your notes are in every format except BibTeX."
)


def _share() -> Element:
    address = element("code", {"id": "list-link", "data-list-link": True})
    return element(
        "details",
        "sheaf-fold",
        element("summary", "", "Share as a link"),
        element("p", "sheaf-note", "The link contains the papers shown above, without your notes."),
        element("pre", {"tabindex": 0, "role": "region", "aria-label": "Link"}, address),
        element(
            "p",
            "",
            element(
                "button",
                {"type": "button", "class": "sheaf-button", "data-copy": "list-link"},
                "Copy the link",
            ),
            " ",
            element("span", {"class": "sheaf-said", "role": "status"}),
        ),
    )


def _section(name: str, title: str, *children: Element) -> Element:
    """Return a section that scripts show when it is not empty."""
    return element(
        "section",
        {
            "class": "sheaf-list__section",
            "aria-labelledby": name,
            f"data-list-{name}": True,
            "hidden": True,
        },
        element("h2", {"id": name}, title),
        *children,
    )


def _button(name: str, data: str, value: str = "") -> Element:
    return element("button", {"type": "button", "class": "sheaf-button", data: value}, name)
