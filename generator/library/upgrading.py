"""Upgrades a library of an earlier version to this one."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator import __version__, config_files, settings
from generator.errors import MisusedError
from generator.library import first_version, manifest
from generator.library.manifest import Manifest
from generator.library.parts import PROGRAM, LibraryFile, Owner, parts
from generator.library.plan import Plan, plan
from generator.library.writing import write

_WORKFLOWS = ".github/workflows"


def upgrade(root: Path, folder: Path, report: Callable[[str], None], *, is_check: bool) -> None:
    """Upgrade the library in `folder` to the version of Sheaf in `root`, and report the changes.

    With `is_check` nothing is written. If one of Sheaf's files was edited, raises a `SheafError`
    before anything is written, which says how to keep each edit.
    """
    known = _known(root, folder)
    name = settings.read(folder).collection
    ours = [part for part in parts(root, name) if part.owner is not Owner.LIBRARY]
    text = config_files.read(folder, settings.FILE) or ""
    todo = _plan(folder, ours, text, known)
    if not todo.written and not todo.removed and todo.manifest == known:
        report(f"{folder}: is up to date with Sheaf {__version__}.")
        return
    if not is_check:
        write(folder, todo, known)
    for line in _report(folder, known, todo, is_check=is_check):
        report(line)
    for line in _advice(folder, text, todo):
        report(line)
    report(
        "Nothing was changed; run this without `--check` to upgrade."
        if is_check
        else f"Run `make site` in {folder}, look at the site, and commit the changes."
    )


def _report(folder: Path, known: Manifest, todo: Plan, *, is_check: bool) -> Iterator[str]:
    """Yield what was done, or would be done, to a library whose manifest was `known`."""
    verb = "would be upgraded" if is_check else "upgraded"
    if known.version != __version__:
        yield f"{folder}: {verb} from Sheaf {known.version} to {__version__}."
    elif known.is_finished:
        yield f"{folder}: {verb} to this copy of Sheaf {__version__}."
    else:
        yield f"{folder}: {verb} to Sheaf {__version__}; an earlier run was interrupted."
    yield from _counts(todo)
    yield from todo.left


def _known(root: Path, folder: Path) -> Manifest:
    """Return the manifest of the library in `folder`; raise if that is not a library, or newer."""
    if not (folder / settings.FILE).exists() or not (folder / PROGRAM).exists():
        problem = f"{folder}: is not a library; name one, or make one with `init`"
        raise MisusedError(problem)
    if folder.resolve() == root.resolve():
        problem = f"{folder}: contains the copy of Sheaf that is running; run this in a newer copy"
        raise MisusedError(problem)
    known = manifest.read(folder)
    if known is None and (folder / "generator/library").exists():
        problem = (
            f"{folder}: has no {manifest.FILE}; restore that file with git. "
            "A fork of Sheaf never has one; update it with git"
        )
        raise MisusedError(problem)
    known = known or first_version.known()
    if manifest.numbers(known.version) > manifest.numbers(__version__):
        problem = (
            f"{folder}: uses Sheaf {known.version}, and this is {__version__}; use a newer copy"
        )
        raise MisusedError(problem)
    return known


def _plan(folder: Path, ours: list[LibraryFile], text: str, known: Manifest) -> Plan:
    """Return what to do; settings of version 0.1.0 are shortened as well."""
    changed = first_version.settings_now(text)
    if changed is None:
        return plan(folder, ours, known, __version__)
    now = LibraryFile(settings.FILE, changed, Owner.LIBRARY)
    before = {settings.FILE: frozenset((manifest.digest(text.encode()),))}
    return plan(folder, [now, *ours], replace(known, files={**known.files, **before}), __version__)


def _counts(todo: Plan) -> Iterator[str]:
    """Yield a line with the changes for each file and folder at the top."""
    counts: dict[str, Counter[str]] = {}
    for verb, paths in (
        ("added", [part.path for part in todo.added]),
        ("replaced", [part.path for part in todo.replaced]),
        ("removed", todo.removed),
    ):
        for path in paths:
            top, slash, _ = path.partition("/")
            counts.setdefault(top + slash, Counter())[verb] += 1
    for top in sorted(counts):
        changes = ", ".join(
            f"{number} {verb}" if top.endswith("/") else verb
            for verb, number in counts[top].items()
        )
        yield f"  {top}: {changes}"


def _advice(folder: Path, text: str, todo: Plan) -> Iterator[str]:
    """Yield what people should do by hand in their own files."""
    is_replaced = settings.FILE in {part.path for part in todo.replaced}
    if not is_replaced and "INHERIT" not in settings.values(settings.FILE, text):
        yield (
            f"{settings.FILE}: changed by you, so it was left as it is; begin it with "
            f"`INHERIT: {settings.SHARED}`, and delete the settings that you did not change"
        )
    ours = {*(part.path for part in todo.written), *todo.removed}
    for path in sorted((folder / _WORKFLOWS).glob("*.y*ml")):
        name = path.relative_to(folder).as_posix()
        if name not in ours and b"make test" in path.read_bytes():
            yield f"{name}: runs `make test`, which libraries no longer have; use `make check`"
