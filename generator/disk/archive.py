"""A folder as one `.zip`, the same bytes each time."""

import zipfile
from pathlib import Path

from generator.disk.replace import HALF_WRITTEN, named
from generator.disk.site import files

_LEFT_OUT = frozenset(("sitemap.xml", "sitemap.xml.gz", "robots.txt", "_headers"))
"""What is useful on a host only."""

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of each file in it: the first that the format knows."""


def archive(folder: Path, target: Path, top: str) -> int:
    """Put the visible files of `folder` into the archive `target`, below a folder named `top`.

    Returns how many there are. An archive that was there is replaced in one step.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f"{HALF_WRITTEN}{target.name}")
    names = sorted(name for name in files(folder, visible=True) if name not in _LEFT_OUT)
    try:
        with named(target), zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as made:
            for name in names:
                entry = zipfile.ZipInfo(f"{top}/{name}", _MOMENT)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                with (folder / name).open("rb") as source, made.open(entry, "w") as copy:
                    while block := source.read(1 << 20):
                        copy.write(block)
        half.replace(target)
    finally:
        half.unlink(missing_ok=True)
    return len(names)
