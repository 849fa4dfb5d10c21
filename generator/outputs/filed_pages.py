"""A page for each author and venue with several papers, and for each year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from urllib.parse import urlencode

from generator import addresses, bulk, components
from generator.catalogue import Catalogue
from generator.components import count, items, link
from generator.filing import Filed
from generator.model import File, Paper
from generator.outputs import list_exports, list_pages
from generator.page import Address, Element, Node, Page, element, file, in_language
from generator.search.facets import facets

CLOSEST = 12
"""Co-authors, or topics, shown beside the papers."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the pages of the authors, venues and years of `catalogue`."""
    filed = catalogue.filing
    total = len(catalogue.papers)
    for author in filed.authors:
        if author.address:
            margin = (*_co_authors(author, catalogue), *_topics(author.papers))
            exports = _exports(author, total)
            if not list_exports.has_authors(total):
                exports = _selection(author)
            yield from _pages(author, _author_head(author), (*margin, exports))
    for venue in filed.venues:
        if venue.address:
            head = _head((addresses.VENUES, "Venues"), venue, f"Papers in {venue.name}.")
            yield from _pages(venue, head, (*_topics(venue.papers), _exports(venue, total)))
    for year in filed.years:
        head = _head((addresses.YEARS, "Years"), year, f"Papers of {year.name}.")
        yield from _pages(year, head, (*_topics(year.papers), _exports(year, total)))


def _author_head(author: Filed) -> Element:
    """Return the head of an author's page, which claims no more than is known."""
    if author.is_one:
        said = f"Papers by {author.name}."
    else:
        said = f"Papers by authors named {author.name}. They may be several people."
    if author.also:
        said += f" Also printed as {components.listed(author.also)}."
    more: tuple[Node, ...] = ()
    if author.orcid:
        more = (link(f"https://orcid.org/{author.orcid}", f"ORCID {author.orcid}"),)
    return _head((addresses.AUTHORS, "Authors"), author, said, more)


def _head(
    home: tuple[Address, str], filed: Filed, said: str, more: tuple[Node, ...] = ()
) -> Element:
    facts: list[Node] = [element("span", "", count(len(filed.papers), "paper"))]
    direction = in_language(filed.name, None)
    span = _span(filed.papers)
    if span and span != filed.name:
        facts.append(element("span", "", span))
    return element(
        "header",
        "sheaf-head",
        components.breadcrumbs(home),
        element("h1", {"class": "sheaf-title"} | direction, *components.title(filed.name)),
        element("p", "sheaf-lede", said),
        items("sheaf-meta", [*facts, *more]),
    )


def _span(papers: Sequence[Paper]) -> str:
    """Return the years of `papers`, the first and the last."""
    years = sorted({paper.published.year for paper in papers if paper.published})
    if not years:
        return ""
    return f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _exports(filed: Filed, total: int) -> Element:
    """Return the section with the exports of what is `filed`; `total` papers are in all."""
    home = filed.address or Address("")
    return bulk.section(home.path.rstrip("/"), len(filed.papers), total)


def _selection(author: Filed) -> Element:
    """Return the section that leads to the papers of `author` in the list of all papers."""
    values = (facets(paper)["author"] for paper in author.papers)
    names = {value.id for value in chain.from_iterable(values)} & {author.name, *author.also}
    query = {"any": ",".join(f"author:{_escaped(name)}" for name in sorted(names))}
    listed = link(Address(addresses.PAPERS.path, query=urlencode(query)), "list of papers")
    note = element("p", "sheaf-note", "To export these papers, open them in the ", listed, ".")
    return element("section", "", element("h2", "", "Export"), note)


def _escaped(name: str) -> str:
    """Return a name as an item of a selection in an address, whose items have commas between."""
    return name.replace("%", "%25").replace(",", "%2C")


def _pages(filed: Filed, head: Element, margin: tuple[Element, ...]) -> Iterator[File]:
    """Yield the page of what is `filed`, and further ones where there are many papers."""
    newest = sorted(filed.papers, key=lambda paper: str(paper.published or ""), reverse=True)
    home = filed.address or Address("")
    parts = list_pages.parts(newest)
    for number, part in enumerate(parts, start=1):
        pager = list_pages.pager(partial(list_pages.numbered, home), number, len(parts))
        main = (head, _rows(part), *pager)
        place = list_pages.place(number, len(parts))
        label = {"class": "sheaf-margin", "aria-label": "About these papers"}
        yield file(
            Page(
                address=list_pages.numbered(home, number).path,
                title=f"{filed.name}{place}",
                description=f"{count(len(filed.papers), 'paper')}: {filed.name}{place}.",
                layout="sheaf-two",
                blocks=(
                    element("div", "sheaf-two__main", *main),
                    element("aside", label, *margin),
                ),
                number=len(filed.papers),
            )
        )


def _rows(papers: Sequence[Paper]) -> Element:
    """Return the list of `papers` with where and when each appeared; more is on their pages."""
    return element("ol", "sheaf-rows", *map(_row, papers))


def _row(paper: Paper) -> Element:
    known = ", ".join(filter(None, (paper.venue, str(paper.published or ""))))
    return element(
        "li",
        {"class": "sheaf-row", "data-paper": paper.id},
        element("h2", "sheaf-row__title", components.paper_link(paper)),
        *((element("p", "sheaf-row__where", known),) if known else ()),
    )


def _co_authors(author: Filed, catalogue: Catalogue) -> Iterator[Element]:
    """Yield those who signed papers with `author`, the most frequent first."""
    shared: Counter[int] = Counter()
    authors = catalogue.filing.authors
    for paper in author.papers:
        shared.update(set(catalogue.filing.signed.get(paper.id, ())))
    others = [
        (authors[place], number) for place, number in shared.items() if authors[place] is not author
    ]
    others.sort(key=lambda pair: (-pair[1], pair[0].order, pair[0].name))
    entries = (
        components.counted(
            link(other.address, other.name) if other.address else other.name,
            number,
            "paper in common",
            "papers in common",
        )
        for other, number in others[:CLOSEST]
    )
    yield from _section("Co-authors", tuple(entries), len(others))


def _topics(papers: Sequence[Paper]) -> Iterator[Element]:
    """Yield the topics of `papers`, the most frequent first."""
    found = Counter((tag.label, tag.id) for paper in papers for tag in paper.tags)
    ordered = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    entries = (
        components.counted(components.topic_link(id_, label), n)
        for (label, id_), n in ordered[:CLOSEST]
    )
    yield from _section("Topics", tuple(entries), len(ordered))


def _section(name: str, entries: tuple[Element, ...], all_: int) -> Iterator[Element]:
    if entries:
        more = all_ - len(entries)
        rest = (element("p", "sheaf-note", f"And {more:,} more."),) if more > 0 else ()
        heading = element("h2", "", name)
        yield element("section", "", heading, element("ul", "sheaf-nb", *entries), *rest)
