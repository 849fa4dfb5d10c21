"""Papers in every format that can be downloaded: in files beside their pages, and in scripts.

The reading list loads the scripts to show and export papers, from disk as well. The hash of an id
says which script a paper is in, so that a browser needs no table, loads only the papers it needs,
and never requests a missing file, whatever the id.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple, NotRequired, TypeAlias, TypedDict

from generator import addresses, records
from generator.catalogue import Catalogue
from generator.citations import bibtex, csl, csv_row, markdown_line, markdown_page, ris
from generator.components import lead
from generator.model import AS_TEXT, File, Paper
from generator.permalinks import Permalink
from generator.search.keyterms import Weighed, keyterms
from generator.search.script import call
from generator.text.language import foreign

PAPERS_A_FILE = 4
"""The average is at most this.

Measured at 10,000 papers: docs/decisions/reading-list.md.
"""

FUNCTION = "sheafPapers"
"""The function that the scripts call with the number of files, an id and a `Download` or `Gone`."""


class Download(TypedDict):
    """A paper in each format."""

    place: int
    """The number of the paper in the search index."""
    lead: str
    """Its first sentences."""
    words: tuple[Weighed, ...]
    """Its most characteristic words, with their weights."""
    json: str
    bib: str
    ris: str
    csv: str
    md: str
    languages: NotRequired[tuple[str, str]]
    """Of the title and of the abstract, if one of them is known and is not English."""


class Gone(TypedDict):
    """A paper that was removed or moved."""

    title: str
    moved: str
    """The new id, or empty."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A script with some papers, and the files beside the pages of these."""

    script: File
    beside: tuple[File, ...]


def files(catalogue: Catalogue) -> Iterator[Shard]:
    """Yield all papers of `catalogue`, and those that are gone, script by script.

    Each format of a paper is made once, for both uses, and freed after the script.
    """
    number = shards(len(catalogue.papers))
    papers: list[list[int]] = [[] for _ in range(number)]
    for each, paper in enumerate(catalogue.papers):
        papers[place(paper.id, number)].append(each)
    gone: list[list[Permalink]] = [[] for _ in range(number)]
    for permalink in catalogue.gone:
        gone[place(permalink.id, number)].append(permalink)
    words = keyterms((paper.title, paper.abstract) for paper in catalogue.papers)
    for shard in range(number):
        some = [catalogue.papers[each] for each in papers[shard]]
        formats = [cache(partial(_formats, catalogue, paper)) for paper in some]
        weighed = [(each, words.of(each)) for each in papers[shard]]
        left = [_gone(permalink) for permalink in gone[shard]]
        yield Shard(
            catalogue.once(
                path := f"{addresses.READING_LIST.path}{shard}.js",
                some,
                (number, weighed, left),
                partial(
                    _script, path, number, list(zip(some, formats, weighed, strict=True)), left
                ),
            ),
            tuple(
                file
                for paper, texts in zip(some, formats, strict=True)
                for file in _beside(catalogue, paper, texts)
            ),
        )


def shards(papers: int) -> int:
    """Return the number of files for so many papers: a power of two, so that it seldom changes."""
    return 1 << (max(1, -(-papers // PAPERS_A_FILE)) - 1).bit_length()


def place(id_: str, number: int) -> int:
    """Return the file, from 0, that has `id_`: its FNV-1a hash mod `number`, as in the browser."""
    value = 0x811C9DC5
    for byte in id_.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value % number


class _Formats(NamedTuple):
    """A paper in each format."""

    json: str
    bib: str
    ris: str
    csv: str
    md: str


_MakeFormats: TypeAlias = Callable[[], _Formats]
"""Returns the formats of one paper."""


def _formats(catalogue: Catalogue, paper: Paper) -> _Formats:
    return _Formats(
        json=records.text(records.record(paper, catalogue.related.get(paper.id, ()))),
        bib=bibtex.entry(paper, key=catalogue.keys[paper.id], abstract=True),
        ris=ris.record(paper),
        csv=csv_row.row(paper),
        md=markdown_line.line(paper),
    )


def _script(
    path: str,
    number: int,
    papers: Iterable[tuple[Paper, _MakeFormats, tuple[int, tuple[Weighed, ...]]]],
    gone: Iterable[tuple[str, Gone]],
) -> File:
    """Return a script, one of `number`, with some papers and some that are gone."""
    named = ((paper.id, _download(paper, texts(), *more)) for paper, texts, more in papers)
    calls = (call(number, id_, value, to=FUNCTION) for id_, value in (*named, *gone))
    return File(path, "".join(calls) or call(number, to=FUNCTION))


def _download(paper: Paper, texts: _Formats, place: int, words: tuple[Weighed, ...]) -> Download:
    download: Download = {
        "place": place,
        "lead": lead(paper.abstract),
        "words": words,
        "json": texts.json,
        "bib": texts.bib,
        "ris": texts.ris,
        "csv": texts.csv,
        "md": texts.md,
    }
    languages = foreign(paper.title_language), foreign(paper.language)
    if any(languages):
        download["languages"] = languages
    return download


def _beside(catalogue: Catalogue, paper: Paper, texts: _MakeFormats) -> Iterator[File]:
    """Yield the files beside the page of `paper`, with everything that is known about it."""
    key = catalogue.keys[paper.id]
    formats: dict[str, Callable[[], str]] = {
        ".bib": lambda: texts().bib,
        ".ris": lambda: texts().ris,
        ".json": lambda: texts().json,
        ".csl.json": lambda: csl.text(paper, key, abstract=True),
        AS_TEXT: lambda: markdown_page.page(paper, bibtex.entry(paper, key=key)),
    }
    for end, text in formats.items():
        path = addresses.beside_paper(paper.id, end).path
        yield catalogue.once(path, (paper,), (), partial(_file, path, text))


def _file(path: str, text: Callable[[], str]) -> File:
    return File(path, text())


def _gone(permalink: Permalink) -> tuple[str, Gone]:
    return permalink.id, {"title": permalink.title, "moved": permalink.moved_to or ""}
