"""The lists of systems, data sets and code from A to Z, each name with a sentence that has it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from generator import addresses, components
from generator.catalogue import Catalogue
from generator.components import count, link
from generator.filing import Filing
from generator.model import File
from generator.names import Name, Names, PaperMention
from generator.outputs import az_lists
from generator.page import Address, Element, Node, element, file

PAPERS_SHOWN = 3
"""Papers shown for a name; with more, a link leads to all of them."""

FEWEST_TO_JUMP = 12
"""Names; a shorter list needs no letters to jump to."""


@dataclass(frozen=True, slots=True)
class NameKind(az_lists.ListKind):
    """A kind of names."""

    facet: str
    """The facet of `/papers/` that filters by such a name; empty if there is none."""
    of: Callable[[Names], tuple[Name, ...]]
    """Returns the names of this kind."""


KINDS = (
    NameKind(
        addresses.SYSTEMS,
        "Systems",
        "system",
        "systems",
        "A system is something that a paper presents under a name: a method, a model, a tool. "
        "A program looks for them by how the abstracts are worded, and may miss some.",
        "system",
        lambda names: names.systems,
    ),
    NameKind(
        addresses.DATASETS,
        "Data sets",
        "data set",
        "data sets",
        "This page lists data sets and benchmarks that papers use or present. "
        "A program looks for them by how the abstracts are worded, and may miss some.",
        "dataset",
        lambda names: names.datasets,
    ),
    NameKind(
        addresses.CODE,
        "Code",
        "link",
        "links",
        "This page lists links to code, data and project pages, from the papers’ texts, from the "
        "sources, or added by hand.",
        "",
        lambda names: names.code,
    ),
)
"""The lists, in the order of the links between them."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the lists of the names in `catalogue`."""
    for kind in KINDS:
        entries = kind.of(catalogue.names)
        extent = _extent(kind, entries, len(catalogue.papers))
        others = _other_lists(kind, catalogue.filing)
        has_jump = len(entries) >= FEWEST_TO_JUMP
        shown = partial(_list, kind)
        for page in az_lists.pages(kind, entries, extent, others, shown, has_jump=has_jump):
            yield file(page)


def _extent(kind: NameKind, entries: Sequence[Name], papers: int) -> str:
    """Return a sentence on the number of entries and papers."""
    if not papers:
        return "No papers yet."
    if not entries:
        these = "this paper" if papers == 1 else "these papers"
        return f"No {kind.plural} were found in {these}."
    naming = len({mention.paper.id for entry in entries for mention in entry.mentions})
    return az_lists.extent(kind, len(entries), naming, papers)


def _other_lists(kind: NameKind, filed: Filing) -> Element:
    others = (
        (addresses.AUTHORS, "Authors", filed.authors),
        (addresses.VENUES, "Venues", filed.venues),
        (addresses.YEARS, "Years", filed.years),
    )
    lists = [(each.home, each.title) for each in KINDS]
    lists += [(home, title) for home, title, entries in others if entries]
    return components.jump_links("Lists of names", lists, kind.title)


def _list(kind: NameKind, entries: Sequence[Name]) -> Element:
    return element("dl", "", *(_entry(kind, entry) for entry in entries))


def _entry(kind: NameKind, entry: Name) -> Element:
    name = components.web_link(entry.url, entry.name) if entry.url else entry.name
    about = (element("small", "", entry.about),) if entry.about else ()
    shown = (element("dd", "", *_mention(each)) for each in entry.mentions[:PAPERS_SHOWN])
    return element(
        "div",
        {"id": entry.address.fragment},
        element("dt", "", name, *about),
        *shown,
        *_all(kind, entry),
    )


def _mention(mention: PaperMention) -> Iterator[Node]:
    paper = mention.paper
    if mention.quote and mention.quote.field == "abstract":
        yield components.quote("q", paper, mention.quote, "sheaf-quote")
    is_in_title = mention.quote and mention.quote.field == "title"
    title = components.marked(paper, mention.quote)[1:] if mention.quote and is_in_title else ()
    yield components.paper_link(paper, *title)


def _all(kind: NameKind, entry: Name) -> Iterator[Element]:
    if len(entry.mentions) > PAPERS_SHOWN:
        to = Address(addresses.PAPERS.path, query=urlencode({kind.facet: entry.name}))
        total = count(len(entry.mentions), "paper")
        yield element("dd", "sheaf-az__all", link(to, f"All {total}") if kind.facet else total)
