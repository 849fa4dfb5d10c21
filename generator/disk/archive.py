"""A folder as one `.zip`, with the same bytes each time."""

import zipfile
from pathlib import Path

from generator.disk.replace import HALF_WRITTEN, named
from generator.disk.site import files
from generator.errors import MisusedError

_LEFT_OUT = frozenset(("sitemap.xml", "sitemap.xml.gz", "robots.txt", "_headers"))
"""Files that only a web host needs."""

_MTIME = (1980, 1, 1, 0, 0, 0)
"""The mtime of each file in it: the earliest that the format allows."""


_TYPICAL = "assets/sheaf/"
"""A folder of every site that Sheaf made."""


def check_archive(target: Path) -> None:
    """Raise a `MisusedError` unless an archive of the site may be written to `target`.

    Nothing may be there but an archive that Sheaf made.
    """
    if target.is_dir():
        problem = "is a folder"
    elif target.exists() and not _is_ours(target):
        problem = "was not written by Sheaf"
    elif any(above.is_file() for above in target.parents):
        problem = "is below a file"
    else:
        return
    message = f"{target}: {problem}; name a new file, as in `--file offline.zip`"
    raise MisusedError(message)


def _is_ours(target: Path) -> bool:
    """Say whether `target` is an archive of a site, below one folder."""
    try:
        with zipfile.ZipFile(target) as archive:
            return any(name.partition("/")[2].startswith(_TYPICAL) for name in archive.namelist())
    except zipfile.BadZipFile:
        return False


def archive(folder: Path, target: Path, top: str) -> int:
    """Put the visible files of `folder` into the archive `target`, below a folder named `top`.

    Returns their number. An existing archive is replaced in one step; raises a `MisusedError` as
    `check_archive` does.
    """
    check_archive(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f"{HALF_WRITTEN}{target.name}")
    names = sorted(name for name in files(folder, visible=True) if name not in _LEFT_OUT)
    try:
        with named(target), zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as zip_file:
            for name in names:
                entry = zipfile.ZipInfo(f"{top}/{name}", _MTIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                with (folder / name).open("rb") as source, zip_file.open(entry, "w") as copy:
                    while block := source.read(1 << 20):
                        copy.write(block)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    return len(names)
