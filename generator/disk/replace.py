"""One file, put in its place in one step."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

HALF_WRITTEN = ".sheaf-half-written-"
"""How the name of a file begins while it is being written."""


def replace(path: Path, content: Iterable[bytes]) -> None:
    """Put `content`, piece by piece, at `path` in one step: it is the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=HALF_WRITTEN, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
