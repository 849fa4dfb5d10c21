"""The page of each paper."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from generator import addresses, components, receipt, repairs_panel
from generator.catalogue import Catalogue
from generator.citations import head
from generator.citations.web_addresses import persistent
from generator.model import File, Merged, Neighbour, Paper
from generator.outputs import anatomy, paper_citing, paper_evidence, paper_meta, paper_source
from generator.outputs.paper_evidence import Places
from generator.outputs.paper_meta import FactPages
from generator.page import Address, Element, Heading, Page, PageBlock, Prose, element, file, path
from generator.text import sections
from generator.text.cut import cut

T = TypeVar("T")

NO_ABSTRACT = "No abstract was given."
"""The text in place of an abstract that no source gives."""
DESCRIPTION = 159
"""The greatest length of a page's description, in characters; search engines show no more."""


def files(catalogue: Catalogue, ids: Container[str] | None = None) -> Iterator[File]:
    """Yield the page of each paper of `catalogue`, or only of those in `ids`."""
    beside = _beside(catalogue)
    papers = {paper.id: paper for paper in catalogue.papers}
    for paper in catalogue.papers:
        if ids is None or paper.id in ids:
            near = catalogue.related.get(paper.id, ())
            others = _of(papers, (each.id for each in near))
            shown = beside(paper)
            make = partial(_file, paper, near, others, shown)
            made_from = (paper, *others.values())
            place = path(addresses.paper(paper.id).path)
            yield catalogue.once(place, made_from, shown, make)


@dataclass(frozen=True, slots=True)
class Beside:
    """What a page shows besides a paper and related papers."""

    key: str
    """The citation key."""
    systems: Mapping[str, Address] = field(default_factory=dict)
    """The addresses of the systems that the paper names, by name."""
    datasets: Mapping[str, Address] = field(default_factory=dict)
    """Likewise of data sets."""
    repository: str = ""
    """Where problems are reported; may be empty."""
    merged: tuple[Merged, ...] = ()
    """The entries that were merged into it."""
    fact_pages: FactPages = field(default_factory=FactPages)
    """The pages of its authors, its year and its venue."""
    day: str = ""
    """The day of its last change; empty if unknown."""


def _beside(catalogue: Catalogue) -> Callable[[Paper], Beside]:
    """Return the function that finds what the page of a paper shows besides it."""
    systems = {name.name: name.address for name in catalogue.names.systems}
    datasets = {name.name: name.address for name in catalogue.names.datasets}
    years = {year.name: year.address for year in catalogue.filing.years}
    venues = catalogue.filing.venue_pages
    merged = receipt.by_paper(catalogue.receipt.merged)
    return lambda paper: Beside(
        systems=_of(systems, (each.name for each in paper.systems)),
        datasets=_of(datasets, (each.name for each in paper.datasets)),
        key=catalogue.keys[paper.id],
        repository=catalogue.repository,
        merged=merged.get(paper.id, ()),
        fact_pages=FactPages(
            tuple(author.address for author in catalogue.filing.authors_of(paper)),
            years.get(str(paper.published.year)) if paper.published else None,
            venues.get(paper.venue or ""),
        ),
        day=catalogue.days.get(paper.id, ""),
    )


def _of(places: Mapping[str, T], names: Iterable[str]) -> dict[str, T]:
    return {name: places[name] for name in names if name in places}


def _file(
    paper: Paper, near: Sequence[Neighbour], papers: Mapping[str, Paper], beside: Beside
) -> File:
    places = Places(beside.systems, beside.datasets, papers)
    derived = tuple(paper_evidence.sections(paper, near, places))
    return file(page(paper, beside, derived))


def page(paper: Paper, beside: Beside, derived: Iterable[Element] = ()) -> Page:
    """Return the page of `paper`, with the sections that were `derived` from it."""
    repairs = (repairs_panel.panel(paper),) if paper.repairs else ()
    blocks: tuple[PageBlock, ...] = (
        _bar(paper.id),
        _title(paper),
        paper_meta.meta(paper, beside.fact_pages),
        _abstract(paper),
        *_keywords(paper),
        *repairs,
        *_note(paper.note),
        *derived,
        *paper_source.source(paper, beside.merged, beside.repository),
        paper_citing.section(paper, beside.key),
    )
    return Page(
        address=addresses.paper(paper.id).path,
        title=paper.title,
        description=_description(paper.abstract or NO_ABSTRACT),
        layout="sheaf-paper",
        blocks=blocks,
        data=_data(paper),
        updated=beside.day,
    )


def _title(paper: Paper) -> Heading:
    formulas = components.formulas(paper.title)
    return Heading(paper.title, language=paper.title_language, shown=formulas)


def _abstract(paper: Paper) -> PageBlock:
    if not paper.abstract:
        return element("p", "sheaf-no-abstract", NO_ABSTRACT)
    inlines = anatomy.inlines(paper.abstract)
    formulas = components.formulas(paper.abstract)
    return Prose(paper.abstract, "sheaf-abstract", "abstract", inlines, paper.language, formulas)


def _bar(id_: str) -> Element:
    return element(
        "div",
        "sheaf-paper__bar",
        components.breadcrumbs((addresses.PAPERS, "Papers")),
        element(
            "div",
            "sheaf-act",
            element("a", {"class": "sheaf-text-button", "href": "#cite"}, "Cite"),
            _star(id_),
        ),
    )


def _star(id_: str) -> Element:
    """Return the button of the reading list, which is shown only if scripts run."""
    return element(
        "button",
        {
            "type": "button",
            "class": "sheaf-text-button sheaf-star sheaf-star--word",
            "data-star": id_,
            "aria-pressed": "false",
        },
        element("span", {"class": "sheaf-icon sheaf-icon--star", "aria-hidden": "true"}),
        element(
            "span",
            "sheaf-star__words",
            element("span", "", "Keep in reading list"),
            element("span", "", "Kept in reading list"),
        ),
    )


def _keywords(paper: Paper) -> Iterator[Element]:
    """Yield the keywords of the source that are not in the abstract."""
    tail = sections.keywords(paper.abstract)
    seen = {paper.abstract[start:end] for start, end in tail.items} if tail else set()
    given = ", ".join(word for word in paper.keywords if word not in seen)
    if given:
        yield element("p", "sheaf-keywords", element("b", "", "Keywords: "), given)


def _note(note: str) -> Iterator[Element]:
    if note:
        heading = element("h2", {"id": "note"}, "Note")
        attributes = {"class": "sheaf-remark", "aria-labelledby": "note"}
        yield element("section", attributes, heading, element("p", "", note))


def _description(abstract: str) -> str:
    """Return the start of `abstract`, on one line."""
    return cut(" ".join(abstract.split()), DESCRIPTION)


def _data(paper: Paper) -> dict[str, object]:
    """Return the values that templates write into the head of the page."""
    known = {name.scheme: name.value for name in reversed(paper.identifiers)}
    more = head.tags(paper)
    names = [author.name for author in paper.authors]
    signed = head.authors(paper)
    return {
        "title": paper.title,
        "authors": names,
        "date": str(paper.published or ""),
        "venue": paper.venue or "",
        "abstract": paper.abstract,
        "arxiv": known.get("arxiv", ""),
        "doi": known.get("doi", ""),
        "formats": [
            {"type": kind, "href": f"../{paper.id}.{end}"}
            for end, kind in paper_citing.FORMATS.items()
        ],
        **({"citation": more} if more else {}),
        **({"signed": signed} if signed != names else {}),
        **({"same": list(persistent(paper))} if paper.identifiers else {}),
    }
