"""A library to measure: a copy of this one with a collection of any size."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""

PRISTINE = "pristine"
"""The folder of a library with a copy of the two below, from before any run."""

BY_HAND = ("docs", "abstracts")
"""The folders that people write into, and edits and runs change."""


def make(library: Path, papers: int) -> None:
    """Make a library of `papers` papers in a new folder, in separate processes.

    The peak memory of a process includes that of the one that started it, so this one stays small.
    """
    init = (sys.executable, "-m", "generator", "init", str(library))
    fill = (sys.executable, "-m", "benchmarks.collection", str(library), str(papers))
    compiled = (sys.executable, "-m", "compileall", "-q", str(library / "generator"))
    for command in (init, fill, compiled):
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    for name in BY_HAND:
        shutil.copytree(library / name, library / PRISTINE / name)


def forget(library: Path) -> None:
    """Remove everything that runs made, and undo edits."""
    (library / "permalinks.yml").unlink(missing_ok=True)
    for name in ("site", ".sheaf", *BY_HAND):
        shutil.rmtree(library / name, ignore_errors=True)
    for name in BY_HAND:
        shutil.copytree(library / PRISTINE / name, library / name)


def edit(library: Path) -> None:
    """Add a few words to the last abstract."""
    *_, source = sorted((library / "abstracts").glob("list*.txt"))
    source.write_text(source.read_text("utf-8").rstrip() + " And so on.\n", "utf-8")


def unhook(settings: Path, target: Path) -> None:
    """Write to `target` the `settings` without our hook."""
    target.write_text(settings.read_text("utf-8") + "\nhooks: []\n", encoding="utf-8")
