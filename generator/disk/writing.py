"""Pages, brought onto the disk as they come: none is held longer than it takes to write it.

A file as large as the collection is never held whole: it is written beside the one that is there,
and takes its place where it differs.
"""

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import BinaryIO

from generator.disk.docs_state import KnownFile, KnownFiles, Mark, NothingKnown, mark
from generator.disk.folders import Folders
from generator.disk.memory import Memory
from generator.disk.replace import HALF_WRITTEN, named, put, replace, sweep
from generator.errors import SheafError, UnownedFileError
from generator.model import File

A_BLOCK = 1 << 16
"""Bytes of a file that are read at once."""

MOST = 10
"""Files that are named of those that are not ours to touch; of more, there is the number."""

NO_FILE = ""
"""In place of a digest: a folder, a pipe, a device."""

NOT_OURS = "was not written by Sheaf; move or rename it, and run this again"
"""Why a file is left alone."""

EDITED = (
    "was generated and then edited; put the change into the source or `curation.yml`, or move the "
    "file, and run this again"
)
"""Why a file is left alone."""


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
class _Change:
    act: _Act
    path: str
    content: Iterable[bytes] = ()
    half: Path | None = None
    """Where the content is already, if it is."""
    digest: str = ""
    mark: Mark | None = None
    """What the file looked like when it was found to be the same."""
    key: str = ""
    is_new: bool = False
    problem: str = ""
    """Of a file that is not ours: why."""


def changes(files: Iterable[File], docs: Path) -> Changes:
    """Return what `write` would do; raise a `SheafError` where it would refuse."""
    looked = _planned(files, docs, Memory(docs), NothingKnown(), None)
    planned = [(change.act, change.path, change.problem) for change in looked]
    _refuse([(path, problem) for act, path, problem in planned if act is _Act.REFUSE], docs)
    return Changes(
        tuple(path for act, path, _ in planned if act is _Act.WRITE),
        tuple(path for act, path, _ in planned if act is _Act.REMOVE),
    )


def write(files: Iterable[File], docs: Path, state: KnownFiles | None = None) -> Changes:
    """Make `docs` hold `files`, and what people put there, and nothing that is stale.

    What `state` knows is not read again. Where a file is not ours to touch, all others are written,
    and then a `SheafError` names it.
    """
    docs.mkdir(parents=True, exist_ok=True)
    memory, state = Memory(docs), state or NothingKnown()
    if memory.was_killed:
        sweep(docs.rglob(f"{HALF_WRITTEN}*"))
    written, pruned, refused = [], [], []
    seen: dict[str, KnownFile] = {}
    with memory, _half(docs) as half:
        for change in _planned(files, docs, memory, state, half):
            if change.act is _Act.REMOVE:
                _remove(docs / change.path, docs)
                pruned.append(change.path)
            elif change.act is _Act.REFUSE or not _is_there(change, docs, memory):
                refused.append((change.path, change.problem or NOT_OURS))
            else:
                looks = change.mark or mark(f"{docs}/{change.path}")
                seen[change.path] = KnownFile(change.digest, looks, change.key)
                written += [change.path] if change.act is _Act.WRITE else []
    digests = {path: each.digest for path, each in seen.items()}
    memory.finish(digests, [path for path, _ in refused])
    state.keep(seen)
    _refuse(refused, docs)
    return Changes(tuple(written), tuple(pruned))


@contextmanager
def _half(docs: Path) -> Iterator[Path]:
    """Give a place for a file that is not whole yet."""
    half = docs / f"{HALF_WRITTEN}{secrets.token_hex(8)}"
    try:
        yield half
    finally:
        half.unlink(missing_ok=True)


def _is_there(change: _Change, docs: Path, memory: Memory) -> bool:
    """Write the file that there is to write, if any; say whether it is there now."""
    if change.act is _Act.WRITE:
        memory.note(change.path, change.digest)
        return _put(docs / change.path, change)
    return True


