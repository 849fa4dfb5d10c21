"""Bundles: the whole library in one file, to read offline, and as a book."""

from collections.abc import Callable
from pathlib import Path

from generator import book, build, disk, printing, publish
from generator.catalogue import Catalogue
from generator.components import count
from generator.settings import Settings
from generator.text import slug

TRIES = 3
"""Attempts at printing until the page numbers in the book are right."""


def offline(here: Settings, site: Path, target: Path, tell: Callable[[str], None]) -> bool:
    """Build the site of the library `here`, and put it into the archive `target`.

    Returns whether an entry was rejected; raises a `SheafError` as `publish.site` does.
    """
    rejected = publish.site(here, site, tell)
    top = slug.slug(here.collection) or "papers"
    number = disk.archive(site, target, top)
    tell(f"{target}: {count(number, 'file')}. Unpack it, and open {top}/index.html in a browser.")
    return rejected


def bound(here: Settings, folder: Path, tell: Callable[[str], None]) -> None:
    """Write the library `here` as a book into `folder`: as HTML, and as PDF if a browser is here.

    Raises a `SheafError` where the settings are wrong.
    """
    _, catalogue = build.build(here)
    name = slug.slug(here.collection) or "papers"
    page = folder / f"{name}.html"
    program = printing.browser()
    if program is None:
        tell("No browser that prints is here, such as Chromium, so there is no PDF.")
    elif made := _printed(catalogue, program, page):
        disk.replace(folder / f"{name}.pdf", [made])
        tell(f"{folder / name}.pdf: written.")
    else:
        tell(f"{program} printed nothing, so there is no PDF.")
    disk.replace(page, [book.text(catalogue).encode()])
    tell(f"{page}: written.")


def _printed(catalogue: Catalogue, program: str, page: Path) -> bytes:
    """Return the book as PDF, its indexes with the pages on which papers are."""
    known = book.placeholders(catalogue)
    made = b""
    for _ in range(TRIES):
        disk.replace(page, [book.text(catalogue, known).encode()])
        made = printing.pdf(program, page)
        found = book.paper_pages(printing.pages(made))
        if found == known or not found:
            break
        known = found
    return made
