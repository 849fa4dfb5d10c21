"""The A to Z lists of authors and venues, and the list of years; only those with entries."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator import addresses, components, names
from generator.catalogue import Catalogue
from generator.components import count
from generator.filing import Filed
from generator.model import File
from generator.outputs import az_lists, list_pages
from generator.outputs.az_lists import ListKind
from generator.page import Address, Element, Heading, Page, element, file

ONE_PAGE = 1000
"""Names on one page; with more, each letter has pages of its own."""


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
    """Yield the lists of what the papers of `catalogue` are filed under."""
    filed = catalogue.filing
    lists = ((AUTHORS, filed.authors), (VENUES, filed.venues), (YEARS, filed.years))
    shown = [(kind, entries) for kind, entries in lists if entries]
    others = [(kind.home, kind.title) for kind, _ in shown]
    for kind, entries in shown:
        for page in _pages(kind, entries, others, catalogue):
            yield file(page)


def _pages(
    kind: ListKind, entries: Sequence[Filed], others: Iterable[tuple[Address, str]], all_: Catalogue
) -> Iterator[Page]:
    """Yield a list: on one page, or with a page or more for each letter."""
    letters = [(letter, tuple(under)) for letter, under in groupby(entries, lambda e: e.letter)]
    is_whole = len(entries) <= ONE_PAGE
    jump = tuple(_jump(kind, [letter for letter, _ in letters], is_whole=is_whole))
    if kind is YEARS:
        sections = [_list(entries)]
    else:
        sections = [_section(letter, under) for letter, under in letters] if is_whole else []
    extent = f"{_extent(kind, entries, len(all_.papers))} {kind.reason}"
    yield Page(
        address=kind.home.path,
        title=kind.title,
        description=extent,
        layout="sheaf-index",
        blocks=(
            Heading(kind.title),
            element("p", "sheaf-lede", extent),
            components.jump_links("Other lists", others, kind.title),
            *(() if kind is YEARS else jump),
            *sections,
        ),
    )
    for letter, under in () if is_whole else letters:
        parts = list_pages.parts(under, ONE_PAGE)
        for number, part in enumerate(parts, start=1):
            yield _further(kind, letter, part, (number, len(parts)), jump)


def _further(
    kind: ListKind,
    letter: str,
    under: Sequence[Filed],
    place: tuple[int, int],
    jump: tuple[Element, ...],
) -> Page:
    """Return a page for a letter; `place` is its number, and how many the letter has."""
    title = az_lists.letter_title(kind, letter, *place)
    return Page(
        address=names.letter_page(kind.home, letter, place[0]).path,
        title=title,
        description=f"{count(len(under), kind.noun, kind.plural)} under {letter}.",
        layout="sheaf-index",
        blocks=(
            components.breadcrumbs((kind.home, kind.title)),
            Heading(title),
            *jump,
            _section(letter, under),
            *az_lists.turns(kind.home, letter, *place),
        ),
    )


def _extent(kind: ListKind, entries: Sequence[Filed], papers: int) -> str:
    """Return how much there is, in one sentence."""
    filed = len({paper.id for entry in entries for paper in entry.papers})
    return az_lists.extent(kind, len(entries), filed, papers)


def _jump(kind: ListKind, letters: Sequence[str], *, is_whole: bool) -> Iterator[Element]:
    """Yield the letters, each of which leads to the names under it."""
    if len(letters) > 1:
        addresses = (
            Address(kind.home.path, names.letter_id(letter))
            if is_whole
            else names.letter_page(kind.home, letter)
            for letter in letters
        )
        yield components.jump_links("Letters", zip(addresses, letters, strict=True))


def _section(letter: str, under: Iterable[Filed]) -> Element:
    return az_lists.section(letter, _list(under))


def _list(entries: Iterable[Filed]) -> Element:
    return element("ul", "sheaf-filed", *map(_entry, entries))


def _entry(entry: Filed) -> Element:
    number = len(entry.papers)
    to = entry.address or addresses.paper(entry.papers[0].id)
    papers = components.number(number, "paper" if number == 1 else "papers")
    return element("li", "", components.link(to, entry.name), papers)
