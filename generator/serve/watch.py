"""What a preview watches: all files that people edit and that a site is made from."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from stat import S_ISDIR
from typing import TypeAlias

from generator import curation, disk, permalinks, settings, sources, taxonomy

FileTimes: TypeAlias = dict[Path, tuple[int, int]]
"""When each file was changed, and its size."""

MOMENT = 0.02
"""Seconds for which a file must be unchanged before it is read."""

MOST_LOOKS = 100
"""How often that is checked at most."""

OVERRIDES = "overrides"
"""The folder of templates, scripts and styles, in the root of the repository."""


def state(root: Path, generated: frozenset[str]) -> FileTimes:
    """Return what the files of the library in `root` look like now.

    `generated` are the paths below `docs/` that a run wrote; folders that hold such are left out.
    """
    paths = _inputs(root, {path.partition("/")[0] for path in generated})
    return {path: found for path in paths if (found := seen(path)) is not None}


def settled(look: Callable[[], FileTimes], before: FileTimes) -> FileTimes:
    """Return what `look` finds; where it is not what was `before`, as soon as it stays the same.

    A file that somebody is writing is empty for a moment. One that is written without end is not
    waited for.
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
    """Return what the file at `path` looks like now; nothing where there is none."""
    try:
        stat = path.stat()
    except OSError:  # an editor that saves may remove the file for a moment
        return None
    return None if S_ISDIR(stat.st_mode) else (stat.st_mtime_ns, stat.st_size)


def is_source(path: Path, root: Path) -> bool:
    """Say whether papers are read from `path`."""
    return path.is_relative_to(root / sources.FOLDER)


def _inputs(root: Path, ours: set[str]) -> Iterator[Path]:
    """Yield what a site is made from; at the top of `docs/` the names in `ours` are generated.

    So is what a run is just writing there; it has its name only when it is whole.
    """
    for name in (taxonomy.FILE, curation.FILE, permalinks.FILE, settings.FILE):
        yield root / name
    theirs = (
        path
        for path in (root / "docs").glob("*")
        if path.name not in ours and not path.name.startswith(disk.HALF_WRITTEN)
    )
    for path in (root / sources.FOLDER, root / OVERRIDES, *theirs):
        yield path
        yield from path.rglob("*")
