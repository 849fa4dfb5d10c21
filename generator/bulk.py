"""Any list of papers as data: a file in each format, and links to them."""

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
"""Papers; files with more are there compressed as well."""

MUCH = 3000
"""Papers in a collection; of a larger one, files of parts are there compressed only.

A paper is in as many lists as it has topics: plain, they would take more room than the whole site.
"""

ALL = "papers"
"""The name of the files with the whole collection."""

_Make: TypeAlias = Callable[[Catalogue, str, Sequence[Paper]], Iterable[str]]
"""Makes the content of a file from the catalogue, a title and papers, piece by piece."""


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
"""What a list is exported as, by the end of the name: what people call it, and its maker."""


def files(name: str, title: str, papers: Sequence[Paper], catalogue: Catalogue) -> Iterator[File]:
    """Yield a file of `papers` in each format, at `name` below `exports/`.

    `title` is what they are together. A file of very many is there compressed as well, and one of
    a part of a large collection compressed only. The files are as large as the list, and made piece
    by piece when they are written.
    """
    for end, (_, make) in FORMATS.items():
        more = partial(make, catalogue, title, papers)
        for ending in _endings(name, len(papers), len(catalogue.papers)):
            path = addresses.export(f"{name}.{end}{ending}").path
            made = partial(File, path, "", more=more, is_packed=bool(ending))
            yield catalogue.once(path, papers, title, made)


def links(name: str, papers: int, collection: int) -> Element:
    """Return the list of links to the files whose path begins with `name`.

    They hold so many `papers`, of a `collection` of so many.
    """
    ways = [
        _link(f"{name}.{end}{ending}", f"{said}, gzip" if ending else said)
        for ending in _endings(name, papers, collection)
        for end, (said, _) in FORMATS.items()
    ]
    return items("sheaf-formats", ways, label="Download")


def _endings(name: str, papers: int, collection: int) -> tuple[str, ...]:
    """Return what follows the end of the name of each file: nothing, or `.gz`."""
    if name != ALL and collection > MUCH:
        return (".gz",)
    return ("", ".gz") if papers > MANY else ("",)


def section(name: str, papers: int, collection: int) -> Element:
    """Return what a page of so many papers says of the files whose path begins with `name`."""
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
