"""What people type, what they are told, and exit codes.

0: done. 1: something in the sources or settings is wrong. 2: the command was misused.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from generator import (
    check,
    disk,
    engine,
    importers,
    library,
    permalinks,
    receipt,
    records,
    related,
    repairs,
    settings,
    standing,
    suggest,
)
from generator.build import SOURCES, Derive, Found, build, describe, files, read_taxonomy
from generator.errors import MisusedError, SheafError
from generator.model import Make, Paper, Reading
from generator.progress import Progress
from generator.settings import Settings
from generator.suggest import paste
from generator.workers import FEWEST, MOST, Workers

Command: TypeAlias = Callable[[argparse.Namespace], int]
"""Does what was asked, and returns an exit code."""

WRONG = 1
"""The exit code where something in the sources or settings is wrong."""
MISUSED = 2
"""The exit code where the command was misused, as of arguments that make no sense."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in `arguments`, or in those of the process; return its exit code."""
    options = _parser().parse_args(arguments)
    command: Command = options.command
    try:
        return command(options)
    except SheafError as error:
        print(error, file=sys.stderr)
        return MISUSED if isinstance(error, MisusedError) else WRONG


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Turn a pile of paper abstracts into a library you can search and cite.",
        epilog="Begin with `make serve`. Files of abstracts go into the folder `abstracts`.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("generate", help="write the pages from the sources")
    _add_strict(command)
    _add_processes(command)
    command.add_argument(
        "--check", action="store_true", help="write nothing; fail if anything would change"
    )
    command.set_defaults(command=_generate)

    command = commands.add_parser("serve", help="preview the site; edits show by themselves")
    command.add_argument(
        "--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="(default: %(default)s)"
    )
    command.set_defaults(command=_serve)

    command = commands.add_parser("build", help="write the pages, and from them the site")
    _add_strict(command)
    _add_processes(command)
    command.add_argument(
        "--site", type=Path, default=Path("site"), metavar="FOLDER", help="(default: %(default)s)"
    )
    command.set_defaults(command=_build)

    command = commands.add_parser("read", help="show what would become of files of abstracts")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--json", action="store_true", help="print the papers too, as JSON")
    _add_strict(command)
    command.set_defaults(command=_read)

    command = commands.add_parser("check", help="say what to put right, in any file; write nothing")
    command.add_argument("--strict", action="store_true", help="fail if there is any advice")
    command.set_defaults(command=_check)

    command = commands.add_parser("suggest", help="propose topics that taxonomy.yml lacks")
    command.add_argument(
        "--most", type=int, default=suggest.MOST, metavar="NUMBER", help="(default: %(default)s)"
    )
    command.set_defaults(command=_suggest)

    command = commands.add_parser("init", help="make a new library")
    command.add_argument("folder", type=Path, metavar="FOLDER", help="a new or empty folder")
    command.add_argument("--name", default="", help="what it is called (default: as the folder)")
    command.set_defaults(command=_init)
    return parser


def _add_strict(command: argparse.ArgumentParser) -> None:
    command.add_argument("--strict", action="store_true", help="fail if an entry was rejected")


def _add_processes(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--processes",
        type=_at_least_one,
        default=0,
        metavar="NUMBER",
        help=f"for {FEWEST} papers or more (default: one for each core, at most {MOST})",
    )


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        problem = f"{number}: must be 1 or more"
        raise argparse.ArgumentTypeError(problem)
    return number


def _generate(options: argparse.Namespace) -> int:
    here = settings.read(Path())
    if options.check:
        return _stale(here)
    with disk.locked(here.root):
        found = _refresh(here, options.processes)
    return _code(found.readings, strict=options.strict)


def _stale(here: Settings) -> int:
    """Name each file that a run would change; return 1 if there is any."""
    found, catalogue = build(here)
    _tell(found.readings)
    stale = check.drift(found, catalogue, here)
    for path in stale:
        print(f"{path}: not what the sources make; run `python -m generator generate`")
    return WRONG if stale else 0


