"""The names in papers, from A to Z: systems, data sets, and links to code."""

from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import urlsplit

from generator import addresses
from generator.model import Evidence, Link, LinkKind, Named, Paper
from generator.page import Address
from generator.text.sentences import sentences
from generator.text.slug import slug, unique

ONE_PAGE = 1000
"""Names that are listed on one page; with more, each letter has pages of its own."""

NO_LETTER = "0–9"
"""Replaces the letter for names that do not begin with one."""

WEB_KINDS: dict[LinkKind, str] = {"code": "Code", "project": "Project page", "data": "Data"}
"""The kinds of links that are listed, and their names."""

_OTHERS = ("title", "content", "letter-0", *(f"letter-{c}" for c in "abcdefghijklmnopqrstuvwxyz"))
"""Ids of other things on a page of names."""


@dataclass(frozen=True, slots=True)
class PaperMention:
    """A paper that mentions something."""

    paper: Paper
    quote: Evidence | None
    """The sentence; `None` if only the source's fields mention it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A system, a data set or a link, and all papers that mention it."""

    name: str
    about: str
    """A few words beside the name; may be empty."""
    url: str
    """Its address on the web; may be empty."""
    address: Address
    """Its address in the list."""
    mentions: tuple[PaperMention, ...]
    """In the order of the papers; at least one."""

    @property
    def letter(self) -> str:
        """The letter under which it is listed."""
        return _letter(self.name)


@dataclass(frozen=True, slots=True)
class Names:
    """All names in a collection, from A to Z."""

    systems: tuple[Name, ...] = ()
    datasets: tuple[Name, ...] = ()
    code: tuple[Name, ...] = ()


def of(papers: Iterable[Paper]) -> Names:
    """Return the names that occur in `papers`."""
    papers = tuple(papers)
    return Names(systems(papers), datasets(papers), code(papers))


def systems(papers: Iterable[Paper]) -> tuple[Name, ...]:
    """Return the systems that `papers` present, from A to Z."""
    return _entries(
        addresses.SYSTEMS, (_named(paper, named) for paper in papers for named in paper.systems)
    )


def datasets(papers: Iterable[Paper]) -> tuple[Name, ...]:
    """Return the data sets that `papers` use or publish, from A to Z."""
    return _entries(
        addresses.DATASETS, (_named(paper, named) for paper in papers for named in paper.datasets)
    )


def code(papers: Iterable[Paper]) -> tuple[Name, ...]:
    """Return the links of `papers` to code, data and project pages, from A to Z."""
    return _entries(
        addresses.CODE,
        (
            _linked(paper, link)
            for paper in papers
            for link in paper.links
            if link.kind in WEB_KINDS and link.url.startswith(("https://", "http://"))
        ),
    )


def by_letter(entries: Iterable[Name]) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """Yield each letter with the `entries` under it; these must be sorted."""
    for letter, under in groupby(entries, key=lambda entry: entry.letter):
        yield letter, tuple(under)


def letter_id(letter: str) -> str:
    """Return the id of the section for `letter`."""
    return f"letter-{letter[0].lower()}"


def letter_address(home: Address, letter: str, entries: Sized) -> Address:
    """Return the address of the names under `letter`; `entries` are all names of the list."""
    if len(entries) <= ONE_PAGE:
        return Address(home.path, letter_id(letter))
    return letter_page(home, letter)


def letter_page(home: Address, letter: str, number: int = 1) -> Address:
    """Return the address of a page of a letter that has pages of its own."""
    further = f"--{number}" if number > 1 else ""
    return Address(f"{home.path}{letter[0].lower()}{further}/")


@dataclass(frozen=True, slots=True)
class _NameInPaper:
    """A name and one paper that mentions it."""

    key: str
    name: str
    about: str
    url: str
    mention: PaperMention


def _named(paper: Paper, named: Named) -> _NameInPaper:
    mention = PaperMention(paper, named.evidence[0] if named.evidence else None)
    return _NameInPaper(named.name, named.name, ", ".join(named.aliases), "", mention)


def _linked(paper: Paper, link: Link) -> _NameInPaper:
    parts = urlsplit(link.url)
    host = parts.netloc.removeprefix("www.")
    last = parts.path.rstrip("/").rpartition("/")[2]
    is_host = link.kind == "project" or not last
    name = host if is_host else last
    about = WEB_KINDS[link.kind] if is_host else f"{WEB_KINDS[link.kind]}, {host}"
    return _NameInPaper(
        link.url, name, about, link.url, PaperMention(paper, _quote(paper, link.url))
    )


def _quote(paper: Paper, url: str) -> Evidence | None:
    """Return the sentence of the abstract that contains `url`, if there is one."""
    start = paper.abstract.find(url)
    for span in sentences(paper.abstract) if start >= 0 else ():
        if span.start <= start < span.end:
            return Evidence("abstract", start, url, *span)
    return None


def _entries(home: Address, found: Iterable[_NameInPaper]) -> tuple[Name, ...]:
    """Return an entry for each name, from A to Z.

    Ids are assigned in the order of the papers, so that a later paper does not change them.
    """
    together: dict[str, list[_NameInPaper]] = {}
    for each in found:
        together.setdefault(each.key, []).append(each)
    taken = set(_OTHERS)
    entries = []
    for same in together.values():
        id_ = unique(slug(same[0].name), taken)
        taken.add(id_)
        entries.append(_entry(Address(home.path, id_), same))
    entries.sort(key=_order)
    return tuple(entries if len(entries) <= ONE_PAGE else _by_page(home, entries))


def _by_page(home: Address, entries: Iterable[Name]) -> Iterator[Name]:
    """Yield `entries` with their addresses on the pages of letters."""
    for letter, under in by_letter(entries):
        for place, entry in enumerate(under):
            page = letter_page(home, letter, place // ONE_PAGE + 1)
            yield replace(entry, address=page._replace(fragment=entry.address.fragment))


def _entry(address: Address, same: Sequence[_NameInPaper]) -> Name:
    mentions: dict[str, PaperMention] = {}
    for each in same:
        mentions.setdefault(each.mention.paper.id, each.mention)
    about = next((each.about for each in same if each.about), "")
    return Name(same[0].name, about, same[0].url, address, tuple(mentions.values()))


def _letter(name: str) -> str:
    first = slug(name)[0]
    return first.upper() if first.isalpha() else NO_LETTER


def _order(entry: Name) -> tuple[bool, str, str, str]:
    """Return a sort key by which names that do not begin with a letter come first."""
    key = slug(entry.name)
    return key[0].isalpha(), key, entry.name, entry.url
