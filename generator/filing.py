"""The papers by author, venue and year.

Most sources give only names, so papers are filed under names: two people of one name are together
unless an ORCID or `curation.yml` tells them apart.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from generator import addresses
from generator.model import Paper, Person
from generator.page import Address
from generator.text.folding import printed_form
from generator.text.slug import slug, unique

FEWEST = 2
"""Papers from which an author or a venue has a page; with one, it would only repeat the paper's.

Measured: docs/decisions/pages-of-authors.md.
"""

NO_LETTER = "0–9"
"""Replaces the letter for names that do not begin with one."""


@dataclass(frozen=True, slots=True)
class Filed:
    """An author, a venue or a year, with its papers."""

    name: str
    """As most of the papers print it."""
    papers: tuple[Paper, ...]
    """At least one."""
    address: Address | None
    """The address of its page, if it has one."""
    order: str
    """The sort key, such as the family name, in lower-case ASCII."""
    also: tuple[str, ...] = ()
    """Other spellings of the name."""
    orcid: str | None = None
    is_one: bool = False
    """Whether these are known to be the papers of one person."""

    @property
    def letter(self) -> str:
        """The letter under which it is listed."""
        return self.order[0].upper() if self.order[0].isalpha() else NO_LETTER


@dataclass(frozen=True, slots=True)
class Filing:
    """All authors, venues and years of a collection."""

    authors: tuple[Filed, ...] = ()
    """From A to Z."""
    venues: tuple[Filed, ...] = ()
    """From A to Z."""
    years: tuple[Filed, ...] = ()
    """The latest first."""
    signed: Mapping[str, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """The positions in `authors` of the authors of each paper, by its id."""

    def authors_of(self, paper: Paper) -> tuple[Filed, ...]:
        """Return the authors of `paper` in their order."""
        return tuple(self.authors[place] for place in self.signed.get(paper.id, ()))

    @property
    def venue_pages(self) -> Mapping[str, Address]:
        """The addresses of venues that have a page, by each spelling of their names."""
        return {
            name: venue.address
            for venue in self.venues
            if venue.address
            for name in (venue.name, *venue.also)
        }


def of(papers: Iterable[Paper]) -> Filing:
    """Return the authors, venues and years of `papers`."""
    papers = tuple(papers)
    authors, signed = _authors(papers)
    return Filing(authors, _venues(papers), _years(papers), signed)


@dataclass(frozen=True, slots=True)
class _Authorship:
    """A person as an author of a paper."""

    paper: Paper
    person: Person


_PersonKey: TypeAlias = tuple[str, str]
"""What identifies a person: the kind of identity, and its value."""


def _authors(papers: Sequence[Paper]) -> tuple[tuple[Filed, ...], dict[str, tuple[int, ...]]]:
    """Return the authors from A to Z, and for each paper the positions of its own among them."""
    authorships = [_Authorship(paper, each) for paper in papers for each in paper.authors]
    key = _keys([each.person for each in authorships])
    together: dict[_PersonKey, list[_Authorship]] = {}
    for each in authorships:
        together.setdefault(key(each.person), []).append(each)
    taken = set(_RESERVED)
    authors = {who: _author(who, several, taken) for who, several in sorted(together.items())}
    ordered = sorted(authors.items(), key=lambda pair: (_alphabetical(pair[1]), pair[0]))
    places = {who: place for place, (who, _) in enumerate(ordered)}
    signed = {
        paper.id: tuple(places[key(each)] for each in paper.authors)
        for paper in papers
        if paper.authors
    }
    return tuple(author for _, author in ordered), signed


def _keys(people: Iterable[Person]) -> Callable[[Person], _PersonKey]:
    """Return the function that identifies each of `people`.

    The identity is what `curation.yml` says, else an ORCID, else the name. A name has the identity
    of an ORCID if the two occur only with each other.
    """
    numbers: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for each in people:
        if each.orcid and not each.known_as:
            numbers.setdefault(printed_form(each.name), set()).add(each.orcid)
            names.setdefault(each.orcid, set()).add(printed_form(each.name))
    alone = {
        name: number
        for name, (number, *others) in numbers.items()
        if not others and len(names[number]) == 1
    }

    def key(person: Person) -> _PersonKey:
        if person.known_as:
            return "known as", person.known_as
        if person.orcid:
            return "orcid", person.orcid
        name = printed_form(person.name)
        return ("orcid", alone[name]) if name in alone else ("name", name)

    return key


def _author(key: _PersonKey, authorships: Sequence[_Authorship], taken: set[str]) -> Filed:
    names = Counter(each.person.known_as or each.person.name for each in authorships)
    name, *_ = sorted(names, key=lambda each: (-names[each], each))
    printed = dict.fromkeys(each.person.name for each in authorships)
    numbers = {each.person.orcid for each in authorships}
    kind, value = key
    papers = tuple({each.paper.id: each.paper for each in authorships}.values())
    return Filed(
        name=name,
        papers=papers,
        address=_address(addresses.AUTHORS, name, papers, taken),
        order=slug(
            _family([each.person for each in authorships if each.person.name == name], name)
        ),
        also=tuple(each for each in printed if each != name),
        orcid=value if kind == "orcid" else None,
        is_one=kind == "known as" or (kind == "orcid" and numbers == {value}),
    )


def _family(people: Iterable[Person], name: str) -> str:
    """Return a name as it is sorted: with the family name first, or else the last word."""
    for person in people:
        if person.family:
            parts = (person.family, person.given, person.particle, person.suffix)
            return " ".join(part for part in parts if part)
        if person.is_body:
            return name.removeprefix("The ")
    *given, last = name.split() or [name]
    return " ".join((last, *given))


def _venues(papers: Iterable[Paper]) -> tuple[Filed, ...]:
    together: dict[str, list[tuple[str, Paper]]] = {}
    for paper in papers:
        if paper.venue:
            together.setdefault(printed_form(paper.venue), []).append((paper.venue, paper))
    taken = set(_RESERVED)
    venues = []
    for _, several in sorted(together.items()):
        names = Counter(name for name, _ in several)
        name, *others = sorted(names, key=lambda each: (-names[each], each))
        own = tuple(paper for _, paper in several)
        address = _address(addresses.VENUES, name, own, taken)
        venues.append(Filed(name, own, address, slug(name), tuple(others)))
    return tuple(sorted(venues, key=_alphabetical))


def _years(papers: Iterable[Paper]) -> tuple[Filed, ...]:
    together: dict[int, list[Paper]] = {}
    for paper in papers:
        if paper.published:
            together.setdefault(paper.published.year, []).append(paper)
    return tuple(
        Filed(f"{year}", tuple(own), Address(f"{addresses.YEARS.path}{year}/"), f"{year}")
        for year, own in sorted(together.items(), reverse=True)
    )


_RESERVED = frozenset(("0", *"abcdefghijklmnopqrstuvwxyz"))
"""Addresses below a list that belong to letters."""


def _address(home: Address, name: str, papers: Sequence[Paper], taken: set[str]) -> Address | None:
    if len(papers) < FEWEST:
        return None
    last = unique(slug(name), taken)
    taken.add(last)
    return Address(f"{home.path}{last}/")


def _alphabetical(filed: Filed) -> tuple[bool, str, str]:
    """Return a sort key by which names that do not begin with a letter come first."""
    return filed.order[0].isalpha(), filed.order, filed.name
