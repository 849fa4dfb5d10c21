"""A library to measure: a copy of this one with a collection of any size."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""

SEED = ROOT / "abstracts/hugging-face-papers.txt"
"""The collection that Sheaf ships with; another library does not hold it."""

PRISTINE = "docs-written-by-hand"
"""The folder of a library that keeps its hand-written pages."""


def make(library: Path, papers: int) -> None:
    """Make a library of `papers` papers in a new folder, in processes of their own.

    A process is charged with the memory of the one that starts it, so this one stays small.
    """
    init = (sys.executable, "-m", "generator", "init", str(library))
    fill = (sys.executable, "-m", "benchmarks.collection", str(library), str(papers))
    compiled = (sys.executable, "-m", "compileall", "-q", str(library / "generator"))
    for command in (init, fill, compiled):
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    shutil.copytree(library / "docs", library / PRISTINE)


def forget(library: Path) -> None:
    """Take away all that a run made."""
    for name in ("site", ".sheaf", "docs"):
        shutil.rmtree(library / name, ignore_errors=True)
    (library / "permalinks.yml").unlink(missing_ok=True)
    shutil.copytree(library / PRISTINE, library / "docs")


def unhook(settings: Path, target: Path) -> None:
    """Write to `target` the `settings` by which MkDocs goes its ordinary way."""
    text, number = re.subn(r"(?m)^hooks:\n(?:  - .*\n)+", "", settings.read_text("utf-8"))
    if number != 1:
        problem = f"{settings}: names no hook to leave out"
        raise ValueError(problem)
    target.write_text(text, encoding="utf-8")
