"""Bundles: the whole library in one file, as an archive of the site or as a book."""

from collections.abc import Callable
from pathlib import Path

from generator import book, build, disk, printing, publish
from generator.catalogue import Catalogue
from generator.components import count
from generator.errors import MisusedError
from generator.settings import Settings
from generator.text import slug

TRIES = 3
"""Attempts at printing until the page numbers in the book are right."""


def offline(library: Settings, site: Path, target: Path, report: Callable[[str], None]) -> bool:
    """Build the site of `library`, and put it into the archive `target`.

    Returns whether an entry was rejected; raises a `SheafError` as `publish.site` and
    `disk.check_archive` do.
    """
    disk.check_archive(target)  # before what takes long
    rejected = publish.site(library, site, report)
    top = slug.slug(library.collection) or "papers"
    number = disk.archive(site, target, top)
    report(f"{target}: {count(number, 'file')}. Unpack it, and open {top}/index.html in a browser.")
    return rejected


def bind(library: Settings, folder: Path, report: Callable[[str], None]) -> None:
    """Write `library` as a book into `folder`: as HTML, and as PDF if a browser is installed.

    Raises a `SheafError` if the settings are wrong, or if somebody else wrote a file there.
    """
    name = slug.slug(library.collection) or "papers"
    page, pdf_file = folder / f"{name}.html", folder / f"{name}.pdf"
    _check_place(page, pdf_file)
    _, catalogue = build.build(library)
    program = printing.browser()
    if program is None:
        report("No browser that can print is installed, such as Chromium; there is no PDF.")
    elif pdf := _printed(catalogue, program, page):
        disk.replace(pdf_file, [pdf])
        report(f"{pdf_file}: written.")
    else:
        report(f"{program} printed nothing, so there is no PDF.")
    disk.replace(page, [book.text(catalogue).encode()])
    report(f"{page}: written.")


def _check_place(page: Path, pdf_file: Path) -> None:
    """Raise a `MisusedError` unless a book may be written there: no file, or an earlier book."""
    around = [above for above in page.parents if above.is_file()]
    is_ours = page.is_file() and book.is_book(page.read_bytes())
    others = [] if is_ours else [path for path in (page, pdf_file) if path.exists()]
    if around:
        problem = f"{around[0]}: is a file"
    elif others:
        problem = f"{others[0]}: was not written by Sheaf"
    else:
        return
    message = f"{problem}; name a new folder, as in `--folder book`"
    raise MisusedError(message)


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
