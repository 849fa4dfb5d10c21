"""The lists of systems, data sets and code, from A to Z, each with the sentence that names it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from generator import addresses, components, names
from generator.catalogue import Catalogue
from generator.components import count, link
from generator.filing import Filing
from generator.model import File
from generator.names import Name, Names, PaperMention
from generator.outputs import az_lists, list_pages
from generator.page import Address, Element, Heading, Node, Page, PageBlock, element, file

PAPERS_SHOWN = 3
"""Papers shown for a name; with more, a link leads to all of them."""

FEWEST_TO_JUMP = 12
"""Names; a shorter list needs no letters to jump to."""


@dataclass(frozen=True, slots=True)
class NameKind(az_lists.ListKind):
    """What a list is of, and how its entries are found."""

    facet: str
    """The facet of `/papers/` that filters by a name; empty where there is none."""
    of: Callable[[Names], tuple[Name, ...]]
    """Picks its entries."""


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
"""The lists, in the order in which they lead to one another."""


@dataclass(frozen=True, slots=True)
class List:
    """One of the lists of a collection."""

    kind: NameKind
    entries: tuple[Name, ...]
    filing: Filing
    """The other lists of the library."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the lists of the names in `catalogue`."""
    papers = len(catalogue.papers)
    for kind in KINDS:
        given = List(kind, kind.of(catalogue.names), catalogue.filing)
        letters = tuple(names.by_letter(given.entries))
        if len(given.entries) <= names.ONE_PAGE:
            sections = (_section(kind, letter, under) for letter, under in letters)
            yield file(_page(given, papers, tuple(sections)))
            continue
        yield file(_page(given, papers, ()))
        for letter, under in letters:
            parts = list_pages.parts(under, names.ONE_PAGE)
            for number, part in enumerate(parts, start=1):
                yield file(_further(given, letter, part, (number, len(parts))))


def _page(given: List, papers: int, sections: tuple[PageBlock, ...]) -> Page:
    extent = _extent(given, papers)
    return Page(
        address=given.kind.home.path,
        title=given.kind.title,
        description=f"{extent} {given.kind.reason}",
        layout="sheaf-index",
        blocks=(
            Heading(given.kind.title),
            element("p", "sheaf-lede", f"{extent} {given.kind.reason}"),
            _kinds(given.kind.title, given.filing),
            *_jump(given),
            *sections,
        ),
    )


def _further(given: List, letter: str, under: Sequence[Name], place: tuple[int, int]) -> Page:
    """Return a page for a letter; `place` is its number, and how many the letter has."""
    title = az_lists.letter_title(given.kind, letter, *place)
    return Page(
        address=names.letter_page(given.kind.home, letter, place[0]).path,
        title=title,
        description=f"{count(len(under), given.kind.noun, given.kind.plural)} under {letter}.",
        layout="sheaf-index",
        blocks=(
            components.breadcrumbs((given.kind.home, given.kind.title)),
            Heading(title),
            *_jump(given),
            _section(given.kind, letter, under),
            *az_lists.turns(given.kind.home, letter, *place),
        ),
    )


def _extent(given: List, papers: int) -> str:
    """Return how much there is, in one sentence."""
    if not papers:
        return "No papers yet."
    if not given.entries:
        these = "this paper" if papers == 1 else "these papers"
        return f"No {given.kind.plural} were found in {these}."
    naming = len({mention.paper.id for entry in given.entries for mention in entry.mentions})
    return az_lists.extent(given.kind, len(given.entries), naming, papers)


def _kinds(here: str, filed: Filing) -> Element:
    """Return the way from each list to the others."""
    others = (
        (addresses.AUTHORS, "Authors", filed.authors),
        (addresses.VENUES, "Venues", filed.venues),
        (addresses.YEARS, "Years", filed.years),
    )
    lists = [(kind.home, kind.title) for kind in KINDS]
    lists += [(home, title) for home, title, entries in others if entries]
    return components.jump_links("Lists of names", lists, here)


def _jump(given: List) -> Iterator[Element]:
    """Yield the letters, each of which leads to the names under it."""
    if len(given.entries) >= FEWEST_TO_JUMP:
        letters = (letter for letter, _ in names.by_letter(given.entries))
        yield components.jump_links(
            "Letters",
            (
                (names.letter_address(given.kind.home, letter, given.entries), letter)
                for letter in letters
            ),
        )


def _section(kind: NameKind, letter: str, under: Iterable[Name]) -> Element:
    return az_lists.section(letter, element("dl", "", *(_entry(kind, entry) for entry in under)))


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