def _refresh(here: Settings, processes: int) -> Found:
    """Bring the pages up to date, and return what was in the sources."""
    progress = Progress(sys.stderr)
    with disk.Cache(here.root / disk.CACHE) as cache, Workers(processes) as workers:
        papers = disk.Papers(cache, workers.spread)
        found, catalogue = build(here, _counted(papers.made, progress), workers.spread)
        progress.tell("")
        _tell(found.readings)
        pages = progress.counted("Files", files(catalogue, workers.spread))
        todo = disk.write(disk.kept(pages, cache), here.docs)
    if permalinks.read(here.root) != found.permalinks:
        text = permalinks.text(found.permalinks)
        disk.replace(here.root / permalinks.FILE, [text.encode()])
    if cache.problem:
        print(cache.problem, file=sys.stderr)
    print(f"Pages: {len(todo.written)} written, {len(todo.pruned)} taken away.")
    return found


def _counted(derive: Derive, progress: Progress) -> Derive:
    """Return `derive`, telling how many papers have come to each step."""

    def made(step: str, papers: Iterable[Paper], prepare: Callable[[], Make]) -> Iterator[Paper]:
        label = f"Papers to {step.partition(' ')[0]}"
        return progress.counted(label, derive(step, papers, prepare))

    return made


def _serve(options: argparse.Namespace) -> int:
    from generator.serve import serve  # noqa: PLC0415 -- MkDocs, which it brings, is slow to load

    settings.read(Path())
    return serve(Path(), options.address, lambda line: print(line, flush=True))


def _build(options: argparse.Namespace) -> int:
    here = settings.read(Path())
    with disk.locked(here.root):
        inputs = standing.inputs(here.root)
        if stands := standing.find(here.root, options.site, inputs):
            print(f"Nothing has changed since the last build of {options.site}/.")
            return WRONG if options.strict and stands.rejected else 0
        found = _refresh(here, options.processes)
        progress = Progress(sys.stderr)
        progress.tell("Building the site")
        code = engine.build(here.root, options.site)
        progress.tell("")
        if code:
            return code
        print(f"Site: {options.site}/")
        rejected = any(reading.rejected for reading in found.readings)
        standing.keep(here.root, options.site, inputs, rejected=rejected)
    return _code(found.readings, strict=options.strict)


def _read(options: argparse.Namespace) -> int:
    readings = tuple(importers.read(path.name, _content(path)) for path in options.files)
    if options.json:
        repaired = [repairs.repair(paper) for reading in readings for paper in reading.papers]
        papers, _ = permalinks.assign(repaired, ())
        print(_as_json(describe(papers, read_taxonomy(Path())), readings))
    else:
        _tell(readings)
    return _code(readings, strict=options.strict)


def _as_json(papers: Sequence[Paper], readings: Iterable[Reading]) -> str:
    """Return one object that holds the papers and the receipt, each as the site publishes it."""
    near = related.related(papers)
    return json.dumps(
        {
            "papers": [records.record(paper, near.get(paper.id, ())) for paper in papers],
            "receipt": receipt.record(receipt.receipt(readings)),
        },
        ensure_ascii=False,
        indent=2,
    )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        problem = f"{path}: {error.strerror}; name a file that can be read"
        raise MisusedError(problem) from error


def _check(options: argparse.Namespace) -> int:
    """Print all that there is to put right; fail if a build would stop, or at advice if asked."""
    findings = check.findings(Path())
    for finding in findings:
        print(finding.message)
    print(f"{len(findings)} to put right." if findings else "Nothing to put right.")
    is_wrong = any(finding.stops or options.strict for finding in findings)
    return WRONG if is_wrong else 0


def _suggest(options: argparse.Namespace) -> int:
    found, catalogue = build(settings.read(Path()))
    made = suggest.suggestions(catalogue.papers, found.given, catalogue.related, options.most)
    print(paste.text(made), end="")
    return 0


def _init(options: argparse.Namespace) -> int:
    folder: Path = options.folder
    if folder.exists() and any(folder.iterdir()):
        problem = f"{folder}: is not empty; name a new folder"
        raise MisusedError(problem)
    root = Path(__file__).resolve().parent.parent
    name = options.name or folder.resolve().name
    for path, content in library.files(root, disk.generated(root / "docs"), name):
        disk.replace(folder / path, [content])
    (folder / SOURCES).mkdir()
    print(f"{folder}: a new library called {name}.")
    print(f"Put files of abstracts into {folder / SOURCES}, then run `make serve` in {folder}.")
    return 0


def _tell(readings: Iterable[Reading]) -> None:
    for line in receipt.lines(receipt.receipt(readings)):
        print(line)


def _code(readings: Iterable[Reading], *, strict: bool) -> int:
    rejected = any(reading.rejected for reading in readings)
    return WRONG if strict and rejected else 0
