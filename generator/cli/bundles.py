"""Commands that put the whole library into one file, to read elsewhere."""

from pathlib import Path

import click

from generator import bundles, settings
from generator.cli import options
from generator.commands import example, say


@click.command(
    epilog=example("python -m generator offline", "python -m generator offline --file our.zip")
)
@options.written_to("--file", "target", default="offline.zip", metavar="FILE")
def offline(target: Path) -> None:
    """Put the site into one file, to read without a network.

    Does what `build` does, then packs `site/`. Once unpacked, on a USB stick for example, the pages
    work from disk, with search, filters and the reading list.
    """
    bundles.offline(settings.read(Path()), Path("site"), target, say)


@click.command(
    "book", epilog=example("python -m generator book", "python -m generator book --folder out")
)
@options.written_to("--folder", default="book", metavar="FOLDER")
def bind(folder: Path) -> None:
    """Write all papers as one page, and as a PDF.

    The book has contents, the papers by group of topics, and indexes of topics and authors. The PDF
    needs Chromium, Chrome or Edge.
    """
    bundles.bind(settings.read(Path()), folder, say)
