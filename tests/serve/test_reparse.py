"""After an edit, what is read of one entry is what is read of the whole source."""

import pytest

from generator import importers
from generator.serve.reparse import reparse
from tests import seed

LISTING = b"""Page furniture

On eels in rivers

We study eels in rivers. They swim at night, and they are hard to see.

On pikes

We study pikes in lakes, where they wait.
They eat what comes.

On carps in ponds

We study carps in ponds. They are slow.
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # a word, in the first, in the middle, at the end
        (b"They swim", b"They all swim"),
        (b"they wait", b"they wait long"),
        (b"They are slow", b"They are very slow"),
        # a title
        (b"On pikes", b"On old pikes"),
        # lines that are added to an entry, and taken from it
        (b"where they wait.\n", b"where they wait\nfor days.\nAnd nights.\n"),
        (b"They eat what comes.\n", b""),
        # lines that move an entry
        (b"On eels", b"\n\nOn eels"),
        # a paper more, a paper less
        (b"On pikes\n", b"On perches\n\nWe study perches, which are small.\n\nOn pikes\n"),
        (b"On pikes\n\nWe study pikes in lakes, where they wait.\nThey eat what comes.\n", b""),
        # nothing
        (b"On", b"On"),
        # all of it
        (LISTING, b"On newts\n\nWe study newts in ditches, and they are well.\n"),
        # no text any more
        (b"On pikes", b"On \xff\xfepikes"),
    ],
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_as_the_whole(old: bytes, new: bytes, end: bytes) -> None:
    """Whatever the edit, the papers are those that the whole source has."""
    before, after = LISTING, LISTING.replace(old, new, 1)
    before, after = (data.replace(b"\n", end) for data in (before, after))

    papers = reparse(before, importers.read("list.txt", before), after).entries

    assert importers.read("list.txt", after).entries == papers


def test_each_entry_of_the_seed() -> None:
    """An edit of any abstract of the seed is read as if all had been read."""
    before = seed.FILE.read_bytes()
    reading = importers.read("seed.txt", before)
    for entry in seed.entries()[::7]:
        after = before.replace(entry.abstract.encode(), f"Edited. {entry.abstract}".encode())
        assert importers.read("seed.txt", after).entries == reparse(before, reading, after).entries
