"""A site is unchanged until it, or anything that it is made from, is edited."""

import os
from pathlib import Path

import pytest

from generator import build_stamp, disk
from generator.model import File


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the folder of a library that was built."""
    for name in ("abstracts/list.txt", "docs/help.md", "mkdocs.yml", "permalinks.yml"):
        put(tmp_path / name, "as it was")
    disk.write([File("papers/one.md", "# One")], tmp_path / "docs")
    put(tmp_path / "site/index.html", "as it was")
    build_stamp.keep(tmp_path, tmp_path / "site", build_stamp.inputs(tmp_path))
    return tmp_path


def put(path: Path, text: str) -> None:
    """Write a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def is_unchanged(root: Path) -> bool:
    """Say whether the site in `root` is unchanged."""
    return build_stamp.find(root, root / "site", build_stamp.inputs(root)) is not None


def test_unchanged(root: Path) -> None:
    """Where nobody touched anything, there is nothing to do."""
    assert is_unchanged(root)


@pytest.mark.parametrize(
    "name",
    [
        "abstracts/list.txt",
        "abstracts/more.txt",
        "docs/help.md",
        "docs/papers/one.md",
        "docs/papers/two.md",
        "mkdocs.yml",
        "overrides/main.html",
        "permalinks.yml",
        "site/index.html",
        "site/more.html",
        "taxonomy.yml",
    ],
)
def test_touched(root: Path, name: str) -> None:
    """An edit, a new file and a file that is gone are all noticed."""
    put(root / name, "edited, or new")
    assert not is_unchanged(root)


def test_gone(root: Path) -> None:
    """A file that is gone is noticed."""
    (root / "abstracts/list.txt").unlink()
    assert not is_unchanged(root)


def test_clock_set_back(root: Path) -> None:
    """An edit by a clock that was set back is noticed, though it seems older than the site."""
    source = root / "abstracts/list.txt"
    put(source, "as it iS")
    os.utime(source, (1, 1))
    assert not is_unchanged(root)


def test_edited_during_a_build(root: Path) -> None:
    """A file that was edited during a build makes the next build run again."""
    before = build_stamp.inputs(root)
    put(root / "abstracts/list.txt", "edited")
    build_stamp.keep(root, root / "site", before)
    assert not is_unchanged(root)


def test_a_link_to_nowhere(root: Path) -> None:
    """A lock of an editor, which is a link to nowhere, is ignored."""
    (root / "abstracts/.#list.txt").symlink_to("somebody@somewhere.1234")
    assert is_unchanged(root)


def test_another_address(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site at another address is another site."""
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    assert not is_unchanged(root)


def test_two_sites(root: Path) -> None:
    """Each site is remembered for itself."""
    put(root / "other/index.html", "as it was")
    build_stamp.keep(root, root / "other", build_stamp.inputs(root), rejected=True)
    assert is_unchanged(root)
    other = build_stamp.find(root, root / "other", build_stamp.inputs(root))
    assert other
    assert other.rejected


@pytest.mark.parametrize("text", ["", "{torn", "[]", '{"site": []}', '{"site": {"inputs": 1}}'])
def test_torn(root: Path, text: str) -> None:
    """A damaged stamp is ignored."""
    put(root / build_stamp.MEMORY, text)
    assert not is_unchanged(root)
