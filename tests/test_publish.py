"""Pages and addresses are updated, and nothing that people write is lost."""

from pathlib import Path

import pytest

from generator import build_stamp, permalinks, publish, settings
from generator.errors import SheafError, UnownedFileError

LISTING = "First paper on nets\n\nWe study neural networks for a long time and find them good.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the folder of a library that holds one paper."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n")
    (tmp_path / "abstracts").mkdir()
    (tmp_path / "abstracts/list.txt").write_text(LISTING)
    return tmp_path


def edit(file: Path) -> None:
    """Write something of one's own into `file`."""
    file.write_text("# mine\n")


def test_edited_during_a_run(root: Path) -> None:
    """Addresses that somebody edits while pages are written are left alone, and reported."""
    file = root / permalinks.FILE
    with pytest.raises(UnownedFileError, match="edited during this run"):
        publish.pages(settings.read(root), lambda _: edit(file))
    assert file.read_text() == "# mine\n"

    publish.pages(settings.read(root), lambda _: None)
    assert file.read_text().startswith("# mine\nfirst-paper-on-nets:\n")


def test_a_link_to_the_addresses(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file of addresses that is kept elsewhere is written there."""
    kept = tmp_path_factory.mktemp("kept") / "addresses.yml"
    kept.write_text("")
    (root / permalinks.FILE).symlink_to(kept)
    publish.pages(settings.read(root), lambda _: None)

    assert (root / permalinks.FILE).is_symlink()
    assert "first-paper-on-nets:" in kept.read_text()


def test_what_a_killed_run_left(root: Path) -> None:
    """A file that was left half written beside the addresses goes with the next run."""
    half = root / ".sheaf-half-written-1"
    half.write_text("fir")
    publish.pages(settings.read(root), lambda _: None)
    assert not half.exists()


def test_why_it_fails_again(root: Path) -> None:
    """A second build in which nothing has changed says what was rejected in the first."""
    (root / "abstracts/paper.pdf").write_bytes(b"%PDF-1.7")
    opened, output = settings.read(root), list[str]()
    publish.pages(opened, lambda _: None)
    (root / "site").mkdir()
    build_stamp.keep(root, root / "site", build_stamp.inputs(root), rejected=True)

    assert publish.site(opened, root / "site", output.append)
    assert output[0].startswith("Nothing has changed since the last build")
    assert output[1:3] == ["", "Rejected:"]
    assert output[3].startswith("  paper.pdf:1: This is a PDF")


def test_a_preview(root: Path) -> None:
    """Pages of a preview are written, and none of their addresses is frozen."""
    with pytest.raises(SheafError):  # MkDocs is asked last, and this library has no templates
        publish.preview(settings.read(root), root / "preview")
    assert (root / "docs/papers/first-paper-on-nets.md").exists()
    assert not (root / permalinks.FILE).exists()
