"""What the files below `docs/` were when the last run ended, so that none is read or made again.

A file that has the same size, times and place on the disk as then has the same content. One that
was only touched is read, and found to be the same.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from struct import Struct
from typing import NamedTuple, Protocol, TypeAlias

import msgspec

from generator.disk.cache import Cache
from generator.disk.papers import rules
from generator.model import Kept

FILES = "files"
"""The kind of what is kept here: one value, of all files."""
_KEY = b"docs"

Mark: TypeAlias = bytes
"""What a file looks like from outside: its size, times, and place, packed, as there are many."""


class KnownFile(NamedTuple):
    """A file as it was seen or written."""

    digest: str
    """The SHA-256 of its content."""
    mark: Mark | None
    """What it looks like; nothing where it has gone again."""
    key: str = ""
    """A digest of what it was made from; empty where that is not known."""


class _StoredDocs(NamedTuple):
    rules: bytes
    files: dict[str, KnownFile]


_PACKED = Struct("<4Q")
_LARGEST = 2**64 - 1

_encode = msgspec.msgpack.encode
_decode = msgspec.msgpack.Decoder(_StoredDocs).decode


def mark(path: str) -> Mark | None:
    """Return what the file at `path` looks like; nothing where there is none.

    Of what is no ordinary file there is nothing to see.
    """
    try:
        stat = os.stat(path)  # noqa: PTH116 -- there are many
    except OSError:
        return None
    if not S_ISREG(stat.st_mode):
        return b""
    looks = stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino
    return _PACKED.pack(*(number & _LARGEST for number in looks))


class KnownFiles(Protocol):
    """Knows the files of the last run that are as it left them."""

    def get(self, path: str) -> KnownFile | None:
        """Return the file at `path`, if it is as it was."""

    def keep(self, files: dict[str, KnownFile]) -> None:
        """Remember all `files`, by path, for the next run."""


class NothingKnown:
    """Where no earlier run is known."""

    def get(self, path: str) -> None:
        """Return nothing."""

    def keep(self, files: dict[str, KnownFile]) -> None:
        """Do nothing."""


class DocsState:
    """The files that are as the last run left them."""

    def __init__(self, cache: Cache, docs: Path) -> None:
        """Look at the files below `docs` that `cache` knows."""
        self._cache = cache
        self.kept: dict[str, Kept] = {}
        """Those that the same code made, and what from."""
        self._seen: dict[str, KnownFile] = {}
        with suppress(msgspec.DecodeError):  # of somebody else's: then all is read
            known, files = _decode(cache.get(FILES, _KEY) or b"")
            self._seen = {
                path: s for path, s in files.items() if s.mark and mark(f"{docs}/{path}") == s.mark
            }
            if known == rules():
                self.kept = {
                    path: Kept(seen.key, seen.digest)
                    for path, seen in self._seen.items()
                    if seen.key
                }

    def get(self, path: str) -> KnownFile | None:
        """Return the file at `path`, if it is as it was."""
        return self._seen.get(path)

    def keep(self, files: Mapping[str, KnownFile]) -> None:
        """Remember all `files`, by path, for the next run."""
        self._cache.put(FILES, _KEY, _encode(_StoredDocs(rules(), dict(files))))
