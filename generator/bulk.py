"""Exports of lists of papers: a file in each format, and links to them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from generator import addresses, records
from generator.catalogue import Catalogue
from generator.citations import bibtex, csv_row, ris
from generator.components import count, items
from generator.model import File, Paper
from generator.page import Element, element

MANY = 10_000
"""Papers; files with more exist compressed as well."""

MUCH = 3000
"""Papers in a collection; exports of parts of a larger one are only compressed.

A paper is in as many lists as it has topics; uncompressed, they would be larger than the site.
"""

ALL = "papers"
"""The name of the files with the whole collection."""


class PaperList(NamedTuple):
    """Papers that can be downloaded together."""

    name: str
    """The path of their files below `exports/`, without an extension."""
    title: str
    """What they have in common."""
    papers: Sequence[Paper]


class ExportFormat(NamedTuple):
    """A format of files with papers."""

    name: str
    record: Callable[[Catalogue, Paper], str]
    """Returns the record of one paper."""
    document: Callable[[str, Iterable[str]], Iterable[str]]
    """Yields the content of a file in pieces, from its title and its records."""


FORMATS: Mapping[str, ExportFormat] = {
    "bib": ExportFormat(
        "BibTeX",
        lambda catalogue, paper: bibtex.entry(paper, key=catalogue.keys[paper.id], abstract=True),
        lambda _, entries: bibtex.document(entries),
    ),
    "ris": ExportFormat(
        "RIS", lambda _, paper: ris.record(paper), lambda _, records: ris.document(records)
    ),
    "csv": ExportFormat(
        "CSV", lambda _, paper: csv_row.row(paper), lambda _, rows: csv_row.document(rows)
    ),
    "json": ExportFormat(
        "JSON",
        lambda catalogue, paper: records.text(
            records.record(paper, catalogue.related.get(paper.id, ()))
        ),
        records.document,
    ),
}
"""By file extension."""


def files(whole: PaperList, catalogue: Catalogue) -> Iterator[File]:
    """Yield a file of papers in each format.

    Files of very many papers are compressed as well, and those of a part of a large collection
    only compressed. They are made in pieces as they are written.
    """
    for end, format_ in FORMATS.items():
        yield from _files(whole, end, partial(format_.record, catalogue), catalogue)


def files_of_lists(lists: Sequence[PaperList], catalogue: Catalogue) -> Iterator[File]:
    """Yield the files of all `lists`, format by format.

    The record of a paper is made once for each format, and shared by all lists.
    """
    for end, format_ in FORMATS.items():
        record = _kept(partial(format_.record, catalogue))
        for each in lists:
            yield from _files(each, end, record, catalogue)


def _kept(record: Callable[[Paper], str]) -> Callable[[Paper], str]:
    """Return `record` with a cache."""
    known: dict[str, str] = {}

    def made(paper: Paper) -> str:
        if paper.id not in known:
            known[paper.id] = record(paper)
        return known[paper.id]

    return made


def _files(
    listed: PaperList, end: str, record: Callable[[Paper], str], catalogue: Catalogue
) -> Iterator[File]:
    """Yield the files of papers in one format; `record` returns what it says of a paper."""
    name, title, papers = listed
    for ending in _endings(name, len(papers), len(catalogue.papers)):
        path = addresses.export(f"{name}.{end}{ending}").path
        more = partial(_content, end, title, papers, record)
        make_file = partial(File, path, "", more=more, is_packed=bool(ending))
        yield catalogue.once(path, papers, title, make_file)


def _content(
    end: str, title: str, papers: Sequence[Paper], record: Callable[[Paper], str]
) -> Iterable[str]:
    return FORMATS[end].document(title, map(record, papers))


def links(name: str, papers: int, collection: int) -> Element:
    """Return the list of links to the files whose path begins with `name`.

    `papers` is the number of papers in the files, `collection` that in the collection.
    """
    links = [
        _link(f"{name}.{end}{ending}", f"{format_.name}, gzip" if ending else format_.name)
        for ending in _endings(name, papers, collection)
        for end, format_ in FORMATS.items()
    ]
    return items("sheaf-formats", links, label="Download")


def _endings(name: str, papers: int, collection: int) -> tuple[str, ...]:
    """Return the endings of files after the extension: empty, `.gz` or both."""
    if name != ALL and collection > MUCH:
        return (".gz",)
    return ("", ".gz") if papers > MANY else ("",)


def section(name: str, papers: int, collection: int) -> Element:
    """Return the section of a page with the links that `links` returns for these arguments."""
    what = "This paper" if papers == 1 else f"These {count(papers, 'paper')}"
    return element(
        "section",
        "",
        element("h2", "", "Export"),
        links(name, papers, collection),
        element("p", "sheaf-note", f"{what}, with abstracts."),
    )


def _link(path: str, name: str) -> Element:
    return element("a", {"href": addresses.export(path), "download": True}, name)
