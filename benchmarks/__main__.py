"""`make bench`: what a build costs, against bare MkDocs over the same pages, in one run."""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import collection
from tests import seed

RESULT = Path(__file__).with_name("result.json")
"""The last result that was committed."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one program took for one collection."""

    what: str
    papers: int
    seconds: float
    """The median of the runs, by the clock on the wall."""
    peak: int
    """Megabytes of the largest process."""


def main() -> None:
    """Measure, print a table, and write the result where `--write` asks for it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[77, 1000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--write", action="store_true", help=f"keep the result in {RESULT.name}")
    options = parser.parse_args()
    found = []
    for papers in options.sizes:
        for measurement in measure(papers, options.runs):
            found.append(measurement)
            print(_line(measurement), flush=True)
        _ratios([m for m in found if m.papers == papers])
    if options.write:
        RESULT.write_text(json.dumps([asdict(m) for m in found], indent=1) + "\n", "utf-8")


def _line(m: Measurement) -> str:
    return f"{m.papers:>6} papers  {m.seconds:8.2f} s  {m.peak:5} MB  {m.what}"


def _ratios(found: list[Measurement]) -> None:
    seconds = {m.what: m.seconds for m in found}
    print(f"        cold / bare MkDocs: {seconds[COLD] / seconds[BARE]:.2f}")
    print(f"        warm / cold:        {seconds[WARM] / seconds[COLD]:.2f}")


COLD = "sources to site, nothing there before"
WARM = "sources to site, nothing changed"
BARE = "bare MkDocs over the same pages"


def measure(papers: int, runs: int) -> Iterator[Measurement]:
    """Yield what the roads to a site of `papers` papers take, run in turn."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        _run([sys.executable, "-m", "generator", "init", str(library)], seed.ROOT)
        collection.fill(library, papers)
        ours = [sys.executable, "-m", "generator", "build"]
        _unhook(library)
        bare = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", BARE_SETTINGS, "-d", "bare"]
        roads: dict[str, tuple[list[str], Callable[[], None]]] = {
            COLD: (ours, lambda: _forget(library)),
            WARM: (ours, lambda: None),
            BARE: (bare, lambda: None),
        }
        times: dict[str, list[tuple[float, int]]] = {what: [] for what in roads}
        for _ in range(runs):
            for what, (command, prepare) in roads.items():
                prepare()
                times[what].append(_run(command, library))
        for what, taken in times.items():
            seconds = statistics.median(second for second, _ in taken)
            yield Measurement(what, papers, round(seconds, 3), max(peak for _, peak in taken))


BARE_SETTINGS = "bare.yml"
"""The settings of a library without our hook."""


def _unhook(library: Path) -> None:
    """Write settings by which MkDocs goes its ordinary way."""
    text = (library / "mkdocs.yml").read_text(encoding="utf-8")
    without = re.sub(r"(?m)^hooks:\n(?:  - .*\n)+", "", text)
    (library / BARE_SETTINGS).write_text(without, encoding="utf-8")


def _forget(library: Path) -> None:
    """Take away all that a run made."""
    for name in ("site", "bare", ".sheaf"):
        shutil.rmtree(library / name, ignore_errors=True)
    for name in (
        *("about", "code", "datasets", "exports", "list", "overview"),
        *("papers", "reading-list", "search", "systems", "tags"),
    ):
        shutil.rmtree(library / "docs" / name, ignore_errors=True)
    for name in ("docs/index.md", "docs/.generated.json", "permalinks.yml"):
        (library / name).unlink(missing_ok=True)


def _run(command: list[str], folder: Path) -> tuple[float, int]:
    """Run `command` in `folder`; return seconds and megabytes of its largest process."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return seconds, usage.ru_maxrss // 1024


if __name__ == "__main__":
    main()
