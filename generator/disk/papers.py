"""Entries and papers as earlier runs made them, by the digest of what they were made from."""

import hashlib
import sys
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
"""The kind of what is kept here."""

A_BATCH = 50
"""Papers that go to a process at once."""

_ANYWHERE = Origin("", 0)

_Batch: TypeAlias = Sequence[tuple[int, bytes]]
"""Entries or papers as JSON, each with its number."""


class Papers:
    """What is made of one entry or one paper alone, kept in a cache."""

    def __init__(self, cache: Cache, parallel_map: ParallelMap = workers.serial) -> None:
        """Keep papers in `cache`, as long as the code that derives them is the same.

        What is not known is left to `parallel_map`.
        """
        self._cache = cache
        self._parallel_map = parallel_map
        self._rules = rules()

    def made(
        self, step: Step, values: Iterable[Value], prepare: Callable[[], Transform[Value]]
    ) -> Iterator[Value]:
        """Yield what the function that `prepare` returns makes of each entry or paper.

        The place of a value in its source does not count: a line above it changes nothing. Nor do
        the entries of a paper.
        """
        values = tuple(values)
        if not values:
            return
        kind = type(values[0])
        keys = [self._key(step, value) for value in values]
        found = [self._known(key, kind) if key else None for key in keys]
        missing = [number for number, key in enumerate(keys) if key and not found[number]]
        parallel_map = workers.if_many(len(missing), self._parallel_map)
        come = parallel_map(partial(_batch_maker, kind, prepare), _batches(values, missing))
        make = cache(prepare)
        for number, value in enumerate(values):
            while keys[number] and not found[number]:
                for place, text in next(come):
                    self._cache.put(PAPER, keys[place], text)
                    found[place] = _decoded(text, kind)
            made = found[number] or make()(value)
            found[number] = None  # whoever asked for it has it now
            yield _placed(made, value)

    def _key(self, step: Step, value: Entry | Paper) -> bytes:
        """Return what is kept of `value` is found by; nothing where nothing can be kept."""
        try:
            given = _encoded(value)
        except UnicodeEncodeError:  # half a character, which no file can hold
            return b""
        parts = (self._rules, step.name.encode(), step.version.encode(), given)
        return hashlib.sha256(b"\0".join(parts)).digest()

    def _known(self, key: bytes, kind: type[Value]) -> Value | None:
        text = self._cache.get(PAPER, key)
        with suppress(msgspec.DecodeError):  # of somebody else's, made again
            return _decoded(text, kind) if text else None
        return None


def _batches(values: Sequence[Entry | Paper], numbers: Sequence[int]) -> Iterator[_Batch]:
    """Yield the values with `numbers` in batches, in their order."""
    for start in range(0, len(numbers), A_BATCH):
        yield [(number, _encoded(values[number])) for number in numbers[start : start + A_BATCH]]


def _batch_maker(
    kind: type[Value], prepare: Callable[[], Transform[Value]]
) -> Callable[[_Batch], Iterator[_Batch]]:
    """Return the function that makes what is to be made of a batch."""
    make = prepare()

    def made(batch: _Batch) -> Iterator[_Batch]:
        yield [
            (number, msgspec.json.encode(make(_decoded(given, kind)))) for number, given in batch
        ]

    return made


def _encoded(value: Entry | Paper) -> bytes:
    if isinstance(value, Paper):
        value = replace(value, entries=())
    return msgspec.json.encode(replace(value, origin=_ANYWHERE))


def _decoded(text: bytes, kind: type[Value]) -> Value:
    return msgspec.json.decode(text, type=kind)


def _placed(made: Value, given: Value) -> Value:
    """Return what was `made` of `given` with what was left out of its digest."""
    # one copy of a text that did not change is enough
    abstract = given.abstract if made.abstract == given.abstract else made.abstract
    if isinstance(made, Paper):
        return replace(made, origin=given.origin, abstract=abstract, entries=given.entries)
    return replace(made, origin=given.origin, abstract=abstract)


@cache
def rules() -> bytes:
    """Return a digest of the code and of the lists that it goes by."""
    digest = hashlib.sha256(sys.version.encode())
    for content in _contents(resources.files("generator")):
        digest.update(hashlib.sha256(content).digest())
    return digest.digest()


def _contents(folder: Traversable) -> Iterator[bytes]:
    """Yield the content of each file of ours below `folder`, by name."""
    for item in sorted(folder.iterdir(), key=lambda each: each.name):
        if item.is_dir() and item.name != "__pycache__":
            yield from _contents(item)
        elif item.is_file():
            yield item.read_bytes()
