"""Results of earlier runs, by a digest of their inputs.

One SQLite file, which may be deleted at any time. One that is not ours is replaced, and a damaged
one is removed at the end of the run; if none can be written, the run continues without it. The site
is the same in each case.
"""

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Self

from generator.model import File

CACHE = Path(".sheaf", "cache.sqlite")
"""Where the cache is, in the root of the repository."""

PAGE = "page"
"""The kind of entries with the HTML of a page, which our MkDocs hook reads."""

PARTS = "\0"
"""Separates the values of a page from its HTML; neither can contain it."""

_MARK = 0x53686561
"""The `application_id` of our SQLite files: "Shea"."""
_VERSION = 4
"""Of the table below; a file with another version is replaced."""
_BATCH = 500
"""Entries per transaction: a run that is killed loses no more than these."""
_TABLE = """
CREATE TABLE IF NOT EXISTS made (kind TEXT, key BLOB, value BLOB, PRIMARY KEY (kind, key))
"""
"""With row ids: without them, a search reads the values of the rows that it passes, and some values
have many megabytes."""


class Cache:
    """An open cache; to be used in a `with`.

    At the end of a successful run, entries that it neither read nor wrote are deleted, but only
    those of the kinds that it used.
    """

    def __init__(self, path: Path) -> None:
        """Open the cache at `path`, or create it."""
        self.problem = ""
        """Why the cache cannot be used; empty if it can."""
        self._path = path
        self._used: set[tuple[str, bytes]] = set()
        self._new = 0
        self._is_damaged = False
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._rows = opened(path)
        except (sqlite3.Error, OSError) as error:
            self._rows = sqlite3.connect(":memory:")
            self._give_up(error)

    def get(self, kind: str, key: bytes) -> bytes | None:
        """Return the value for the inputs with the digest `key`, if there is one."""
        self._used.add((kind, key))
        found = self._do("SELECT value FROM made WHERE kind = ? AND key = ?", (kind, key))
        try:
            return zlib.decompress(found[0][0]) if found else None
        except (zlib.error, TypeError) as error:
            self._give_up(error)
            return None

    def has(self, kind: str, key: bytes) -> bool:
        """Say whether there is a value for the inputs with the digest `key`."""
        self._used.add((kind, key))
        return bool(self._do("SELECT 1 FROM made WHERE kind = ? AND key = ?", (kind, key)))

    def put(self, kind: str, key: bytes, value: bytes) -> None:
        """Store `value` for the inputs with the digest `key`."""
        self._used.add((kind, key))
        row = (kind, key, zlib.compress(value, 1))
        self._do("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", row)
        self._new += 1
        if self._new % _BATCH == 0:
            self._do("COMMIT")
            self._do("BEGIN")

    def __enter__(self) -> Self:
        """Return the cache, which is already open."""
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        """Write what was stored; after a run without errors, delete what was not used."""
        if error is None:
            kinds = {kind for kind, _ in self._used}
            stored = {row for row in self._do("SELECT kind, key FROM made") if row[0] in kinds}
            for row in stored - self._used:
                self._do("DELETE FROM made WHERE kind = ? AND key = ?", row)
        self._do("COMMIT")
        self._rows.close()
        if self._is_damaged:
            self._path.unlink(missing_ok=True)

    def _do(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Return the rows that `statement` gives; none after a problem."""
        if self.problem:
            return []
        try:
            return self._rows.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _give_up(self, error: Exception) -> None:
        self.problem = (
            f"{self._path}: {error}; continuing without the cache, this run will be slower"
        )
        self._is_damaged = not isinstance(error, (sqlite3.OperationalError, OSError))


def kept(files: Iterable[File], cache: Cache) -> Iterator[File]:
    """Yield `files`, and store in `cache` the HTML of the pages among them, for our hook."""
    for file in files:
        if file.digest_on_disk and file.path.endswith(".md"):
            cache.has(PAGE, bytes.fromhex(file.digest_on_disk))
        elif file.html:
            key = hashlib.sha256(file.text.encode()).digest()
            if not cache.has(PAGE, key):
                cache.put(PAGE, key, f"{json.dumps(file.values)}{PARTS}{file.html}".encode())
        yield file


def opened(path: Path) -> sqlite3.Connection:
    """Open the database at `path`; one that is not ours is replaced."""
    rows = sqlite3.connect(path, isolation_level=None)
    if not _is_ours(rows):
        rows.close()
        path.unlink()
        rows = sqlite3.connect(path, isolation_level=None)
    try:
        rows.execute("PRAGMA synchronous = OFF")  # losing it does no harm, and the lock is ours
        rows.execute("BEGIN")
        rows.execute(f"PRAGMA application_id = {_MARK}")
        rows.execute(f"PRAGMA user_version = {_VERSION}")
        rows.execute(_TABLE)
    except sqlite3.Error:
        rows.close()
        raise
    return rows


def _is_ours(rows: sqlite3.Connection) -> bool:
    """Say whether a database is new or has our mark and version."""
    try:
        ((tables,),) = rows.execute("SELECT count(*) FROM sqlite_master")
        ((mark,),) = rows.execute("PRAGMA application_id")
        ((version,),) = rows.execute("PRAGMA user_version")
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return False
    return not tables or (mark, version) == (_MARK, _VERSION)
