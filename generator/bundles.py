"""Bundles: the whole library in one file, as an archive of the site or as a book."""

from collections.abc import Callable
from pathlib import Path

from generator import book, build, disk, printing, publish
from generator.catalogue import Catalogue
from generator.components import count
from generator.settings import Settings
from generator.text import slug

TRIES = 3
"""Attempts at printing until the page numbers in the book are right."""


def offline(library: Settings, site: Path, target: Path, report: Callable[[str], None]) -> bool:
    """Build the site of `library`, and put it into the archive `target`.

    Returns whether an entry was rejected; raises a `SheafError` as `publish.site` does.
    """
    rejected = publish.site(library, site, report)
    top = slug.slug(library.collection) or "papers"
    number = disk.archive(site, target, top)
    report(f"{target}: {count(number, 'file')}. Unpack it, and open {top}/index.html in a browser.")
    return rejected


def bind(library: Settings, folder: Path, report: Callable[[str], None]) -> None:
    """Write `library` as a book into `folder`: as HTML, and as PDF if a browser is installed.

    Raises a `SheafError` if the settings are wrong.
    """
    _, catalogue = build.build(library)
    name = slug.slug(library.collection) or "papers"
    page = folder / f"{name}.html"
    program = printing.browser()
    if program is None:
        report("No browser that can print is installed, such as Chromium; there is no PDF.")
    elif pdf := _printed(catalogue, program, page):
        disk.replace(folder / f"{name}.pdf", [pdf])
        report(f"{folder / name}.pdf: written.")
    else:
        report(f"{program} printed nothing, so there is no PDF.")
    disk.replace(page, [book.text(catalogue).encode()])
    report(f"{page}: written.")


def _printed(catalogue: Catalogue, program: str, page: Path) -> bytes:
    """Return the book as PDF, with the right page numbers in its indexes."""
    assumed = book.placeholders(catalogue)
    pdf = b""
    for _ in range(TRIES):
        disk.replace(page, [book.text(catalogue, assumed).encode()])
        pdf = printing.pdf(program, page)
        found = book.paper_pages(printing.pages(pdf))
        if found == assumed or not found:
            break
        assumed = found
    return pdf
