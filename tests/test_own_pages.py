"""Hand-written pages are found, as far as they are on the site."""

from pathlib import Path

from generator import own_pages
from generator.own_pages import OwnPage


def test_pages(tmp_path: Path) -> None:
    """The title is from the front matter, the heading or the file; excluded pages are left out."""
    (tmp_path / "help.md").write_text("---\ntitle: Help\n---\n\n# How it works\n")
    (tmp_path / "who-we-are.md").write_text("We are bees.\n")
    (tmp_path / "index.md").write_text("# Bees\n")
    (tmp_path / "guide.md").write_text("# For ourselves\n")
    (tmp_path / "about.md").write_text("# Written by Sheaf\n")

    found = own_pages.read(tmp_path, {"about.md"}, "/decisions/\n/guide.md\n")
    assert list(found) == [
        OwnPage("Help", "help/"),
        OwnPage("Bees", ""),
        OwnPage("Who we are", "who-we-are/"),
    ]
