"""The only module that writes.

It writes a file only where its content differs, and whole or not at all; it takes away what an
earlier run wrote and this one did not; and it says no rather than touch what somebody else wrote
or edited. What it wrote, it remembers in `docs/.generated.json`: for each path the digests that
the file may have. A path's new digest is noted before the file is written, so that a run which is
killed at any moment leaves nothing that the next run would take for a stranger's.
"""

import hashlib
import json
import os
import sqlite3
import tempfile
import zlib
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SheafError, UnownedFileError
from generator.model import File

MEMORY = ".generated.json"
"""The name of the file that remembers what was written, in `docs/`."""

HALF_WRITTEN = ".sheaf-half-written-"
"""How the name of a file begins while it is being written."""


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


def changes(files: Iterable[File], docs: Path) -> Changes:
    """Return what `write` would do; raise `UnownedFileError` where it would refuse."""
    contents = _contents(files)
    memory = _remembered(docs)
    written = []
    for path, content in contents.items():
        present = _present(docs / path)
        if present == content:
            continue
        if present is not None and _digest(present) not in memory.get(path, ()):
            raise UnownedFileError(docs / path, _refusal(edited=path in memory))
        written.append(path)
    gone = [path for path in memory if path not in contents and (docs / path).exists()]
    for path in gone:
        if _digest((docs / path).read_bytes()) not in memory[path]:
            raise UnownedFileError(docs / path, _refusal(edited=True))
    return Changes(tuple(written), tuple(gone))


def write(files: Iterable[File], docs: Path) -> Changes:
    """Make `docs` hold `files`, and what people put there, and nothing that is stale."""
    files = tuple(files)
    contents = _contents(files)
    docs.mkdir(parents=True, exist_ok=True)
    todo = changes(files, docs)
    digests = {path: [_digest(content)] for path, content in contents.items()}
    if todo:
        memory = _remembered(docs)
        either = {path: sorted({*memory.get(path, ()), *digests[path]}) for path in digests}
        _remember(memory | either, docs)
        for path in todo.written:
            replace(docs / path, contents[path])
        for path in todo.pruned:
            _remove(docs / path, docs)
    if digests != _remembered(docs):
        _remember(digests, docs)
    _sweep(docs)
    return todo


def keep(files: Iterable[File], table: Path) -> None:
    """Make `table` hold the HTML of the pages among `files`, by the digest of their Markdown.

    It may be deleted at any time; one that is damaged is made anew.
    """
    pages = {hashlib.sha256(f.body.strip().encode()).digest(): f.html for f in files if f.html}
    table.parent.mkdir(parents=True, exist_ok=True)
    try:
        _fill(table, pages)
    except sqlite3.DatabaseError:
        table.unlink()
        _fill(table, pages)


def _fill(table: Path, pages: Mapping[bytes, str]) -> None:
    with closing(sqlite3.connect(table)) as rows, rows:
        rows.execute("CREATE TABLE IF NOT EXISTS pages (digest BLOB PRIMARY KEY, html BLOB)")
        known = {digest for (digest,) in rows.execute("SELECT digest FROM pages")}
        gone = ((digest,) for digest in known - pages.keys())
        rows.executemany("DELETE FROM pages WHERE digest = ?", gone)
        new = ((d, zlib.compress(pages[d].encode(), 1)) for d in pages.keys() - known)
        rows.executemany("INSERT INTO pages VALUES (?, ?)", new)


def generated(docs: Path) -> frozenset[str]:
    """Return the paths below `docs` that an earlier run wrote, and the memory of them."""
    return frozenset((*_remembered(docs), MEMORY))


def replace(path: Path, content: bytes) -> None:
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


def _contents(files: Iterable[File]) -> dict[str, bytes]:
    contents = {}
    for file in files:
        if file.path in contents:
            problem = f"docs/{file.path}: two outputs write this file"
            raise SheafError(problem)
        contents[file.path] = file.text.encode("utf-8")
    return contents


def _present(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except IsADirectoryError as error:
        raise UnownedFileError(path, "is a folder; move it, and run this again") from error


def _refusal(*, edited: bool) -> str:
    if edited:
        return (
            "was generated and then edited; put the change into the source or `curation.yml`, or "
            "move the file, and run this again"
        )
    return "was not written by Sheaf; move or rename it, and run this again"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _remembered(docs: Path) -> dict[str, list[str]]:
    """Return the digests of what earlier runs wrote; nothing where the memory is damaged."""
    try:
        memory = json.loads((docs / MEMORY).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    if not isinstance(memory, dict):
        return {}
    return {str(path): list(map(str, digests)) for path, digests in memory.items()}


def _remember(memory: Mapping[str, list[str]], docs: Path) -> None:
    text = json.dumps(dict(sorted(memory.items())), indent=0)
    replace(docs / MEMORY, f"{text}\n".encode())


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
