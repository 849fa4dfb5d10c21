"""The lists of authors and venues from A to Z, and the list of years, if they have entries."""

from collections.abc import Iterable, Iterator

from generator import addresses, components
from generator.catalogue import Catalogue
from generator.filing import Filed
from generator.model import File
from generator.outputs import az_lists
from generator.outputs.az_lists import ListKind
from generator.page import Element, element, file

AUTHORS = ListKind(
    addresses.AUTHORS,
    "Authors",
    "author name",
    "author names",
    "Names are as the sources print them; people who share a name are listed together. "
    "A name with one paper leads to that paper.",
)
VENUES = ListKind(
    addresses.VENUES,
    "Venues",
    "venue",
    "venues",
    "Journals, proceedings, books and repositories, as the sources name them. "
    "One with a single paper leads to that paper.",
)
YEARS = ListKind(addresses.YEARS, "Years", "year", "years", "When the papers were published.")


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the lists of the authors, venues and years of `catalogue`."""
    filing = catalogue.filing
    lists = ((AUTHORS, filing.authors), (VENUES, filing.venues), (YEARS, filing.years))
    shown = [(kind, entries) for kind, entries in lists if entries]
    links = [(kind.home, kind.title) for kind, _ in shown]
    for kind, entries in shown:
        papers = len({paper.id for entry in entries for paper in entry.papers})
        extent = az_lists.extent(kind, len(entries), papers, len(catalogue.papers))
        others = components.jump_links("Other lists", links, kind.title)
        if kind is YEARS:
            yield file(az_lists.page(kind, extent, others, _list(entries)))
            continue
        has_jump = len({entry.letter for entry in entries}) > 1
        for page in az_lists.pages(kind, entries, extent, others, _list, has_jump=has_jump):
            yield file(page)


def _list(entries: Iterable[Filed]) -> Element:
    return element("ul", "sheaf-filed", *map(_entry, entries))


def _entry(entry: Filed) -> Element:
    number = len(entry.papers)
    to = entry.address or addresses.paper(entry.papers[0].id)
    papers = components.number(number, "paper" if number == 1 else "papers")
    return element("li", "", components.link(to, entry.name), papers)
