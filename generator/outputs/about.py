"""The about page: the receipt of the sources, and how to use the data."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from generator import addresses, bulk
from generator.basis import Basis, sentence
from generator.catalogue import Catalogue
from generator.components import count, link
from generator.model import File, Merged, Rejected, Skipped
from generator.page import Element, Heading, Lines, Node, Page, element, file
from generator.receipt import Receipt, SourceCounts
from generator.taxonomy import FILE as TAXONOMY

Value = TypeVar("Value")

SOURCES_SHOWN = 500
"""Sources that the page lists; `receipt.json` has all."""
SHOWN = 20
"""Skipped lines and rejections shown for each source; `receipt.json` has all."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the page about `catalogue`."""
    yield file(
        Page(
            address=addresses.ABOUT.path,
            title="About",
            description=f"Where {catalogue.collection} came from, and how to use its data.",
            layout="sheaf-prose",
            blocks=(
                Heading("About this collection"),
                element("p", "", *_promise()),
                *_topics(catalogue.basis),
                element("h2", {"id": "receipt"}, "Receipt"),
                *_receipt(catalogue.receipt),
                *_other_content(catalogue.receipt),
                element("h2", {"id": "data"}, "Use the data"),
                *_data(catalogue),
                element("h2", {"id": "rights"}, "Rights"),
                element("p", "", _RIGHTS),
            ),
        )
    )


_RIGHTS = (
    "The rights in titles and abstracts belong to their authors or publishers. Each paper’s page "
    "names the file and the line that its text came from."
)


_WORD_FOR_WORD = (
    "Each abstract is shown word for word. Where the text had been damaged before it came here, "
    "and the right form is certain or likely, it was repaired; the paper’s page lists each repair "
    "and shows the original. "
)


_BY_HAND = (
    " and names, is shown with the words that it was found by. Anything that was corrected, chosen "
    "or added by hand is recorded in the file curation.yml."
)


def _promise() -> tuple[Node, ...]:
    return (
        _WORD_FOR_WORD,
        "What a program found in the texts, such as ",
        link(addresses.TOPICS, "topics"),
        _BY_HAND,
    )


def _topics(basis: Basis) -> Iterator[Element]:
    """Yield a section on where the topics come from, unless somebody simply wrote them."""
    if origin := sentence(basis, TAXONOMY):
        yield element("h2", {"id": "topics"}, "Topics")
        yield element("p", "", origin, *((_FOUND,) if basis.is_found else ()))


_FOUND = (
    " They are phrases that several papers share. The words of a paper that earned it a topic are "
    "shown on its page."
)


def _receipt(found: Receipt) -> Iterator[Element]:
    """Yield the table of sources, and the number of further ones."""
    if not found.sources:
        yield element("p", "", "No sources yet. Files of abstracts go into the folder abstracts.")
        return
    head = ("Source", "Format", "Entries", "Papers", "Merged", "Rejected", "Skipped lines")
    rows = [_row(source) for source in found.sources[:SOURCES_SHOWN]]
    cells = (
        element("tr", "", *(_cell(value, place) for place, value in enumerate(row))) for row in rows
    )
    columns = (
        element("th", {"scope": "col", "class": "sheaf-n" if place > 1 else False}, name)
        for place, name in enumerate(head)
    )
    yield element(
        "div",
        {"class": "sheaf-scroll", "tabindex": 0, "role": "region", "aria-label": "Receipt"},
        element(
            "table",
            "sheaf-receipt",
            element("thead", "", element("tr", "", *columns)),
            element("tbody", "", *cells),
        ),
    )
    if (more := len(found.sources) - len(rows)) > 0:
        note = f"And {count(more, 'more source')}, in "
        yield element("p", "sheaf-note", note, link(addresses.RECEIPT, "receipt.json"), ".")


def _row(source: SourceCounts) -> tuple[str | int, ...]:
    counts = source.counts
    numbers = (counts.entries, counts.papers, counts.merged, counts.rejected)
    return (source.file, source.format or "not read", *numbers, len(source.skipped))


def _cell(value: str | int, place: int) -> Element:
    if place == 0:
        return element("th", {"scope": "row"}, element("code", "", str(value)))
    if isinstance(value, int):
        return element("td", "sheaf-n", f"{value:,}")
    return element("td", "", value)


def _other_content(found: Receipt) -> Iterator[Element]:
    """Yield what was skipped, not read, merged and rejected in each source."""
    merged: dict[str, list[Merged]] = {}
    for each in found.merged:
        merged.setdefault(each.file, []).append(each)
    rejected: dict[str, list[Rejected]] = {}
    for entry in found.rejected:
        rejected.setdefault(entry.origin.file, []).append(entry)
    for source in found.sources:
        file = source.file
        yield from _fold(f"Skipped lines in {file}", source.skipped, _skipped)
        yield from _fold(f"Columns and fields of {file} not read", source.unread, _name)
        guess = (source.encoding,) if source.encoding else ()
        yield from _fold(f"Encoding of {file}, a guess", guess, _name)
        yield from _fold(f"Merged entries of {file}", merged.get(file, ()), _merged)
        yield from _fold(f"Rejected entries in {file}", rejected.get(file, ()), _rejected)


def _fold(
    name: str, entries: Sequence[Value], shown: Callable[[Value], Element]
) -> Iterator[Element]:
    """Yield a folded list of the first of `entries`, if there are any; `shown` renders one."""
    if not entries:
        return
    more = len(entries) - SHOWN
    rest = [element("li", "", f"{more:,} more, in receipt.json")] if more > 0 else []
    yield element(
        "details",
        "sheaf-fold",
        element("summary", "", f"{name} ({len(entries):,})"),
        element("ul", "", *map(shown, entries[:SHOWN]), *rest),
    )


def _skipped(line: Skipped) -> Element:
    return element("li", "", f"Line {line.line}: ", element("code", "", line.text))


def _name(name: str) -> Element:
    return element("li", "", element("code", "", name))


def _merged(entry: Merged) -> Element:
    paper = link(addresses.paper(entry.into), entry.into)
    return element("li", "", f"Line {entry.line}: into ", paper, f", {entry.because}")


def _rejected(entry: Rejected) -> Element:
    raw = element("pre", {"tabindex": 0}, element("code", "", Lines(entry.raw)))
    return element("li", "", f"Line {entry.origin.line}: {entry.reason}", raw)


_EXPORTS = (
    (addresses.SCHEMA, "papers.schema.json", "what the keys of the JSON mean"),
    (addresses.RECEIPT, "receipt.json", "what was found, merged, rejected and skipped"),
)


def _data(catalogue: Catalogue) -> tuple[Element, ...]:
    beside = "beside each paper’s page: BibTeX, RIS, JSON, CSL-JSON and Markdown"
    files_ = [element("li", "", link(to, name), f": {what}") for to, name, what in _EXPORTS]
    return (
        element("p", "", "All papers, with abstracts; the JSON has everything known about them:"),
        bulk.links(bulk.ALL, len(catalogue.papers), len(catalogue.papers)),
        element("ul", "", *files_, element("li", "", beside), element("li", "", _BY_TOPIC)),
    )


_BY_TOPIC = "for each topic: the same four formats, linked from its page"
