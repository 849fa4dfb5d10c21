"""BibTeX."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.citations import tex
from generator.citations.key import key as own_key
from generator.citations.kinds import kind
from generator.citations.web_addresses import bare, identifier, web_addresses
from generator.model import Container, EntryType, Paper, Person, Published
from generator.text.dates import SHORT_MONTHS

_NOT_A_NAME_PART = re.compile(r"(?i),|\b(?:and|others)\b")
"""What separates parts of a name or names in BibTeX, or means "et al."."""

_TYPES: Mapping[EntryType, str] = {
    EntryType.ARTICLE: "article",
    EntryType.PROCEEDINGS_PAPER: "inproceedings",
    EntryType.CHAPTER: "incollection",
    EntryType.BOOK: "book",
    EntryType.PROCEEDINGS: "proceedings",
    # Styles that do not know these print them as `misc`; `phdthesis` would claim a degree.
    EntryType.THESIS: "thesis",
    EntryType.REPORT: "techreport",
    EntryType.DATASET: "dataset",
    EntryType.SOFTWARE: "software",
}
_CONTAINER_FIELDS: Mapping[EntryType, str] = {
    EntryType.ARTICLE: "journal",
    EntryType.PROCEEDINGS_PAPER: "booktitle",
    EntryType.CHAPTER: "booktitle",
    EntryType.BOOK: "series",
    EntryType.PROCEEDINGS: "series",
    EntryType.THESIS: "school",
    EntryType.REPORT: "institution",
}


def document(entries: Iterable[str]) -> Iterator[str]:
    """Yield a file of `entries`, with an empty line between them."""
    joint = ""
    for each in entries:
        yield joint + each
        joint = "\n"


def entry(paper: Paper, *, key: str | None = None, abstract: bool = False) -> str:
    """Return the entry of `paper`, with `key` or else a key made from the paper alone."""
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(paper, abstract=abstract))
    return f"@{_TYPES.get(kind(paper), 'misc')}{{{key or own_key(paper)},\n{fields}\n}}\n"


def _fields(paper: Paper, *, abstract: bool) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{tex.title(paper.title)}}}"
    if names := [name for name in map(_name, paper.authors) if name]:
        names += ["others"] * paper.et_al
        yield "author", f"{{{' and '.join(names)}}}"
    if paper.published:
        yield from _date(paper.published)
    yield from _place(paper)
    if keywords := [word for word in map(tex.text, paper.keywords) if word]:
        joint = "; " if any("," in word for word in keywords) else ", "
        yield "keywords", f"{{{joint.join(keywords)}}}"
    if abstract and (text := tex.prose(paper.abstract)):
        yield "abstract", f"{{{text}}}"


def _date(published: Published) -> Iterator[tuple[str, str]]:
    yield "year", f"{{{published.year}}}"
    if published.month:
        yield "month", SHORT_MONTHS[published.month - 1]
        if published.day:
            yield "day", f"{{{published.day}}}"


def _place(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield the container, the identifiers and the address."""
    if paper.container:
        yield from _container(paper.container, _CONTAINER_FIELDS.get(kind(paper), "howpublished"))
    if doi := identifier(paper, "doi"):
        yield "doi", f"{{{bare(doi)}}}"
    if arxiv := identifier(paper, "arxiv"):
        yield "eprint", f"{{{bare(arxiv)}}}"
        yield "archivePrefix", "{arXiv}"
    for scheme in ("isbn", "pmid", "pmcid"):
        if value := identifier(paper, scheme):
            yield scheme, f"{{{bare(value)}}}"
    for url in web_addresses(paper)[:1]:
        yield "url", f"{{{url}}}"


def _container(container: Container, field: str) -> Iterator[tuple[str, str]]:
    pages = "--".join(filter(None, (container.pages or "").split("-", 1)))
    parts = {
        field: container.name,
        "series": container.series,
        "volume": container.volume,
        "number": container.issue,
        "pages": pages,
        "publisher": container.publisher,
    }
    for name, value in parts.items():
        if text := tex.text(value or ""):
            yield name, f"{{{text}}}"


def _name(author: Person) -> str:
    """Return `von Last, Jr., First` if these parts are known, otherwise the name as printed."""
    parts = (author.full_family, author.suffix, author.given)
    family, suffix, given = (tex.text(part or "") for part in parts)
    if family and given:
        return ", ".join(map(_protected, filter(None, (family, suffix, given))))
    if family:
        return f"{{{family}}}" if " " in family else _protected(family)
    name = tex.text(author.name)
    return f"{{{name}}}" if name and author.is_body else _protected(name)


def _protected(part: str) -> str:
    """Return a part of a name, in braces if BibTeX would split it."""
    return f"{{{part}}}" if _NOT_A_NAME_PART.search(part) else part
