"""Commands that write the pages, preview the site and build it."""

from pathlib import Path

import click

from generator import check, publish, receipt_lines, settings
from generator.build import build
from generator.cli import options
from generator.commands import WRONG, example, say
from generator.settings import Settings


@click.command(
    epilog=example("python -m generator generate", "python -m generator generate --check")
)
@options.strict
@options.processes
@click.option(
    "--check", "is_check", is_flag=True, help="Write nothing; fail if a file would change."
)
def generate(*, strict: bool, processes: int | None, is_check: bool) -> int:
    """Write the pages from the sources.

    Reads every file in `abstracts/`, writes a page for each paper, lists and exports to `docs/`,
    and freezes new addresses in `permalinks.yml`. Prints what was found and what could not be read.
    """
    library = settings.read(Path())
    if is_check:
        return _stale(library)
    rejected = publish.pages(library, say, processes or 0)
    return WRONG if strict and rejected else 0


def _stale(library: Settings) -> int:
    """Name each file that a run would change; return 1 if there are any."""
    found, catalogue = build(library)
    for line in receipt_lines.lines(found.receipt):
        say(line)
    stale = check.drift(found, catalogue, library)
    for path in stale:
        say(f"{path}: out of date; run `python -m generator generate`")
    return WRONG if stale else 0


@click.command(
    epilog=example(
        "python -m generator serve", "python -m generator serve --address 127.0.0.1:9000"
    )
)
@click.option(
    "--address",
    default="127.0.0.1:8000",
    metavar="HOST:PORT",
    show_default=True,
    help="Where the preview listens.",
)
def serve(address: str) -> int:
    """Preview the site in a browser, which reloads after each edit.

    Runs until Ctrl+C. Edits to sources, topics, pages and templates appear automatically.
    """
    from generator.serve import serve  # noqa: PLC0415 -- it imports MkDocs, which is slow

    settings.read(Path())
    return serve(Path(), address, say)


@click.command(
    "build",
    epilog=example("python -m generator build", "python -m generator build --strict --site public"),
)
@options.strict
@options.processes
@options.written_to("--site", default="site", metavar="FOLDER", what="the site")
def build_site(*, strict: bool, processes: int | None, site: Path) -> int:
    """Write the pages, and build the site from them.

    Does what `generate` does, then builds the HTML, which any web server can serve. Does nothing if
    nothing has changed since the last build.
    """
    rejected = publish.site(settings.read(Path()), site, say, processes or 0)
    return WRONG if strict and rejected else 0
