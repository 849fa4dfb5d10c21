"""The files that papers are read from."""

from collections.abc import Iterator
from pathlib import Path

FOLDER = "abstracts"
"""The name of their folder, in the root of a library."""


def read(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each source below `folder`, by name.

    Names are relative, with `/` between folders. Files and folders whose name starts with a dot,
    and notes named `README`, are no sources.
    """
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in parts)
        if path.is_file() and not hidden and path.stem != "README":
            yield "/".join(parts), path.read_bytes()
