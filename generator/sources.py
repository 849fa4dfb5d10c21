"""The files that papers are read from."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from generator.model import Unreadable

FOLDER = "abstracts"
"""The name of the folder of sources, in the root of a library."""

FOLDER_BY_LINK = Unreadable(
    "This is a link to a folder, which Sheaf does not follow; put its files here, or link each."
)
BROKEN_LINK = Unreadable("This is a broken link; fix it, or remove it.")
NO_FILE = Unreadable("This is a pipe, a socket or a device, not a file; remove it.")
LEFT_BEHIND = ("*~", "#*#", "~$*", "*.swp", "*.swo", "Thumbs.db", "desktop.ini")
"""Patterns for files that editors, office programs and systems leave in folders."""


def read(folder: Path) -> Iterator[tuple[str, bytes | Unreadable]]:
    r"""Yield the name and the content of each source below `folder`, sorted by name.

    Names are relative, with `/` between folders; a byte that is not UTF-8 is shown as `\xff`.
    Files and folders whose name starts with a dot, notes named `README`, and files that programs
    leave behind are not sources.
    Raises an `OSError` if `folder` itself cannot be read.
    """
    if not folder.exists():
        return
    for path in sorted(_below(folder), key=lambda path: path.relative_to(folder).as_posix()):
        content = _content(path)
        if content is not None:
            name = os.fsencode(path.relative_to(folder).as_posix())
            yield name.decode(errors="backslashreplace"), content


def size(folder: Path) -> int:
    """Return the size in bytes of all files below `folder`, as far as they can be accessed."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += Path(place, name).stat().st_size
    return total


def _below(folder: Path) -> Iterator[Path]:
    """Yield what may be a source, and folders that cannot be read."""
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_symlink() or not path.is_dir():
            if path.stem != "README" and not any(map(path.match, LEFT_BEHIND)):
                yield path
            continue
        try:
            yield from _below(path)
        except OSError:
            yield path


def _content(path: Path) -> bytes | Unreadable | None:
    """Return the content of the file at `path`; `None` if it was just removed."""
    try:
        if path.is_symlink() and path.is_dir():
            return FOLDER_BY_LINK
        mode = path.stat().st_mode
        return path.read_bytes() if S_ISREG(mode) or S_ISDIR(mode) else NO_FILE
    except FileNotFoundError:
        return BROKEN_LINK if path.is_symlink() else None
    except OSError as error:
        return Unreadable(f"This cannot be read ({error.strerror}); change that, or remove it.")
