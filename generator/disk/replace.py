"""A file, replaced atomically."""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE

HALF_WRITTEN = ".sheaf-half-written-"
"""The beginning of the name of a file while it is being written."""


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Make an `OSError` name `path`: that of a full disk names no file."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise


def replace(path: Path, content: Iterable[bytes]) -> None:
    """Replace the file at `path` by `content` atomically: a reader sees the old or the new file.

    Its permissions stay the same.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{HALF_WRITTEN}{secrets.token_hex(8)}")
    try:
        with named(path):
            with half.open("xb") as file:
                file.writelines(content)
            put(half, path)
    except BaseException:
        half.unlink(missing_ok=True)
        raise


def put(half: Path, path: Path) -> None:
    """Move the file `half` to `path`, with the permissions of the file there, if any."""
    if path.exists():
        half.chmod(S_IMODE(path.stat().st_mode))
    half.replace(path)


def sweep(paths: Iterable[Path]) -> None:
    """Remove those of `paths` that a run left half written when it was killed."""
    for path in paths:
        if path.name.startswith(HALF_WRITTEN) and path.is_file():
            path.unlink(missing_ok=True)
