"""A new library, in a folder that holds nothing of anyone's."""

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
"""What a folder may hold, as one does that a host has just made, or a run that was killed."""


def make(root: Path, folder: Path, name: str, tell: Callable[[str], None]) -> None:
    """Make a library in `folder`, called `name` or else as the folder, from Sheaf in `root`.

    A README that is there is kept. Raises a `SheafError` where the folder holds anything else but
    `.git` and a licence, or is inside a library; and where it cannot be written.
    """
    known = _known(folder)
    called = _name(name or folder.resolve().name)
    todo = plan(folder, parts(root, called), known, __version__)
    write(folder, todo, known)
    tell(f"{folder}: a new library called {called}.")
    for sentence in todo.left:
        tell(sentence)
    tell(f"Put files of abstracts into {folder / SOURCES}, then run `make serve` in {folder}.")


def _known(folder: Path) -> Manifest:
    """Return what Sheaf wrote into `folder`, if it was not finished there; refuse any other."""
    if folder.exists() and not folder.is_dir():
        problem = f"{folder}: is a file; name a new folder"
        raise MisusedError(problem)
    if folder.is_dir():
        if (known := manifest.read(folder)) and not known.is_finished:
            return known
        _refuse_what_is_there(folder)
    for above in folder.resolve().parents:
        if (above / SETTINGS).exists() and (above / PROGRAM).exists():
            problem = f"{folder}: is inside the library {above}; name a folder outside it"
            raise MisusedError(problem)
    return Manifest(__version__, {}, is_finished=False)


def _refuse_what_is_there(folder: Path) -> None:
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
