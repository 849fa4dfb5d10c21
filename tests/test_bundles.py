"""The library is written as a book, with or without a browser to print it."""

from pathlib import Path

import pytest

from generator import bundles, settings

LISTING = "First paper on nets\n\nWe study neural networks for a long time and find them good.\n"


def test_without_a_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing prints, that is reported, and the page is there all the same."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Our Papers\n")
    (tmp_path / "abstracts").mkdir()
    (tmp_path / "abstracts/list.txt").write_text(LISTING)
    monkeypatch.setenv("PATH", "")
    output = list[str]()
    bundles.bind(settings.read(tmp_path), tmp_path / "book", output.append)

    page = tmp_path / "book/our-papers.html"
    assert "First paper on nets" in page.read_text("utf-8")
    assert [path.name for path in page.parent.iterdir()] == [page.name]
    assert output[0].startswith("No browser that can print is installed")
    assert not (tmp_path / "docs").exists()
