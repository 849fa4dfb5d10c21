"""A library of two papers."""

from pathlib import Path

LISTING = """\
On tides

We look at the tide in one harbour for a year. We say how high it came and when it went away.

On eels

We look at one eel in one river for a year. We say how long it grew and where it went to sleep.
"""


def library(folder: Path) -> Path:
    """Make the library in `folder`, and return that."""
    (folder / "mkdocs.yml").write_text("site_name: Small\n")
    (folder / "abstracts").mkdir()
    (folder / "abstracts/list.txt").write_text(LISTING)
    return folder
