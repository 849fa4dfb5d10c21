"""What earlier runs read in sources."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import TypeAlias

import msgspec

from generator import workers
from generator.disk.cache import Cache
from generator.disk.papers import rules
from generator.model import Reading, Unreadable
from generator.workers import ParallelMap

READING = "reading"
"""The kind of the cache entries."""

MUCH = 500_000
"""Bytes in several sources from which it is worth reading them in parallel."""

_RawSource: TypeAlias = tuple[str, bytes | Unreadable]
"""A name and the content."""
_ReadBytes: TypeAlias = Callable[[str, bytes | Unreadable, float], Iterable[Reading]]
"""Reads a source, given the name, the content, and how sure to be."""

_decode = msgspec.json.Decoder(tuple[Reading, ...]).decode


class Readings:
    """What is in each source, in a cache."""

    def __init__(
        self, cache: Cache, read: _ReadBytes, parallel_map: ParallelMap = workers.serial
    ) -> None:
        """Use what `cache` has from the same code; `read` the rest, much of it in parallel."""
        self._cache = cache
        self._read = read
        self._parallel_map = parallel_map

    def read(self, named: Iterable[_RawSource], threshold: float) -> Iterator[Reading]:
        """Yield what is in sources; names and contents that the cache has are not read again."""
        sources = tuple(named)
        keys = [_key(source, threshold) for source in sources]
        found = [self._cached(key) for key in keys]
        missing = [place for place, each in enumerate(found) if each is None]
        contents = (sources[place][1] for place in missing)
        size = sum(len(each) for each in contents if isinstance(each, bytes))
        parallel_map = self._parallel_map if len(missing) > 1 and size > MUCH else workers.serial
        work = partial(_reader, self._read, threshold)
        for place, readings in parallel_map(work, [(place, sources[place]) for place in missing]):
            found[place] = readings
            with suppress(UnicodeEncodeError):  # a lone surrogate
                if key := keys[place]:
                    self._cache.put(READING, key, msgspec.json.encode(readings))
        for each in found:
            yield from each or ()

    def _cached(self, key: bytes) -> tuple[Reading, ...] | None:
        with suppress(msgspec.DecodeError):  # not written by us: read again
            if key and (text := self._cache.get(READING, key)):
                return _decode(text)
        return None


def _key(source: _RawSource, threshold: float) -> bytes:
    """Return the cache key of `source`; empty if it could not be read."""
    name, content = source
    if isinstance(content, Unreadable):
        return b""
    parts = rules(), name.encode("utf-8", "surrogatepass"), repr(threshold).encode(), content
    return hashlib.sha256(b"\0".join(parts)).digest()


def _reader(
    read: _ReadBytes, threshold: float
) -> Callable[[tuple[int, _RawSource]], Iterator[tuple[int, tuple[Reading, ...]]]]:
    """Return the function that reads a numbered source."""

    def readings(numbered: tuple[int, _RawSource]) -> Iterator[tuple[int, tuple[Reading, ...]]]:
        place, (name, content) = numbered
        yield place, tuple(read(name, content, threshold))

    return readings
