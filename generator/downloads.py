"""A paper in every format that can be downloaded: in files beside its page, and in scripts.

The scripts are what the reading list shows and exports, from a disk too. A paper is in the one
that its id falls to, so that a browser finds it without a table, asks for nothing but the papers
it needs, and asks for no file that is not there, whatever the id.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NotRequired, TypedDict

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
    """Those that tell it from others, with their weights."""
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
    take = _taker(catalogue)
    for shard in range(number):
        some = [catalogue.papers[each] for each in papers[shard]]
        takes = [take(each) for each in papers[shard]]
        named = ((paper.id, each) for paper, each in zip(some, takes, strict=True))
        known = (*named, *map(_gone, gone[shard]))
        calls = "".join(call(number, id_, value, to=FUNCTION) for id_, value in known)
        yield Shard(
            File(f"{addresses.READING_LIST.path}{shard}.js", calls or call(number, to=FUNCTION)),
            tuple(
                file
                for paper, each in zip(some, takes, strict=True)
                for file in _beside(paper, each, catalogue.keys[paper.id])
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


def _taker(catalogue: Catalogue) -> Callable[[int], Download]:
    """Return what makes the downloads of a paper from its number."""
    papers = catalogue.papers
    words = keyterms((paper.title, paper.abstract) for paper in papers)

    def take(number: int) -> Download:
        paper = papers[number]
        languages = foreign(paper.title_language), foreign(paper.language)
        made: Download = {
            "place": number,
            "lead": lead(paper.abstract),
            "words": words.of(number),
            "json": records.text(records.record(paper, catalogue.related.get(paper.id, ()))),
            "bib": bibtex.entry(paper, key=catalogue.keys[paper.id], abstract=True),
            "ris": ris.record(paper),
            "csv": csv_row.row(paper),
            "md": markdown_line.line(paper),
        }
        if any(languages):
            made["languages"] = languages
        return made

    return take


def _beside(paper: Paper, take: Download, key: str) -> Iterator[File]:
    """Yield what is downloaded of `paper`, which is all that is known of it."""
    files = {
        ".bib": take["bib"],
        ".ris": take["ris"],
        ".json": take["json"],
        ".csl.json": csl.text(paper, key, abstract=True),
        AS_TEXT: markdown_page.page(paper, bibtex.entry(paper, key=key)),
    }
    for ending, text in files.items():
        yield File(addresses.beside_paper(paper.id, ending).path, text)


def _gone(permalink: Permalink) -> tuple[str, Gone]:
    return permalink.id, {"title": permalink.title, "moved": permalink.moved_to or ""}
