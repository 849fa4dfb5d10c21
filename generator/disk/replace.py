"""One file, put in its place in one step."""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE

HALF_WRITTEN = ".sheaf-half-written-"
"""How the name of a file begins while it is being written."""


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Let an error of the system name `path`: that of a full disk names nothing."""
    try:
        yield
    except OSError as error:
        error.filename = str(path)
        raise


def replace(path: Path, content: Iterable[bytes]) -> None:
    """Put `content`, piece by piece, at `path` in one step: it is the old file or the new one.

    Who may read and write it stays as it was.
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
    """Let the file `half` take the place of the one at `path`, if there is one."""
    if path.exists():
        half.chmod(S_IMODE(path.stat().st_mode))
    half.replace(path)


def sweep(paths: Iterable[Path]) -> None:
    """Remove those of `paths` that a killed run left half written."""
    for path in paths:
        if path.name.startswith(HALF_WRITTEN) and path.is_file():
            path.unlink(missing_ok=True)
