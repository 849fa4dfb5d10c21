"""What a preview watches: all files that people edit and a site is made from."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from stat import S_ISDIR
from typing import TypeAlias

from generator import curation, disk, permalinks, settings, sources, taxonomy

FileTimes: TypeAlias = dict[Path, tuple[int, int]]
"""The mtime and size of each file."""

MOMENT = 0.02
"""Seconds for which a file must be unchanged before it is read."""

MOST_LOOKS = 100
"""How often that is checked; then the file is read anyway."""

OVERRIDES = "overrides"
"""The folder of templates, scripts and styles, in the root of the repository."""


def state(root: Path, generated: frozenset[str]) -> FileTimes:
    """Return the mtimes and sizes of the files that the library in `root` is made from.

    `generated` are the paths below `docs/` that a run wrote; folders that contain any are left out.
    """
    paths = _inputs(root, {path.partition("/")[0] for path in generated})
    return {path: found for path in paths if (found := seen(path)) is not None}


def settled(look: Callable[[], FileTimes], before: FileTimes) -> FileTimes:
    """Return what `look` finds, if it differs from `before` only once it stays the same.

    A file that an editor is saving is empty for a moment.
    """
    now = look()
    for _ in range(MOST_LOOKS):
        if now == before:
            break
        time.sleep(MOMENT)
        now, earlier = look(), now
        if now == earlier:
            break
    return now


def edited(before: FileTimes, now: FileTimes) -> set[Path]:
    """Return the files that were changed, added or removed."""
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def seen(path: Path) -> tuple[int, int] | None:
    """Return mtime and size of the file at `path`; `None` if there is none."""
    try:
        stat = path.stat()
    except OSError:  # an editor may remove the file for a moment as it saves
        return None
    return None if S_ISDIR(stat.st_mode) else (stat.st_mtime_ns, stat.st_size)


def is_source(path: Path, root: Path) -> bool:
    """Say whether papers are read from `path`."""
    return path.is_relative_to(root / sources.FOLDER)


def _inputs(root: Path, generated: set[str]) -> Iterator[Path]:
    """Yield what a site is made from, without the names in `generated` at the top of `docs/`.

    Files that a run is just writing there are left out too.
    """
    for name in (taxonomy.FILE, curation.FILE, permalinks.FILE, settings.FILE):
        yield root / name
    hand_written = (
        path
        for path in (root / "docs").glob("*")
        if path.name not in generated and not path.name.startswith(disk.HALF_WRITTEN)
    )
    for path in (root / sources.FOLDER, root / OVERRIDES, *hand_written):
        yield path
        yield from path.rglob("*")
