"""The contents of folders."""

import hashlib
from pathlib import Path


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of each file below `folder`, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
