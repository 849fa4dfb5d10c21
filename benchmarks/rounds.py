"""Rounds, in each of which every program and every stage runs once.

So a slow phase of the machine affects all of them.
"""

import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import edits, figures, hugo, library, process, programs
from benchmarks.measurement import Measurement
from benchmarks.process import Cost
from benchmarks.programs import ProgramRun

DIGITS = 4
"""Decimals of seconds."""


def measure(folder: Path, papers: int, runs: int, program: Path | None) -> Iterator[Measurement]:
    """Yield the measurements of a collection of `papers` papers.

    All is done in a new `folder`, which is then removed. `program` is Hugo, if it is installed.
    """
    ways = tuple(_ways(folder, papers, program))
    costs: dict[tuple[str, str], list[Cost]] = {}
    for number in range(1, runs + 1):
        _say(f"{papers:,} papers, run {number} of {runs}")
        for part, what, cost in _round(ways, folder / "ours"):
            costs.setdefault((part, what), []).append(cost)
    for (part, what), taken in costs.items():
        yield _measurement(part, what, papers, taken)
    if program:
        _compare(folder)
    _say(f"{papers:,} papers, edits")
    yield from _edits(folder / "ours", papers, runs)
    shutil.rmtree(folder)


def _ways(folder: Path, papers: int, program: Path | None) -> Iterator[ProgramRun]:
    """Make the libraries, and yield the programs that build sites of them."""
    _say(f"{papers:,} papers, made up")
    ours, unhooked, theirs = (folder / name for name in ("ours", "unhooked", "hugo"))
    library.make(ours, papers)
    yield from programs.ours(ours)
    if papers <= programs.UNHOOKED_AT_MOST:
        shutil.copytree(ours, unhooked)
        library.unhook(ours / "mkdocs.yml", unhooked / "mkdocs.yml")
        yield from programs.unhooked(unhooked)
    else:
        _say("Without the hook: skipped, for it would take hours.")
    if program:
        process.run((sys.executable, "-m", "generator", "build"), ours)
        hugo.fill(ours, theirs)
        yield from programs.hugo(program, theirs)


def _round(ways: Sequence[ProgramRun], ours: Path) -> Iterator[tuple[str, str, Cost]]:
    for way in ways:
        way.prepare()
        yield figures.WHOLE, way.what, process.run(way.command, way.folder)
    library.forget(ours)
    stages = subprocess.run(
        (sys.executable, "-m", "benchmarks.stages", str(ours)),
        cwd=library.ROOT,
        check=True,
        stdout=subprocess.PIPE,
    )
    for what, cost in json.loads(stages.stdout).items():
        yield figures.STAGE, what, Cost(**cost)


def _compare(folder: Path) -> None:
    """Print whether Hugo's pages show the same words as ours."""
    ours = folder / "ours/ready"
    other = hugo.differing(ours, folder / "hugo/hugo")
    number = sum(1 for _ in ours.rglob("index.html"))
    _say(f"Hugo: {number - len(other):,} of {number:,} pages show the same words as ours.")
    for page in other[:5]:
        _say(f"  other words: {page}")


def _edits(ours: Path, papers: int, number: int) -> Iterator[Measurement]:
    found = edits.measure(ours, number)
    for what, seconds in (
        (figures.START, (found.start,)),
        (figures.AGAIN, (found.again,)),
        (figures.EDIT, found.page),
        (figures.FOLLOWED, found.rest),
    ):
        rounded = tuple(round(second, DIGITS) for second in seconds)
        yield Measurement(figures.PREVIEW, what, papers, rounded, peak=found.peak)


def _measurement(part: str, what: str, papers: int, costs: Sequence[Cost]) -> Measurement:
    peaks = [cost.peak for cost in costs if cost.peak is not None]
    return Measurement(
        part=part,
        what=what,
        papers=papers,
        seconds=tuple(round(cost.seconds, DIGITS) for cost in costs),
        cpu=tuple(round(cost.cpu, DIGITS) for cost in costs),
        peak=round(statistics.median(peaks)) if peaks else None,
    )


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