def _planned(
    files: Iterable[File], docs: Path, memory: Memory, state: KnownFiles, half: Path | None
) -> Iterator[_Change]:
    """Yield what there is to do about each of `files`, and then about what is stale.

    What is made piece by piece is at `half` until the next is asked for, if that is given.
    """
    seen = set()
    obstacle = Folders(docs).obstacle
    for file in files:
        if file.path in seen:
            problem = f"docs/{file.path}: two outputs write this file"
            raise SheafError(problem)
        seen.add(file.path)
        problem = obstacle(file.path)
        if problem:
            yield _refusal(file.path, problem)
        elif (before := state.get(file.path)) and file.known == before.digest:
            yield _Change(_Act.KEEP, file.path, digest=file.known, mark=before.mark, key=file.key)
        else:
            yield _compared(file, docs, memory, before, half)
    for path in memory:
        if path not in seen and not obstacle(path):
            yield from _stale(path, docs, memory)


def _compared(
    file: File, docs: Path, memory: Memory, before: KnownFile | None, half: Path | None
) -> _Change:
    content: Iterable[bytes]
    if file.more is tuple:
        half, content = None, tuple(file.pieces())  # it is read twice
    else:
        content = file.pieces()
    digest = _spooled(content, half) if half else _digest(content)
    present, looks = (before.digest, before.mark) if before else _present(f"{docs}/{file.path}")
    if present == digest:
        return _Change(_Act.KEEP, file.path, digest=digest, mark=looks, key=file.key)
    if present == NO_FILE:
        return _refusal(file.path, "is a folder, or no ordinary file; move it, and run this again")
    if present is None or memory.is_ours(file.path, present):
        return _Change(
            _Act.WRITE,
            file.path,
            content,
            half,
            digest,
            key=file.key,
            is_new=present is None,
        )
    return _refusal(file.path, EDITED if file.path in memory else NOT_OURS)


def _spooled(content: Iterable[bytes], half: Path) -> str:
    """Write `content` to `half`, and return its digest."""
    made = hashlib.sha256()
    with named(half), half.open("wb") as target:
        for piece in content:
            made.update(piece)
            target.write(piece)
    return made.hexdigest()


def _stale(path: str, docs: Path, memory: Memory) -> Iterator[_Change]:
    """Yield what there is to do about what an earlier run wrote, if it is still there."""
    present, _ = _present(f"{docs}/{path}")
    if present not in (None, NO_FILE):
        is_ours = memory.is_ours(path, present)
        yield _Change(_Act.REMOVE, path) if is_ours else _refusal(path, EDITED)


def _refusal(path: str, problem: str) -> _Change:
    return _Change(_Act.REFUSE, path, problem=problem)


def _refuse(refused: list[tuple[str, str]], docs: Path) -> None:
    """Raise if any file is not ours to touch."""
    errors = [UnownedFileError(docs / path, problem) for path, problem in refused]
    if len(errors) == 1:
        raise errors[0]
    if errors:
        more = [f"and {len(errors) - MOST:,} more files"] if len(errors) > MOST else []
        raise SheafError("\n".join((*map(str, errors[:MOST]), *more)))


def _present(path: str) -> tuple[str | None, Mark | None]:
    """Return the digest of the file at `path`, and what it looks like; `NO_FILE` for a folder."""
    looks = mark(path)
    if not looks:
        return (None if looks is None else NO_FILE), None
    try:
        with open(path, "rb") as file:  # noqa: PTH123 -- there are many
            return _digest(iter(partial(file.read, A_BLOCK), b"")), looks
    except (FileNotFoundError, NotADirectoryError):  # it has just gone
        return None, None


def _digest(content: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in content:
        digest.update(piece)
    return digest.hexdigest()


def _put(path: Path, change: _Change) -> bool:
    """Write a file; say whether that could be done without replacing somebody else's.

    A new one is written in its place at once, as nobody reads it yet: half the time.
    """
    if not change.is_new:
        if change.half is None:
            replace(path, change.content)
        else:
            put(change.half, path)
        return True
    try:
        file = _created(path)
    except FileExistsError:  # it came just now, or it is a link to nowhere
        return False
    with named(path), file:
        if change.half is None:
            file.writelines(change.content)
    if change.half is not None:
        change.half.replace(path)
    return True


def _created(path: Path) -> BinaryIO:
    try:
        return path.open("xb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("xb")


def _remove(path: Path, docs: Path) -> None:
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == docs:
            return
        with suppress(OSError):  # a folder that still holds something stays
            folder.rmdir()
