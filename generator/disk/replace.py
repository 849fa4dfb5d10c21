"""One file, put in its place in one step."""

import os
import tempfile
from pathlib import Path

HALF_WRITTEN = ".sheaf-half-written-"
"""How the name of a file begins while it is being written."""


def replace(path: Path, content: bytes | bytearray) -> None:
    """Put `content` at `path` in one step: a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=HALF_WRITTEN, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
