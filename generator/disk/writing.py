"""Files, written as they are made: none is in memory for longer than that takes.

A file that grows with the collection is never in memory as a whole: it is written beside the old
one, and replaces it if it differs.
"""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, partial
from pathlib import Path
from typing import BinaryIO

from generator.disk.docs_state import DocsState, KnownFile, Signature, signature
from generator.disk.memory import Memory
from generator.disk.replace import HALF_WRITTEN, named, put, replace, sweep
from generator.errors import SheafError, UnownedFileError
from generator.model import File

A_BLOCK = 1 << 16
"""Bytes of a file that are read at once."""

MOST = 10
"""Files that an error names; more are only counted."""

NO_FILE = ""
"""In place of the digest of a folder, a pipe or a device."""

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
    """Paths that an earlier run wrote and this one does not."""

    def __bool__(self) -> bool:
        """Say whether there are any."""
        return bool(self.written or self.pruned)


class _Act(Enum):
    """What to do with a file."""

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
    """Where the content is, if it was already written."""
    digest: str = ""
    signature: Signature | None = None
    """Of a file that was found to be the same."""
    key: str = ""
    is_new: bool = False
    problem: str = ""
    """Why the file is refused."""


def changes(files: Iterable[File], docs: Path) -> Changes:
    """Return what `write` would do; raise a `SheafError` if it would refuse a file."""
    found = _planned(files, docs, Memory(docs), {}, None)
    planned = [(change.act, change.path, change.problem) for change in found]
    _refuse([(path, problem) for act, path, problem in planned if act is _Act.REFUSE], docs)
    return Changes(
        tuple(path for act, path, _ in planned if act is _Act.WRITE),
        tuple(path for act, path, _ in planned if act is _Act.REMOVE),
    )


def write(files: Iterable[File], docs: Path, state: DocsState | None = None) -> Changes:
    """Write `files` to `docs`, and remove what earlier runs wrote and is not among them.

    What is unchanged by `state` is not read. If a file is not ours to touch, all others are
    written, and then a `SheafError` names it.
    """
    docs.mkdir(parents=True, exist_ok=True)
    memory, unchanged = Memory(docs), state.unchanged if state else {}
    if memory.was_killed:
        sweep(docs.rglob(f"{HALF_WRITTEN}*"))
    written, pruned, refused = [], [], []
    seen: dict[str, KnownFile] = {}
    with memory, _half(docs) as half:
        for change in _planned(files, docs, memory, unchanged, half):
            if change.act is _Act.REMOVE:
                _remove(docs / change.path, docs)
                pruned.append(change.path)
            elif change.act is _Act.REFUSE or not _is_there(change, docs, memory):
                refused.append((change.path, change.problem or NOT_OURS))
            else:
                found = change.signature or signature(f"{docs}/{change.path}")
                seen[change.path] = KnownFile(change.digest, found, change.key)
                written += [change.path] if change.act is _Act.WRITE else []
    digests = {path: each.digest for path, each in seen.items()}
    memory.finish(digests, [path for path, _ in refused])
    if state:
        state.keep(seen)
    _refuse(refused, docs)
    return Changes(tuple(written), tuple(pruned))


@contextmanager
def _half(docs: Path) -> Iterator[Path]:
    """Give a path for an incomplete file."""
    half = docs / f"{HALF_WRITTEN}{secrets.token_hex(8)}"
    try:
        yield half
    finally:
        half.unlink(missing_ok=True)


def _is_there(change: _Change, docs: Path, memory: Memory) -> bool:
    """Write the file if it has to be written; say whether it is there now."""
    if change.act is _Act.WRITE:
        memory.note(change.path, change.digest)
        return _put(docs / change.path, change)
    return True


def _planned(
    files: Iterable[File],
    docs: Path,
    memory: Memory,
    unchanged: Mapping[str, KnownFile],
    half: Path | None,
) -> Iterator[_Change]:
    """Yield what to do with each of `files`, and then with those that are stale.

    If `half` is given, a file that is made in pieces is there until the next is asked for.
    """
    seen = set()
    obstacle = cache(partial(_obstacle, docs))
    for file in files:
        if file.path in seen:
            problem = f"docs/{file.path}: two outputs write this file"
            raise SheafError(problem)
        seen.add(file.path)
        problem = obstacle(file.path.rpartition("/")[0])
        before = unchanged.get(file.path)
        if problem:
            yield _refusal(file.path, problem)
        elif before and file.digest_on_disk == before.digest:
            yield _kept(file, before.digest, before.signature)
        else:
            yield _compared(file, docs, memory, before, half)
    for path in memory:
        if path not in seen and not obstacle(path.rpartition("/")[0]):
            yield from _stale(path, docs, memory)


def _obstacle(docs: Path, folder: str) -> str:
    """Say why nothing below `folder` may be written or removed; empty if it may."""
    if not folder:
        return ""
    above = _obstacle(docs, folder.rpartition("/")[0])
    if not above and (docs / folder).is_symlink():
        return f"is below the link docs/{folder}; remove that, and run this again"
    if not above and (docs / folder).is_file():
        return f"is below the file docs/{folder}; move that, and run this again"
    return above


def _compared(
    file: File, docs: Path, memory: Memory, before: KnownFile | None, half: Path | None
) -> _Change:
    content: Iterable[bytes]
    if file.more is tuple:
        half, content = None, tuple(file.pieces())  # it is read twice
    else:
        content = file.pieces()
    digest = _spooled(content, half) if half else _digest(content)
    present, found = before[:2] if before else _present(f"{docs}/{file.path}")
    if present == digest:
        return _kept(file, digest, found)
    if present == NO_FILE:
        return _refusal(file.path, "is a folder or a special file; move it, and run this again")
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
    digest = hashlib.sha256()
    with named(half), half.open("wb") as target:
        for piece in content:
            digest.update(piece)
            target.write(piece)
    return digest.hexdigest()


def _stale(path: str, docs: Path, memory: Memory) -> Iterator[_Change]:
    """Yield what to do with a file that an earlier run wrote, if it is still there."""
    present, _ = _present(f"{docs}/{path}")
    if present not in (None, NO_FILE):
        is_ours = memory.is_ours(path, present)
        yield _Change(_Act.REMOVE, path) if is_ours else _refusal(path, EDITED)


def _kept(file: File, digest: str, found: Signature | None) -> _Change:
    return _Change(_Act.KEEP, file.path, digest=digest, signature=found, key=file.key)


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


def _present(path: str) -> tuple[str | None, Signature | None]:
    """Return the digest, or `NO_FILE`, and the signature of the file at `path`, if there is one."""
    found = signature(path)
    if not found:
        return (None if found is None else NO_FILE), None
    try:
        with open(path, "rb") as file:  # noqa: PTH123 -- there are many
            return _digest(iter(partial(file.read, A_BLOCK), b"")), found
    except (FileNotFoundError, NotADirectoryError):  # it was just removed
        return None, None


def _digest(content: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in content:
        digest.update(piece)
    return digest.hexdigest()


def _put(path: Path, change: _Change) -> bool:
    """Write a file; say whether that was possible without replacing somebody else's.

    A new file is written directly, as nobody reads it yet; this takes half the time.
    """
    if not change.is_new:
        if change.half is None:
            replace(path, change.content)
        else:
            put(change.half, path)
        return True
    try:
        file = _created(path)
    except FileExistsError:  # somebody has just created it, or it is a broken link
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
        with suppress(OSError):  # not empty
            folder.rmdir()
