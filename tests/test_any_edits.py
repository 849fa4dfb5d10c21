"""A library that was edited many times equals a build from nothing."""

import random
import shutil
from pathlib import Path

import pytest

from generator import publish, settings
from tests import seed
from tests.edits import edits, listing
from tests.folders import digests


def make(root: Path, text: str) -> Path:
    """Return the folder of a new library that holds the listing `text`."""
    (root / "abstracts").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Small\n")
    shutil.copy(seed.TAXONOMY, root / "taxonomy.yml")
    (root / "abstracts/list.txt").write_text(text)
    return root


def pages(root: Path) -> dict[str, str]:
    """Update the pages of a library, and return the digests of all."""
    publish.pages(settings.read(root), lambda _: None, 1)
    return digests(root / "docs")


def rebuilt(root: Path, folder: Path) -> dict[str, str]:
    """Return the digests that a build from nothing gives for the same sources and addresses."""
    made = make(folder, (root / "abstracts/list.txt").read_text())
    shutil.copy(root / "permalinks.yml", made)
    return pages(made)


def test_edits(tmp_path: Path) -> None:
    """After any edits, additions and removals the pages are those of a build from nothing."""
    entries = [(entry.title, entry.abstract) for entry in seed.entries()[:24]]
    root = make(tmp_path / "edited", listing(entries[:14]))
    pages(root)
    chance = random.Random(7)  # noqa: S311 -- a test, not a secret
    for number, text in enumerate(edits(entries[:14], entries[14:], 6, chance)):
        (root / "abstracts/list.txt").write_text(text)
        found = pages(root)
        if number % 3 == 2:
            assert found == rebuilt(root, tmp_path / f"{number}")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library of a few papers whose pages were made."""
    entries = [(entry.title, entry.abstract) for entry in seed.entries()[:6]]
    root = make(tmp_path_factory.mktemp("library") / "small", listing(entries))
    pages(root)
    return root


def test_nothing_is_made_twice(small: Path) -> None:
    """Files that are unchanged since the last run are neither made nor read again."""
    path = next((small / "docs/papers").glob("*.md"))
    state = path.stat()
    made = digests(small / "docs")
    assert pages(small) == made
    assert path.stat() == state


@pytest.mark.parametrize(
    "pattern", ["papers/*.md", "papers/*.bib", "tags/*.md", "reading-list/*.js"]
)
def test_what_is_missing_is_made(small: Path, pattern: str) -> None:
    """A file that somebody removed is made again, and so is one with another time."""
    made = digests(small / "docs")
    for path in (small / "docs").glob(pattern):
        path.unlink()
    assert pages(small) == made
    for path in (small / "docs").glob(pattern):
        path.touch()
    assert pages(small) == made
