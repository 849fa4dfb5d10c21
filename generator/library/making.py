"""Makes a new library in a folder without other files."""

import os
import re
from collections.abc import Callable
from pathlib import Path

from generator import __version__
from generator.errors import MisusedError
from generator.library import manifest
from generator.library.manifest import Manifest
from generator.library.parts import PROGRAM, parts
from generator.library.plan import plan
from generator.library.writing import write
from generator.settings import FILE as SETTINGS
from generator.sources import FOLDER as SOURCES
from generator.text import escape

_WELCOME = re.compile(
    r"\.git|\.sheaf(-half-written-.*)?|(licen[cs]e|copying|readme)([-.].*)?", re.IGNORECASE
)
"""Names that the folder may contain: of a new repository, or of a run that was killed."""


def make(root: Path, folder: Path, name: str, report: Callable[[str], None]) -> None:
    """Make a library in `folder` from Sheaf in `root`; its name is `name` or that of the folder.

    An existing README is kept. Raises a `SheafError` if the folder contains anything else but
    `.git` and a licence, if it is inside a library, and if it cannot be written.
    """
    known = _known(folder)
    title = _name(name or folder.resolve().name)
    todo = plan(folder, parts(root, title), known, __version__)
    write(folder, todo, known)
    report(f"{folder}: a new library called {title}.")
    for sentence in todo.left:
        report(sentence)
    report(f"Put files of abstracts into {folder / SOURCES}, then run `make serve` in {folder}.")


def _known(folder: Path) -> Manifest:
    """Return the manifest of an unfinished library in `folder`, or an empty one.

    Raises a `MisusedError` if the folder contains anything else.
    """
    if folder.exists() and not folder.is_dir():
        problem = f"{folder}: is a file; name a new folder"
        raise MisusedError(problem)
    if folder.is_dir():
        if (known := manifest.read(folder)) and not known.is_finished:
            return known
        _check_content(folder)
    for above in folder.resolve().parents:
        if (above / SETTINGS).exists() and (above / PROGRAM).exists():
            problem = f"{folder}: is inside the library {above}; name a folder outside it"
            raise MisusedError(problem)
    return Manifest(__version__, {}, is_finished=False)


def _check_content(folder: Path) -> None:
    others = [path.name for path in folder.iterdir() if not _WELCOME.fullmatch(path.name)]
    if folder.resolve() == Path(os.path.expanduser("~")).resolve():  # noqa: PTH111 -- never fails
        problem = f"{folder}: is your home folder; name a new folder in it"
        raise MisusedError(problem)
    if others:
        problem = (
            f"{folder}: contains {min(others)}; name a new folder, or one that contains only "
            "`.git`, a licence and a README"
        )
        raise MisusedError(problem)


def _name(text: str) -> str:
    name = escape.clean(text)
    if not name:
        problem = "A library needs a name: give it one with `--name`"
        raise MisusedError(problem)
    return name
