"""The sources of a library are all that is in its folder, or a reason why it cannot be read."""

import os
from pathlib import Path

import pytest

from generator import importers, sources
from generator.model import Unreadable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder of sources."""
    made = tmp_path / "abstracts"
    made.mkdir()
    return made


LEFT = ("b.txt~", "#b.txt#", "a/~$c.docx", "a/.c.swp", "b.swp", "Thumbs.db", "a/desktop.ini")
"""What programs leave behind."""


def test_files_in_folders(folder: Path) -> None:
    """Files are read by name, wherever they are; hidden ones, notes and leftovers are none."""
    for name in ("b.txt", "a/c.txt", "README.md", "a/.hidden", ".git/d.txt", *LEFT):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    assert list(sources.read(folder)) == [("a/c.txt", b"a/c.txt"), ("b.txt", b"b.txt")]


def test_no_folder(tmp_path: Path) -> None:
    """A library without the folder has no sources."""
    assert list(sources.read(tmp_path / "abstracts")) == []


def test_name_beyond_unicode(folder: Path) -> None:
    """A name that is not UTF-8 is shown so that it can be printed and written."""
    try:
        (folder / os.fsdecode(b"b\xffd.txt")).write_bytes(b"text")
    except OSError:
        pytest.skip("this system has no such names")
    assert list(sources.read(folder)) == [("b\\xffd.txt", b"text")]


def test_links_and_pipes(folder: Path, tmp_path: Path) -> None:
    """Anything but a file is named with a reason, and the files are read."""
    (tmp_path / "more").mkdir()
    (tmp_path / "papers.txt").write_bytes(b"text")
    (folder / "elsewhere.txt").symlink_to(tmp_path / "papers.txt")
    (folder / "itself").symlink_to(folder)
    (folder / "loop").symlink_to("loop")
    (folder / "lost.txt").symlink_to("nowhere")
    (folder / "more").symlink_to(tmp_path / "more")
    os.mkfifo(folder / "pipe")
    found = dict(sources.read(folder))
    assert found.pop("elsewhere.txt") == b"text"
    assert found.pop("lost.txt") == sources.BROKEN_LINK
    assert found.pop("pipe") == sources.NO_FILE
    assert found.pop("more") == found.pop("itself") == sources.FOLDER_BY_LINK
    assert isinstance(found.pop("loop"), Unreadable)
    assert not found


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_forbidden(folder: Path) -> None:
    """A file and a folder that may not be read are named, and the others are read."""
    (folder / "a.txt").write_bytes(b"text")
    (folder / "a.txt").chmod(0)
    (folder / "b").mkdir(mode=0)
    (folder / "c.txt").write_bytes(b"text")
    found = dict(sources.read(folder))
    (folder / "b").chmod(0o700)
    assert [name for name, content in found.items() if isinstance(content, Unreadable)] == [
        "a.txt",
        "b",
    ]
    assert found["c.txt"] == b"text"


def test_becomes_a_rejection() -> None:
    """What cannot be read is rejected with its reason."""
    (reading,) = importers.readings("pipe", sources.NO_FILE)
    (rejected,) = reading.rejected
    assert (rejected.origin.file, rejected.reason) == ("pipe", sources.NO_FILE.reason)
