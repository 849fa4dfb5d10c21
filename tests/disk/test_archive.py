"""A site in one file."""

import zipfile
from pathlib import Path

import pytest

from generator import disk


def test_archive(tmp_path: Path) -> None:
    """It holds what readers need, in one folder, and is the same bytes each time."""
    site = tmp_path / "site"
    for name in ("index.html", "papers/a.md", "sitemap.xml", "_headers", ".sheaf-site"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name)
    first, second = tmp_path / "a/one.zip", tmp_path / "two.zip"

    assert disk.archive(site, first, "ours") == 2
    (site / "index.html").touch()
    second.write_text("old")
    disk.archive(site, second, "ours")
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as made:
        assert made.namelist() == ["ours/index.html", "ours/papers/a.md"]
        assert made.read("ours/papers/a.md") == b"papers/a.md"


def test_interrupted(tmp_path: Path) -> None:
    """Where it cannot be written, nothing half written is left, and the old one stays."""
    (tmp_path / "site").mkdir()
    target = tmp_path / "one.zip"
    target.mkdir()

    with pytest.raises(OSError, match=r"one\.zip|directory"):
        disk.archive(tmp_path / "site", target, "ours")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
