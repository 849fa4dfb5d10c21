"""Exports of lists of papers: a file in each format, and links to them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeAlias

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

_Make: TypeAlias = Callable[[Catalogue, str, Sequence[Paper]], Iterable[str]]
"""Yields the content of a file in pieces, from the catalogue, a title and papers."""


def _json(catalogue: Catalogue, title: str, papers: Sequence[Paper]) -> Iterator[str]:
    return records.document(title, papers, catalogue.related)


def _csv(_catalogue: Catalogue, _title: str, papers: Sequence[Paper]) -> Iterator[str]:
    return csv_row.document(papers)


def _bib(catalogue: Catalogue, _title: str, papers: Sequence[Paper]) -> Iterator[str]:
    return bibtex.document(papers, catalogue.keys, abstract=True)


def _ris(_catalogue: Catalogue, _title: str, papers: Sequence[Paper]) -> Iterator[str]:
    return ris.document(papers)


FORMATS: Mapping[str, tuple[str, _Make]] = {
    "bib": ("BibTeX", _bib),
    "ris": ("RIS", _ris),
    "csv": ("CSV", _csv),
    "json": ("JSON", _json),
}
"""By file extension: the name of the format, and the function that writes it."""


def files(name: str, title: str, papers: Sequence[Paper], catalogue: Catalogue) -> Iterator[File]:
    """Yield a file of `papers` in each format, at `name` below `exports/`.

    `title` says what they have in common. Files of very many papers are compressed as well, and
    those of a part of a large collection only compressed. They are made in pieces as they are
    written.
    """
    for end, (_, make) in FORMATS.items():
        more = partial(make, catalogue, title, papers)
        for ending in _endings(name, len(papers), len(catalogue.papers)):
            path = addresses.export(f"{name}.{end}{ending}").path
            make_file = partial(File, path, "", more=more, is_packed=bool(ending))
            yield catalogue.once(path, papers, title, make_file)


def links(name: str, papers: int, collection: int) -> Element:
    """Return the list of links to the files whose path begins with `name`.

    `papers` is the number of papers in the files, `collection` that in the collection.
    """
    links = [
        _link(f"{name}.{end}{ending}", f"{format_}, gzip" if ending else format_)
        for ending in _endings(name, papers, collection)
        for end, (format_, _) in FORMATS.items()
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
