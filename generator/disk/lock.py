"""A lock, so that only one build at a time runs in a folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.errors import SheafError

LOCK = Path(".sheaf", "lock")
"""The file that a running build locks, in the root of the repository."""


@contextmanager
def locked(root: Path, *, is_patient: bool = False) -> Iterator[None]:
    """Lock the library in `root`; raise a `SheafError` if another build is running there.

    With `is_patient`, wait until it has finished. The system releases the lock of a process that
    ends in any way.
    """
    path = root / LOCK
    lock = FileLock(path, blocking=is_patient)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        problem = f"{path}: another build is running in this folder; wait until it has finished"
        raise SheafError(problem) from None
    except OSError as error:
        problem = f"{path}: {error.strerror}; make the folder writable"
        raise SheafError(problem) from error
    try:
        yield
    finally:
        lock.release()
