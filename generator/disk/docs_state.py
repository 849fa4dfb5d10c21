"""The files below `docs/` as the last run left them, so that none is read or made again.

A file with the same size, times and inode as then has the same content. One that was only touched
is read, and found to be the same.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from struct import Struct
from typing import NamedTuple, TypeAlias

import msgspec

from generator.disk.cache import Cache
from generator.disk.papers import rules
from generator.model import Kept

FILES = "files"
"""The kind of the cache entry: one, for all files."""
_KEY = b"docs"

Signature: TypeAlias = bytes
"""The size, mtime, ctime and inode of a file, packed, as there are many."""


class KnownFile(NamedTuple):
    """A file as it was last seen or written."""

    digest: str
    """The SHA-256 of its content."""
    signature: Signature | None
    """`None` if the file has been removed since."""
    key: str = ""
    """A digest of what it was made from; empty if that is not known."""


class _StoredDocs(NamedTuple):
    rules: bytes
    files: dict[str, KnownFile]


_PACKED = Struct("<4Q")
_LARGEST = 2**64 - 1

_encode = msgspec.msgpack.encode
_decode = msgspec.msgpack.Decoder(_StoredDocs).decode


def signature(path: str) -> Signature | None:
    """Return the signature of the file at `path`; `None` if there is none.

    It is empty for a folder, a pipe or a device.
    """
    try:
        stat = os.stat(path)  # noqa: PTH116 -- there are many
    except OSError:
        return None
    if not S_ISREG(stat.st_mode):
        return b""
    numbers = stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino
    return _PACKED.pack(*(number & _LARGEST for number in numbers))


class DocsState:
    """The files that are unchanged since the last run."""

    def __init__(self, cache: Cache, docs: Path) -> None:
        """Check the files below `docs` that `cache` knows."""
        self._cache = cache
        self.kept: dict[str, Kept] = {}
        """Those that were made by the same code, with what they were made from."""
        self.unchanged: Mapping[str, KnownFile] = {}
        """By path."""
        with suppress(msgspec.DecodeError):  # not written by us: then all files are read
            version, files = _decode(cache.get(FILES, _KEY) or b"")
            self.unchanged = {
                path: file
                for path, file in files.items()
                if file.signature and signature(f"{docs}/{path}") == file.signature
            }
            if version == rules():
                self.kept = {
                    path: Kept(file.key, file.digest)
                    for path, file in self.unchanged.items()
                    if file.key
                }

    def keep(self, files: Mapping[str, KnownFile]) -> None:
        """Remember all `files`, by path, for the next run."""
        self._cache.put(FILES, _KEY, _encode(_StoredDocs(rules(), dict(files))))
