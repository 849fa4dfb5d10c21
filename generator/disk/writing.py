"""Pages, brought onto the disk as they come: none is held longer than it takes to write it.

A file as large as the collection is never held whole: it is made once to tell whether it differs
from the one that is there, and once more where it does.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path

from generator.disk.memory import Memory
from generator.disk.replace import HALF_WRITTEN, replace
from generator.errors import SheafError, UnownedFileError
from generator.model import File

A_BLOCK = 1 << 16
"""Bytes of a file that are read at once."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between the files of a run and those on the disk."""

    written: tuple[str, ...]
    """Paths that are new, or whose content changed."""
    pruned: tuple[str, ...]
    """Paths that an earlier run wrote, and that are no more."""

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return bool(self.written or self.pruned)


class _Act(Enum):
    """What there is to do about a file."""

    KEEP = auto()
    WRITE = auto()
    REMOVE = auto()
    REFUSE = auto()
    """It is not ours to touch."""


@dataclass(frozen=True, slots=True)
class _Step:
    act: _Act
    path: str
    content: Iterable[bytes] = ()
    digest: str = ""
    is_new: bool = False
    problem: str = ""
    """Of a file that is not ours: why."""


def changes(files: Iterable[File], docs: Path) -> Changes:
    """Return what `write` would do; raise a `SheafError` where it would refuse."""
    steps = [(step.act, step.path, step.problem) for step in _steps(files, docs, Memory(docs))]
    _refuse([(path, problem) for act, path, problem in steps if act is _Act.REFUSE], docs)
    return Changes(
        tuple(path for act, path, _ in steps if act is _Act.WRITE),
        tuple(path for act, path, _ in steps if act is _Act.REMOVE),
    )


def write(files: Iterable[File], docs: Path) -> Changes:
    """Make `docs` hold `files`, and what people put there, and nothing that is stale.

    Where a file is not ours to touch, all others are written, and then a `SheafError` names it.
    """
    docs.mkdir(parents=True, exist_ok=True)
    memory = Memory(docs)
    if memory.was_killed:
        _sweep(docs)
    written, pruned, refused, digests = [], [], [], {}
    with memory:
        for step in _steps(files, docs, memory):
            if step.act in {_Act.KEEP, _Act.WRITE}:
                digests[step.path] = step.digest
            if step.act is _Act.WRITE:
                memory.note(step.path, step.digest)
                _put(docs / step.path, step.content, is_new=step.is_new)
                written.append(step.path)
            elif step.act is _Act.REMOVE:
                _remove(docs / step.path, docs)
                pruned.append(step.path)
            elif step.act is _Act.REFUSE:
                refused.append((step.path, step.problem))
    memory.finish(digests, [path for path, _ in refused])
    _refuse(refused, docs)
    return Changes(tuple(written), tuple(pruned))


def _steps(files: Iterable[File], docs: Path, memory: Memory) -> Iterator[_Step]:
    """Yield what there is to do about each of `files`, and then about what is stale."""
    seen = set()
    for file in files:
        if file.path in seen:
            problem = f"docs/{file.path}: two outputs write this file"
            raise SheafError(problem)
        seen.add(file.path)
        yield _compared(file, docs, memory)
    for path in memory:
        present = None if path in seen else _present(docs / path)
        if present is not None:
            yield _stale(path, present, memory)


def _compared(file: File, docs: Path, memory: Memory) -> _Step:
    digest = _digest(file.pieces())
    path = docs / file.path
    try:
        present = _present(path)
    except OSError:
        if path.is_dir():
            return _Step(_Act.REFUSE, file.path, problem="is a folder; move it, and run this again")
        raise
    if present == digest:
        return _Step(_Act.KEEP, file.path, digest=digest)
    if present is None or memory.is_ours(file.path, present):
        return _Step(_Act.WRITE, file.path, file.pieces(), digest, is_new=present is None)
    return _refusal(file.path, memory)


def _stale(path: str, present: str, memory: Memory) -> _Step:
    if memory.is_ours(path, present):
        return _Step(_Act.REMOVE, path)
    return _refusal(path, memory)


def _refusal(path: str, memory: Memory) -> _Step:
    problem = "was not written by Sheaf; move or rename it, and run this again"
    if path in memory:
        problem = (
            "was generated and then edited; put the change into the source or `curation.yml`, or "
            "move the file, and run this again"
        )
    return _Step(_Act.REFUSE, path, problem=problem)


def _refuse(refused: list[tuple[str, str]], docs: Path) -> None:
    """Raise if any file is not ours to touch."""
    errors = [UnownedFileError(docs / path, problem) for path, problem in refused]
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise SheafError("\n".join(map(str, errors)))


def _present(path: Path) -> str | None:
    """Return the digest of the file at `path`, if there is one."""
    try:
        with path.open("rb") as file:
            return _digest(iter(partial(file.read, A_BLOCK), b""))
    except FileNotFoundError:
        return None


def _digest(content: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in content:
        digest.update(piece)
    return digest.hexdigest()


def _put(path: Path, content: Iterable[bytes], *, is_new: bool) -> None:
    """Write a file; a new one in its place at once, as nobody reads it yet: half the time."""
    if not is_new:
        replace(path, content)
        return
    try:
        file = path.open("wb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("wb")
    with file:
        file.writelines(content)


def _remove(path: Path, docs: Path) -> None:
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == docs:
            return
        with suppress(OSError):  # a folder that still holds something stays
            folder.rmdir()


def _sweep(docs: Path) -> None:
    """Take away what a killed run left half written."""
    for leftover in docs.rglob(f"{HALF_WRITTEN}*"):
        leftover.unlink(missing_ok=True)
