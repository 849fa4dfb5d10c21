"""What the reading list shows and exports of each paper, in scripts that load from a disk too.

A paper is in the file that its id falls to, so that a browser finds it without a table, asks for
nothing but the papers it needs, and asks for no file that is not there, whatever the id.
"""

from collections.abc import Iterator
from typing import TypedDict

from generator import records
from generator.catalogue import Catalogue
from generator.citations import bibtex, csv_row, markdown_line, ris
from generator.citations.key import keys
from generator.components import READING_LIST, lead
from generator.model import File
from generator.permalinks import Permalink
from generator.search.script import call
from generator.search.telling import Weighed, telling

PAPERS_A_FILE = 4
"""On average, at most.

Measured at 10,000 papers: docs/decisions/reading-list.md.
"""

FUNCTION = "sheafPapers"
"""What the scripts call with the number of files, then an id and what is known under it."""


class Take(TypedDict):
    """A paper to take away: in each format as its formatter writes it."""

    place: int
    """The number of the paper in the index of the search."""
    lead: str
    """Its first sentences."""
    words: tuple[Weighed, ...]
    """Those that tell it from others, with their weights."""
    json: str
    bib: str
    ris: str
    csv: str
    md: str


class Gone(TypedDict):
    """What is known under an id that no paper has any more."""

    title: str
    moved: str
    """The id that is to be used instead, or empty."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the files of all papers of `catalogue`, and of the ids that no paper has any more."""
    number = shards(len(catalogue.papers))
    calls: list[list[str]] = [[] for _ in range(number)]
    for id_, known in (*_takes(catalogue), *map(_gone, catalogue.gone)):
        calls[place(id_, number)].append(call(number, id_, known, to=FUNCTION))
    for shard, held in enumerate(calls):
        text = "".join(held) or call(number, to=FUNCTION)
        yield File(f"{READING_LIST.path}{shard}.js", text)


def shards(papers: int) -> int:
    """Return the number of files for so many papers: a power of two, so that it seldom changes."""
    return 1 << (max(1, -(-papers // PAPERS_A_FILE)) - 1).bit_length()


def place(id_: str, number: int) -> int:
    """Return the file, of `number`, that `id_` falls to: its FNV-1a hash, as in the browser."""
    value = 0x811C9DC5
    for byte in id_.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value % number


def _takes(catalogue: Catalogue) -> Iterator[tuple[str, Take]]:
    names = keys(catalogue.papers)
    words = telling([(paper.title, paper.abstract) for paper in catalogue.papers])
    for number, (paper, weighed) in enumerate(zip(catalogue.papers, words, strict=True)):
        related = catalogue.related.get(paper.id, ())
        yield (
            paper.id,
            {
                "place": number,
                "lead": lead(paper.abstract),
                "words": weighed,
                "json": records.text(records.record(paper, related)),
                "bib": bibtex.entry(paper, key=names[paper.id]),
                "ris": ris.record(paper),
                "csv": csv_row.row(paper),
                "md": markdown_line.line(paper),
            },
        )


def _gone(permalink: Permalink) -> tuple[str, Gone]:
    return permalink.id, {"title": permalink.title, "moved": permalink.moved_to or ""}
