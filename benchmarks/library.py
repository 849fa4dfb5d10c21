"""A library to measure: a copy of this one with a collection of any size."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""

PRISTINE = "pristine"
"""The folder of a library that keeps the two below as they were before any run."""

BY_HAND = ("docs", "abstracts")
"""What people write, and what an edit or a run adds to."""


def make(library: Path, papers: int) -> None:
    """Make a library of `papers` papers in a new folder, in processes of their own.

    A process is charged with the memory of the one that starts it, so this one stays small.
    """
    init = (sys.executable, "-m", "generator", "init", str(library))
    fill = (sys.executable, "-m", "benchmarks.collection", str(library), str(papers))
    compiled = (sys.executable, "-m", "compileall", "-q", str(library / "generator"))
    for command in (init, fill, compiled):
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    for name in BY_HAND:
        shutil.copytree(library / name, library / PRISTINE / name)


def forget(library: Path) -> None:
    """Remove all that runs made, and undo what edits changed."""
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
    """Write to `target` the `settings` by which MkDocs goes its ordinary way."""
    target.write_text(settings.read_text("utf-8") + "\nhooks: []\n", encoding="utf-8")
