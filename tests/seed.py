"""The collection that the tests read, without our importer.

It is a copy, so that a library with other sources and other topics passes the same tests.
"""

import functools
import shutil
from pathlib import Path
from typing import NamedTuple

from generator.model import Origin, Paper
from generator.taxonomy import Taxonomy, parse

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""

HERE = ROOT / "tests/collection"
"""The folder of the collection."""

FILE = HERE / "hugging-face-papers.txt"
"""The listing of 77 abstracts."""

TAXONOMY = HERE / "taxonomy.yml"
"""Its topics."""


class Entry(NamedTuple):
    """A title and an abstract as they are in the listing."""

    title: str
    abstract: str
    line: int


def entries() -> list[Entry]:
    """Return the entries: from line 11 on, a title and an abstract in turn, a blank line after."""
    lines = FILE.read_text(encoding="ascii").split("\n")
    return [
        Entry(lines[place], lines[place + 2], place + 1) for place in range(10, len(lines) - 2, 4)
    ]


def paper(title: str = "A title", abstract: str = "") -> Paper:
    """Return a paper of which only the texts matter."""
    return Paper(id="made", title=title, abstract=abstract, origin=Origin("listing.txt", 1))


def papers() -> tuple[Paper, ...]:
    """Return the papers, as any importer would give them."""
    return tuple(paper(entry.title, entry.abstract) for entry in entries())


@functools.cache
def taxonomy() -> Taxonomy:
    """Return the topics."""
    return parse(TAXONOMY.name, TAXONOMY.read_text(encoding="utf-8"))


FEW = (*range(8), 18, 23, 68)
"""Entries, from 0, that say as much as all where a site is built again and again."""


def fill(library: Path) -> None:
    """Put the listing and its topics into `library`."""
    (library / "abstracts").mkdir(exist_ok=True)
    shutil.copy(FILE, library / "abstracts")
    shutil.copy(TAXONOMY, library)


def fill_with_few(library: Path) -> None:
    """Put a listing of a few entries, and all topics, into `library`."""
    fill(library)
    lines = FILE.read_text(encoding="utf-8").splitlines(keepends=True)
    few = [line for place in FEW for line in lines[10 + 4 * place :][:4]]
    (library / "abstracts" / FILE.name).write_text("".join(lines[:10] + few), "utf-8")
