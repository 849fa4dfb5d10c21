"""Commands that show what is read from sources, and that write one."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from generator import (
    disk,
    importers,
    merge,
    proposal,
    receipt,
    receipt_lines,
    records,
    related,
    repairs,
    settings,
    sources,
    taxonomy,
)
from generator.cli import options
from generator.commands import WRONG, example, say
from generator.describing import describe
from generator.errors import MisusedError, SheafError
from generator.model import Paper
from generator.receipt import Receipt
from generator.text import escape


@click.command(
    epilog=example(
        "python -m generator read list.txt",
        "python -m generator read --json list.txt > list.json",
        "python -m generator read --lines list.txt",
    )
)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option("--json", "is_json", is_flag=True, help="Print the papers too, as JSON.")
@click.option(
    "--lines",
    "by_line",
    is_flag=True,
    help="Print how each line of a pasted listing was read.",
)
@options.strict
def read(files: tuple[Path, ...], *, is_json: bool, by_line: bool, strict: bool) -> int:
    """Show what would be read from files of abstracts.

    Needs no library and writes nothing. Prints how many entries were found in each FILE, what was
    rejected and why, and what was skipped.
    """
    if by_line and is_json:
        problem = "`--json` and `--lines` exclude each other; give one of them"
        raise MisusedError(problem)
    if by_line:
        for path in files:
            say(f"{escape.clean(str(path))}:")
            for line in importers.roles(path.name, _content(path)):
                say(f"  {escape.printed(line)}")
        return 0
    readings = tuple(
        reading for path in files for reading in importers.readings(path.name, _content(path))
    )
    entries = (entry for reading in readings for entry in reading.entries)
    merged = merge.papers(map(repairs.repair, entries))
    found = receipt.receipt(readings, merged.merged)
    if is_json:
        say(escape.in_json(_as_json(describe(merged.papers, taxonomy.read(Path())), found)))
    else:
        for line in receipt_lines.lines(found):
            say(line)
    rejected = any(reading.rejected for reading in readings)
    return WRONG if strict and rejected else 0


def _as_json(papers: Sequence[Paper], found: Receipt) -> str:
    """Return a JSON object with the papers and the receipt, each as the site publishes it."""
    near = related.related(papers)
    return json.dumps(
        {
            "papers": [records.record(paper, near.get(paper.id, ())) for paper in papers],
            "receipt": receipt.record(found),
        },
        ensure_ascii=False,
        indent=2,
    )


@click.command("propose", epilog=example('python -m generator propose "$GITHUB_EVENT_PATH"'))
@click.argument("event", type=click.Path(path_type=Path))
def propose(event: Path) -> None:
    """Write the paper that an issue proposes to a source file.

    EVENT is the JSON file in which the host describes the issue. The form is in
    `.github/ISSUE_TEMPLATE/paper.yml`; everything in it is treated as plain text.
    """
    library = settings.read(Path())
    name, content = proposal.source(_content(event).decode("utf-8", "replace"))
    path = library.root / sources.FOLDER / name
    if path.exists():
        problem = f"{path}: already exists; remove it to write it again"
        raise SheafError(problem)
    disk.replace(path, [content])
    say(f"{path}: written.")


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        problem = f"{path}: {error.strerror}; give a file that can be read"
        raise MisusedError(problem) from error
