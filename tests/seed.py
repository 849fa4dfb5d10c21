"""The collection that ships with the repository, read without our importer."""

from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""

FILE = ROOT / "abstracts/hugging-face-papers.txt"
"""The listing of 77 abstracts."""

needed = pytest.mark.skipif(
    not FILE.exists(), reason="this library does not hold the listing that Sheaf ships with"
)
"""Marks a test that reads the seed."""


class Entry(NamedTuple):
    """A title and an abstract as they stand in the listing."""

    title: str
    abstract: str
    line: int


def entries() -> list[Entry]:
    """Return the entries: from line 11 on, a title and an abstract in turn, a blank line after."""
    lines = FILE.read_text(encoding="ascii").split("\n")
    return [
        Entry(lines[place], lines[place + 2], place + 1) for place in range(10, len(lines) - 2, 4)
    ]
