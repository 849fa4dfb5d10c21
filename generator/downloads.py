"""A paper in every format that can be downloaded: in files beside its page, and in scripts.

The scripts are what the reading list shows and exports, from a disk too. A paper is in the one
that its id falls to, so that a browser finds it without a table, asks for nothing but the papers
it needs, and asks for no file that is not there, whatever the id.
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
"""On average, at most.

Measured at 10,000 papers: docs/decisions/reading-list.md.
"""

FUNCTION = "sheafPapers"
"""What the scripts call with the number of files, then an id and what is known under it."""


class Download(TypedDict):
    """A paper to download: in each format as its formatter writes it."""

    place: int
    """The number of the paper in the index of the search."""
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
    """Of the title and of the abstract, where one is known and is not English."""


class Gone(TypedDict):
    """What is known under an id that no paper has any more."""

    title: str
    moved: str
    """The id that is to be used instead, or empty."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A script with some papers, and what is beside the pages of these."""

    script: File
    beside: tuple[File, ...]


def files(catalogue: Catalogue) -> Iterator[Shard]:
    """Yield all papers of `catalogue`, and the ids that no paper has any more, script by script.

    Each format of a paper is made once and for both, and no longer kept than for one script.
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
    """Return the file, of `number`, that `id_` falls to: its FNV-1a hash, as in the browser."""
    value = 0x811C9DC5
    for byte in id_.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value % number


class _Formats(NamedTuple):
    """A paper in each format, as its formatter writes it."""

    json: str
    bib: str
    ris: str
    csv: str
    md: str


_MakeFormats: TypeAlias = Callable[[], _Formats]
"""Makes those of one paper, once."""


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
    """Return the script, of `number`, with some papers and ids that no paper has any more."""
    named = ((paper.id, _download(paper, texts(), *more)) for paper, texts, more in papers)
    calls = (call(number, id_, value, to=FUNCTION) for id_, value in (*named, *gone))
    return File(path, "".join(calls) or call(number, to=FUNCTION))


def _download(paper: Paper, texts: _Formats, place: int, words: tuple[Weighed, ...]) -> Download:
    made: Download = {
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
        made["languages"] = languages
    return made


def _beside(catalogue: Catalogue, paper: Paper, texts: _MakeFormats) -> Iterator[File]:
    """Yield what is downloaded of `paper`, which is all that is known of it."""
    key = catalogue.keys[paper.id]
    made: dict[str, Callable[[], str]] = {
        ".bib": lambda: texts().bib,
        ".ris": lambda: texts().ris,
        ".json": lambda: texts().json,
        ".csl.json": lambda: csl.text(paper, key, abstract=True),
        AS_TEXT: lambda: markdown_page.page(paper, bibtex.entry(paper, key=key)),
    }
    for end, text in made.items():
        path = addresses.beside_paper(paper.id, end).path
        yield catalogue.once(path, (paper,), (), partial(_made, path, text))


def _made(path: str, text: Callable[[], str]) -> File:
    return File(path, text())


def _gone(permalink: Permalink) -> tuple[str, Gone]:
    return permalink.id, {"title": permalink.title, "moved": permalink.moved_to or ""}
