"""What is in sources, as an earlier run read it."""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TypeAlias

import msgspec

from generator.disk.cache import Cache
from generator.disk.papers import rules
from generator.model import Reading, Unreadable

READING = "reading"
"""The kind of what is kept here."""

_Read: TypeAlias = Callable[[str, bytes | Unreadable, float], Iterable[Reading]]
"""Reads a source, given its name, its content and how sure to be."""

_decode = msgspec.json.Decoder(tuple[Reading, ...]).decode


class Readings:
    """What is in each source, kept in a cache as long as the code that reads it is the same."""

    def __init__(self, cache: Cache, read: _Read) -> None:
        """Keep in `cache` what `read` finds."""
        self._cache = cache
        self._read = read

    def read(self, name: str, content: bytes | Unreadable, threshold: float) -> tuple[Reading, ...]:
        """Return what is in a source; it is read only if it was not, with this name and content."""
        if isinstance(content, Unreadable):
            return tuple(self._read(name, content, threshold))
        parts = rules(), name.encode("utf-8", "surrogatepass"), repr(threshold).encode(), content
        key = hashlib.sha256(b"\0".join(parts)).digest()
        with suppress(msgspec.DecodeError):  # of somebody else's, read again
            if text := self._cache.get(READING, key):
                return _decode(text)
        found = tuple(self._read(name, content, threshold))
        with suppress(UnicodeEncodeError):  # half a character, which no file can hold
            self._cache.put(READING, key, msgspec.json.encode(found))
        return found
