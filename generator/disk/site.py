"""The folder of a site, with a file that lists what Sheaf put there.

A new site is made in a hidden folder and replaces the last one when it is complete: a build that
fails or is interrupted leaves the last site as it was.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from pathlib import Path

from generator import signals
from generator.disk.replace import HALF_WRITTEN, replace
from generator.errors import UnownedFileError

MARK = ".sheaf-site"
"""The name of the file, in a site, that lists what Sheaf put there."""

STAGE = f"{HALF_WRITTEN}site"
"""The name of the folder, in a site, in which the next one is built."""

LEFT_BY_TOOLS = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
"""Files that file managers create in folders."""

_ABOUT = "Sheaf made these files, and replaces them at each build. Put your own into docs/."


@contextmanager
def renewed(folder: Path, kept: AbstractSet[str] = frozenset()) -> Iterator[Path]:
    """Give a new folder to build a site in; at the end its content replaces that of `folder`.

    The files of `folder` that are then in `kept` stay. After an error, `folder` is as before, or
    still missing.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    stage = folder / STAGE
    shutil.rmtree(stage, ignore_errors=True)
    try:
        (stage / "new").mkdir(parents=True)
        (stage / "old").mkdir()
        yield stage / "new"
        _swap(folder, stage, kept)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        for path in missing:
            with suppress(OSError):  # not empty: the site is in it
                path.rmdir()


def _swap(folder: Path, stage: Path, kept: AbstractSet[str]) -> None:
    """Replace what is in `folder`, except what is `kept`, by what is in `stage / "new"`.

    Meanwhile the mark lists old and new files, in case the process is killed.
    """
    new, old = frozenset(files(stage / "new", visible=False)), listed(folder) or frozenset()
    ours = {path.partition("/")[0] for path in old}
    for path in (stage / "new").iterdir():
        if is_hidden(path) and path.name not in ours and (folder / path.name).exists():
            raise UnownedFileError(
                folder / path.name, "was not written by Sheaf; move it elsewhere"
            )
    replace(folder / MARK, [_mark(new | old)])
    with signals.held_back():
        if kept:
            _merge(folder, stage / "new", new, old - kept - new)
        else:
            _exchange(folder, stage, ours)
        replace(folder / MARK, [_mark(new | kept)])


def _exchange(folder: Path, stage: Path, ours: AbstractSet[str]) -> None:
    """Move the old content of `folder` out and the new in; hidden files only if they are `ours`."""
    for path in folder.iterdir():
        if path.name not in (MARK, STAGE) and (not is_hidden(path) or path.name in ours):
            path.rename(stage / "old" / path.name)
    for path in (stage / "new").iterdir():
        path.rename(folder / path.name)


def _merge(folder: Path, source: Path, new: Iterable[str], stale: Iterable[str]) -> None:
    """Remove the `stale` files from `folder`, and move each `new` one there from `source`."""
    for name in stale:
        (folder / name).unlink(missing_ok=True)
        with suppress(OSError):  # not empty
            for above in (folder / name).relative_to(folder).parents:
                if above.name:
                    (folder / above).rmdir()
    for name in new:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).replace(folder / name)


def listed(folder: Path) -> frozenset[str] | None:
    """Return the files that Sheaf put into `folder`; `None` if it has no mark of ours."""
    try:
        mark = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    names = mark.get("files") if isinstance(mark, dict) else None
    return frozenset(map(str, names)) if isinstance(names, list) else None


def _mark(names: Iterable[str]) -> bytes:
    return json.dumps({"about": _ABOUT, "files": sorted(names)}, indent=0).encode() + b"\n"


def is_hidden(path: Path) -> bool:
    """Say whether the name of `path` starts with a dot: MkDocs leaves such files alone."""
    return path.name.startswith(".")


def files(folder: Path, *, visible: bool) -> Iterator[str]:
    """Yield the files and links below `folder`, relative to it.

    With `visible`, hidden files and folders at its top are left out.
    """
    for place, folders, names in os.walk(folder):
        path = Path(place)
        below = f"{path.relative_to(folder).as_posix()}/" if path != folder else ""
        if visible and not below:
            folders[:] = [name for name in folders if not name.startswith(".")]
            names[:] = [name for name in names if not name.startswith(".")]
        links = (name for name in folders if (path / name).is_symlink())
        yield from (f"{below}{name}" for name in (*links, *names) if name not in LEFT_BY_TOOLS)
