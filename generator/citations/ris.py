"""RIS."""

from collections.abc import Iterable, Iterator, Mapping

from generator.citations.kinds import kind, pages
from generator.citations.line import line
from generator.citations.web_addresses import bare, identifier, web_addresses
from generator.model import Container, EntryType, Paper, Person, Published

END = "\r\n"
"""The end of a line, as the format requires."""

_TYPES: Mapping[EntryType, str] = {
    EntryType.ARTICLE: "JOUR",
    EntryType.PROCEEDINGS_PAPER: "CPAPER",
    EntryType.CHAPTER: "CHAP",
    EntryType.BOOK: "BOOK",
    EntryType.PROCEEDINGS: "CONF",
    EntryType.THESIS: "THES",
    EntryType.REPORT: "RPRT",
    EntryType.DATASET: "DATA",
    EntryType.SOFTWARE: "COMP",
}


def document(records: Iterable[str]) -> Iterator[str]:
    """Yield a file of `records`, with an empty line between them."""
    joint = ""
    for each in records:
        yield joint + each
        joint = END


def record(paper: Paper, *, abstract: bool = True) -> str:
    """Return the record of `paper`, with or without its abstract."""
    values = ((tag, line(value)) for tag, value in _values(paper, abstract=abstract))
    lines = (f"{tag}  - {value}{END}" for tag, value in values if value)
    return f"{''.join(lines)}ER  - {END}"


def _values(paper: Paper, *, abstract: bool) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(kind(paper), "GEN")
    yield "TI", paper.title
    yield from (("AU", _name(author)) for author in paper.authors)
    if paper.published:
        yield from _date(paper.published)
    if paper.container:
        yield from _container(paper, paper.container)
    if abstract:
        yield "AB", paper.abstract
    yield from (("KW", keyword) for keyword in paper.keywords)
    if doi := identifier(paper, "doi"):
        yield "DO", bare(doi)
    if isbn := identifier(paper, "isbn"):
        yield "SN", bare(isbn)
    yield from (("UR", url) for url in web_addresses(paper))


def _container(paper: Paper, container: Container) -> Iterator[tuple[str, str]]:
    """Yield the facts about the container of `paper`."""
    yield "JO" if kind(paper) is EntryType.ARTICLE else "T2", container.name
    first, last = pages(paper)
    yield "T3", container.series or ""
    yield "VL", container.volume or ""
    yield "IS", container.issue or ""
    yield "SP", first
    yield "EP", last
    yield "PB", container.publisher or ""


def _date(published: Published) -> Iterator[tuple[str, str]]:
    """Yield the year and, if more is known, the date, which always has three slashes."""
    yield "PY", f"{published.year:04}"
    if published.month:
        day = f"{published.day:02}" if published.day else ""
        yield "DA", f"{published.year:04}/{published.month:02}/{day}/"


def _name(author: Person) -> str:
    """Return `Last, First, Jr.` if these parts are known, otherwise the name as printed."""
    if author.family and author.given:
        return ", ".join(filter(None, (author.full_family, author.given, author.suffix)))
    return author.full_family or author.name
