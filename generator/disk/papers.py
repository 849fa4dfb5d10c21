"""Entries and papers that earlier runs derived, by a digest of what they were derived from."""

import hashlib
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeAlias

import msgspec

from generator import workers
from generator.disk.cache import Cache
from generator.model import Entry, Origin, Paper, Step, Transform, Value
from generator.workers import ParallelMap

PAPER = "paper"
"""The kind of the cache entries."""

A_BATCH = 50
"""Papers that are sent to a process at once."""

_ANYWHERE = Origin("", 0)

_Batch: TypeAlias = Sequence[tuple[int, bytes]]
"""Entries or papers as JSON, each with its number."""


class Papers:
    """What is derived from one entry or one paper alone, in a cache."""

    def __init__(self, cache: Cache, parallel_map: ParallelMap = workers.serial) -> None:
        """Use what `cache` has from the same code; derive the rest by `parallel_map`."""
        self._cache = cache
        self._parallel_map = parallel_map
        self._rules = rules()

    def derive(
        self, step: Step, values: Iterable[Value], prepare: Callable[[], Transform[Value]]
    ) -> Iterator[Value]:
        """Yield each entry or paper as the function that `prepare` returns transforms it.

        The cache key contains neither the origin of a value, as another line above it changes
        nothing, nor the entries of a paper.
        """
        values = tuple(values)
        if not values:
            return
        kind = type(values[0])
        keys = [self._key(step, value) for value in values]
        found = [self._cached(key, kind) if key else None for key in keys]
        missing = [number for number, key in enumerate(keys) if key and not found[number]]
        parallel_map = workers.if_many(len(missing), self._parallel_map)
        results = parallel_map(partial(_batch_transform, kind, prepare), _batches(values, missing))
        transform = cache(prepare)
        for number, value in enumerate(values):
            while keys[number] and not found[number]:
                for place, text in next(results):
                    self._cache.put(PAPER, keys[place], text)
                    found[place] = _decoded(text, kind)
            derived = found[number] or transform()(value)
            found[number] = None  # frees memory
            yield _completed(derived, value)
        deque(results, maxlen=0)  # ends the job; workers left in one are stopped

    def _key(self, step: Step, value: Entry | Paper) -> bytes:
        """Return the cache key of `value`; empty if it cannot be cached."""
        try:
            given = _encoded(value)
        except UnicodeEncodeError:  # a lone surrogate
            return b""
        parts = (self._rules, step.name.encode(), step.version.encode(), given)
        return hashlib.sha256(b"\0".join(parts)).digest()

    def _cached(self, key: bytes, kind: type[Value]) -> Value | None:
        text = self._cache.get(PAPER, key)
        with suppress(msgspec.DecodeError):  # not written by us: derived again
            return _decoded(text, kind) if text else None
        return None


def _batches(values: Sequence[Entry | Paper], numbers: Sequence[int]) -> Iterator[_Batch]:
    """Yield the values with `numbers` in batches, in their order."""
    for start in range(0, len(numbers), A_BATCH):
        yield [(number, _encoded(values[number])) for number in numbers[start : start + A_BATCH]]


def _batch_transform(
    kind: type[Value], prepare: Callable[[], Transform[Value]]
) -> Callable[[_Batch], Iterator[_Batch]]:
    """Return the function that transforms a batch."""
    transform = prepare()

    def transformed(batch: _Batch) -> Iterator[_Batch]:
        yield [
            (number, msgspec.json.encode(transform(_decoded(text, kind)))) for number, text in batch
        ]

    return transformed


def _encoded(value: Entry | Paper) -> bytes:
    if isinstance(value, Paper):
        value = replace(value, entries=())
    return msgspec.json.encode(replace(value, origin=_ANYWHERE))


def _decoded(text: bytes, kind: type[Value]) -> Value:
    return msgspec.json.decode(text, type=kind)


def _completed(derived: Value, given: Value) -> Value:
    """Return what was `derived` from `given`, with what the cache key leaves out."""
    # shares a text that did not change, which saves memory
    abstract = given.abstract if derived.abstract == given.abstract else derived.abstract
    if isinstance(derived, Paper):
        return replace(derived, origin=given.origin, abstract=abstract, entries=given.entries)
    return replace(derived, origin=given.origin, abstract=abstract)


@cache
def rules() -> bytes:
    """Return a digest of the code and its data files."""
    digest = hashlib.sha256(sys.version.encode())
    for content in _contents(resources.files("generator")):
        digest.update(hashlib.sha256(content).digest())
    return digest.digest()


def _contents(folder: Traversable) -> Iterator[bytes]:
    """Yield the content of each file below `folder`, sorted by name."""
    for item in sorted(folder.iterdir(), key=lambda each: each.name):
        if item.is_dir() and item.name != "__pycache__":
            yield from _contents(item)
        elif item.is_file():
            yield item.read_bytes()
