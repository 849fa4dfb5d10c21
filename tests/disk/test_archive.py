"""A site in one file."""

import zipfile
from pathlib import Path

import pytest

from generator import disk
from generator.errors import MisusedError


def test_archive(tmp_path: Path) -> None:
    """It holds what readers need, in one folder, and is the same bytes each time."""
    site = tmp_path / "site"
    for name in ("index.html", "papers/a.md", "sitemap.xml", "_headers", ".sheaf-site"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name)
    first, second = tmp_path / "a/one.zip", tmp_path / "two.zip"

    assert disk.archive(site, first, "ours") == 2
    (site / "index.html").touch()
    disk.archive(site, second, "ours")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as made:
        assert made.namelist() == ["ours/index.html", "ours/papers/a.md"]
        assert made.read("ours/papers/a.md") == b"papers/a.md"


def test_an_earlier_archive(tmp_path: Path) -> None:
    """What Sheaf packed before is replaced."""
    page = tmp_path / "site/assets/sheaf/load.js"
    page.parent.mkdir(parents=True)
    page.write_text("before")
    target = tmp_path / "one.zip"
    disk.archive(tmp_path / "site", target, "ours")

    page.write_text("after")
    disk.archive(tmp_path / "site", target, "ours")
    with zipfile.ZipFile(target) as made:
        assert made.read("ours/assets/sheaf/load.js") == b"after"


def test_what_others_wrote(tmp_path: Path) -> None:
    """Nothing else is replaced: no text, no archive of something else, no folder."""
    (tmp_path / "site").mkdir()
    thesis, photos, folder = tmp_path / "thesis.txt", tmp_path / "photos.zip", tmp_path / "folder"
    thesis.write_text("My thesis.")
    with zipfile.ZipFile(photos, "w") as made:
        made.writestr("2024/sea.txt", "a picture")
    folder.mkdir()
    before = thesis.read_bytes(), photos.read_bytes()

    for target, problem in (
        (thesis, "was not written by Sheaf"),
        (photos, "was not written by Sheaf"),
        (folder, "is a folder"),
        (thesis / "one.zip", "is below a file"),
    ):
        with pytest.raises(MisusedError) as found:
            disk.archive(tmp_path / "site", target, "ours")
        assert (
            str(found.value) == f"{target}: {problem}; name a new file, as in `--file offline.zip`"
        )
    assert (thesis.read_bytes(), photos.read_bytes()) == before
    assert list(folder.iterdir()) == []


def test_interrupted(tmp_path: Path) -> None:
    """Where it cannot be written, nothing half written is left, and the old one stays."""
    site, target = tmp_path / "site", tmp_path / "one.zip"
    for name in ("assets/sheaf/load.js", "index.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name)
    disk.archive(site, target, "ours")
    before = target.read_bytes()

    (site / "index.html").unlink()
    (site / "index.html").symlink_to(tmp_path / "nowhere")
    with pytest.raises(OSError, match=r"one\.zip"):
        disk.archive(site, target, "ours")
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
