"""Carries out a plan, so that a run that is killed can be completed.

While there are files of two versions, the manifest allows both, and the program says what to do
instead of failing somewhere.
"""

import shutil
from contextlib import suppress
from pathlib import Path

from generator import disk, signals
from generator.errors import SheafError
from generator.library import manifest
from generator.library.manifest import Manifest
from generator.library.parts import PROGRAM
from generator.library.plan import Plan

_STAND_IN = b'''\
"""Replaces Sheaf while its files are being written."""

import sys

sys.exit("Some of Sheaf's files are missing here. Run `init` or `upgrade` again, as before.")
'''


def write(folder: Path, todo: Plan, known: Manifest) -> None:
    """Carry out the plan `todo` in `folder`; `known` is the manifest before.

    Raises a `SheafError` if something cannot be written; the next run then does the rest.
    """
    with disk.locked(folder):
        try:
            with signals.held_back():
                _write(folder, todo, known)
        except OSError as error:
            problem = f"{error.filename or folder}: {error.strerror}; fix that, and run this again"
            raise SheafError(problem) from error


def _write(folder: Path, todo: Plan, known: Manifest) -> None:
    contents = {part.path: part.content for part in todo.written}
    program = contents.pop(PROGRAM, None) or (folder / PROGRAM).read_bytes()
    disk.replace(folder / manifest.FILE, [manifest.text(_transitional(todo.manifest, known))])
    disk.sweep(folder.glob("*"))
    if not known.is_finished:
        for place in {(folder / path).parent for path in todo.manifest.files}:
            disk.sweep(place.glob("*"))
    disk.replace(folder / PROGRAM, [_STAND_IN])
    for path, content in contents.items():
        disk.replace(folder / path, [content])
    for path in todo.removed:
        _remove(folder, path)
    disk.replace(folder / PROGRAM, [program])
    disk.replace(folder / manifest.FILE, [manifest.text(todo.manifest)])


def _transitional(after: Manifest, before: Manifest) -> Manifest:
    """Return a manifest that allows each file as it was before and as it will be after.

    A file that somebody removed has no digest before and after.
    """
    files = dict(before.files)
    for path, digests in after.files.items():
        files[path] = digests and digests | files.get(path, frozenset())
    files[PROGRAM] |= {manifest.digest(_STAND_IN)}
    return Manifest(after.version, files, is_finished=False)


def _remove(folder: Path, path: str) -> None:
    """Remove a file, and each folder above it that is then empty."""
    (folder / path).unlink(missing_ok=True)
    for above in (folder / path).parents:
        if above == folder or {child.name for child in above.iterdir()} - {"__pycache__"}:
            return
        with suppress(OSError):
            shutil.rmtree(above)
