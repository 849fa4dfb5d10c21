"""The library is written as a book, with or without a browser to print it."""

from pathlib import Path

import pytest

from generator import bundles, settings
from generator.errors import MisusedError

LISTING = "First paper on nets\n\nWe study neural networks for a long time and find them good.\n"


def fill(library: Path) -> None:
    """Make `library` one that has a paper."""
    (library / "mkdocs.yml").write_text("site_name: Our Papers\n")
    (library / "abstracts").mkdir()
    (library / "abstracts/list.txt").write_text(LISTING)


def test_without_a_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing prints, that is reported, and the page is there all the same."""
    fill(tmp_path)
    monkeypatch.setenv("PATH", "")
    output = list[str]()
    bundles.bind(settings.read(tmp_path), tmp_path / "book", output.append)

    page = tmp_path / "book/our-papers.html"
    assert "First paper on nets" in page.read_text("utf-8")
    assert [path.name for path in page.parent.iterdir()] == [page.name]
    assert output[0].startswith("No browser that can print is installed")
    assert not (tmp_path / "docs").exists()


def test_an_earlier_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that Sheaf wrote is replaced, and its PDF may be beside it."""
    fill(tmp_path)
    monkeypatch.setenv("PATH", "")
    bundles.bind(settings.read(tmp_path), tmp_path / "book", print)
    (tmp_path / "book/our-papers.pdf").write_text("printed before")
    (tmp_path / "abstracts/list.txt").write_text(LISTING.replace("First", "Second"))
    bundles.bind(settings.read(tmp_path), tmp_path / "book", print)
    assert "Second paper on nets" in (tmp_path / "book/our-papers.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["our-papers.html", "our-papers.pdf"])
def test_what_others_wrote(tmp_path: Path, name: str) -> None:
    """A page or a PDF of the same name that Sheaf did not write is left alone."""
    fill(tmp_path)
    theirs = tmp_path / name
    theirs.write_text("<!doctype html><title>Thesis</title>")
    with pytest.raises(MisusedError) as found:
        bundles.bind(settings.read(tmp_path), tmp_path, print)
    problem = "was not written by Sheaf; name a new folder, as in `--folder book`"
    assert str(found.value) == f"{theirs}: {problem}"
    assert theirs.read_text() == "<!doctype html><title>Thesis</title>"


def test_a_file_as_folder(tmp_path: Path) -> None:
    """A file in place of the folder is named."""
    fill(tmp_path)
    (tmp_path / "notes").touch()
    with pytest.raises(MisusedError, match=r"notes: is a file; name a new folder"):
        bundles.bind(settings.read(tmp_path), tmp_path / "notes/book", print)
