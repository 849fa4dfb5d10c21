"""Watching files that people may be writing at the moment."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from generator import disk
from generator.serve import watch
from generator.serve.watch import FileTimes


def test_settled() -> None:
    """What is still being written is waited for."""
    looks = iter([state(0), state(9), state(9), state(7)])
    assert watch.settled(lambda: next(looks), state(5)) == state(9)


def test_nothing_new() -> None:
    """One look is enough where nothing has changed."""
    looks = iter([state(5)])
    assert watch.settled(lambda: next(looks), state(5)) == state(5)


def test_without_end() -> None:
    """A file that never stops changing is taken as it is at the end."""
    looks = map(state, range(1, 1000))
    assert watch.settled(lambda: next(looks), state(0)) == state(watch.MOST_LOOKS + 1)


def test_half_written(tmp_path: Path) -> None:
    """What a run writes is not an edit; what people put beside it is."""
    docs = tmp_path / "docs"
    before = watch.state(tmp_path, frozenset({"papers.json"}))
    disk.replace(docs / "papers.json", watched(tmp_path, before))
    (docs / "own.md").write_text("Own words", "utf-8")
    now = watch.state(tmp_path, frozenset({"papers.json"}))
    assert watch.edited(before, now) == {docs / "own.md"}


@pytest.mark.parametrize(
    "path",
    [
        *("taxonomy.yml", "curation.yml", "permalinks.yml", "mkdocs.yml"),
        *("abstracts/list.txt", "abstracts/a/b.bib", "overrides/main.html"),
        *("overrides/assets/sheaf/sheaf.css", "docs/help.md", "docs/own/page.md"),
    ],
)
def test_every_kind(tmp_path: Path, path: str) -> None:
    """All that a site is made from is watched: files that are added, edited and removed."""
    file, generated = tmp_path / path, frozenset({"papers/one.md"})
    looks = [watch.state(tmp_path, generated)]
    file.parent.mkdir(parents=True, exist_ok=True)
    for text in ("new", "edited"):
        file.write_text(text, "utf-8")
        looks.append(watch.state(tmp_path, generated))
    file.unlink()
    looks.append(watch.state(tmp_path, generated))
    assert all(file in watch.edited(before, now) for before, now in pairwise(looks))


def watched(root: Path, before: FileTimes) -> Iterator[bytes]:
    """Yield the content of a file, with a look at the library in `root` while it is written."""
    yield b"[]"
    assert list((root / "docs").iterdir())
    assert watch.state(root, frozenset({"papers.json"})) == before


def state(size: int) -> FileTimes:
    """Return the state of one file of that size."""
    return {Path("list.txt"): (1, size)}
