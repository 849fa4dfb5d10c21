"""Many edits, with some builds killed, and then a comparison with a build from nothing.

`python -m benchmarks.same_bytes --papers 10000 --edits 50` exits with 0 if both are the same.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import collection, library
from benchmarks.process import ENVIRONMENT
from tests.edits import Entries, edits
from tests.folders import digests

KILLED = 0.3
"""The share of builds that are killed."""

MADE = ("docs", "site")
"""The folders that are compared."""


def main() -> int:
    """Edit, build and compare; return an exit code."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        edited, anew = Path(folder, "edited"), Path(folder, "anew")
        library.make(edited, options.papers)
        _follow(edited, options.papers, options.edits)
        shutil.copytree(edited, anew, ignore=shutil.ignore_patterns(".sheaf", *MADE))
        shutil.copytree(edited / library.PRISTINE / "docs", anew / "docs")
        _build(anew)
        differing = [path for made in MADE for path in _differing(edited / made, anew / made)]
    print(f"{len(differing)} files differ", *differing[:20], sep="\n")
    return bool(differing)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same_bytes", description=__doc__)
    parser.add_argument("--papers", type=int, default=300, metavar="NUMBER")
    parser.add_argument("--edits", type=int, default=50, metavar="NUMBER")
    parser.add_argument("--folder", type=Path, help="where it is done (default: temporary files)")
    return parser


def _follow(edited: Path, papers: int, number: int) -> None:
    """Build the library after each of `number` edits; the last build is never killed."""
    chance = random.Random(number)  # noqa: S311 -- a benchmark, not a secret
    entries, reserve = (_entries(each) for each in (papers, number))
    start = time.monotonic()
    _build(edited)
    longest = time.monotonic() - start
    for place, text in enumerate(edits(entries, reserve, number, chance), 1):
        collection.put(edited, text)
        is_killed = place < number and chance.random() < KILLED
        _build(edited, chance.random() * longest / 2 if is_killed else None)
        print(f"edit {place} of {number}{', killed' if is_killed else ''}", flush=True)


def _entries(papers: int) -> Entries:
    blocks = collection.listing(papers).rstrip("\n").split("\n\n")
    return list(zip(blocks[::2], blocks[1::2], strict=True))


def _build(folder: Path, seconds: float | None = None) -> None:
    """Build the library in `folder`; kill the build after `seconds`, if they are given."""
    process = subprocess.Popen(
        (sys.executable, "-m", "generator", "build"),
        cwd=folder,
        env=os.environ | ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        code = 0
    if code:
        raise subprocess.CalledProcessError(code, "generator build")


def _differing(one: Path, other: Path) -> list[str]:
    first, second = digests(one), digests(other)
    paths = sorted(first.keys() | second.keys())
    return [f"{one.name}/{path}" for path in paths if first.get(path) != second.get(path)]


if __name__ == "__main__":
    sys.exit(main())
