"""One build at a time in one folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.errors import SheafError

LOCK = Path(".sheaf", "lock")
"""What a build holds while it is at work, in the root of the repository."""


@contextmanager
def locked(root: Path, *, is_patient: bool = False) -> Iterator[None]:
    """Keep other builds out of the library in `root`; raise a `SheafError` if one is at work.

    Who `is_patient` waits for its end. The system lets go of the lock when the process that holds
    it ends, however it ends.
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
