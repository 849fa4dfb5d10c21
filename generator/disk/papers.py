"""Papers as earlier runs derived them, by the digest of what they were derived from."""

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from importlib import resources
from importlib.abc import Traversable
from typing import TypeAlias

import msgspec

from generator import workers
from generator.disk.cache import Cache
from generator.model import Make, Origin, Paper, Step
from generator.workers import Spread

PAPER = "paper"
"""The kind of what is kept here."""

A_BATCH = 50
"""Papers that go to a process at once."""

_ANYWHERE = Origin("", 0)

_Batch: TypeAlias = Sequence[tuple[int, bytes]]
"""Papers as JSON, each with its number."""


class Papers:
    """What is derived from one paper alone, kept in a cache."""

    def __init__(self, cache: Cache, spread: Spread = workers.here) -> None:
        """Keep papers in `cache`, as long as the code that derives them is the same.

        What is not known is left to `spread`.
        """
        self._cache = cache
        self._spread = spread
        self._rules = _rules()

    def made(
        self, step: Step, papers: Iterable[Paper], prepare: Callable[[], Make]
    ) -> Iterator[Paper]:
        """Yield what the function that `prepare` returns derives from each of `papers`.

        The place of a paper in its source does not count: a line above it changes nothing.
        """
        papers = tuple(papers)
        keys = [self._key(step, paper) for paper in papers]
        found = [self._known(key) if key else None for key in keys]
        missing = [number for number, key in enumerate(keys) if key and not found[number]]
        spread = workers.if_many(len(missing), self._spread)
        come = spread(partial(_batch_maker, prepare), _batches(papers, missing))
        make = cache(prepare)
        for number, paper in enumerate(papers):
            while keys[number] and not found[number]:
                for place, text in next(come):
                    self._cache.put(PAPER, keys[place], text)
                    found[place] = _decoded(text)
            made = found[number] or make()(paper)
            found[number] = None  # whoever asked for it has it now
            # one copy of a text that did not change is enough
            abstract = paper.abstract if made.abstract == paper.abstract else made.abstract
            yield replace(made, origin=paper.origin, abstract=abstract)

    def _key(self, step: Step, paper: Paper) -> bytes:
        """Return what is kept of `paper` is found by; nothing where nothing can be kept."""
        try:
            given = _encoded(paper)
        except UnicodeEncodeError:  # half a character, which no file can hold
            return b""
        parts = (self._rules, step.name.encode(), step.version.encode(), given)
        return hashlib.sha256(b"\0".join(parts)).digest()

    def _known(self, key: bytes) -> Paper | None:
        text = self._cache.get(PAPER, key)
        with suppress(msgspec.DecodeError):  # of somebody else's, made anew
            return _decoded(text) if text else None
        return None


def _batches(papers: Sequence[Paper], numbers: Sequence[int]) -> Iterator[_Batch]:
    """Yield the papers with `numbers` in batches, in their order."""
    for start in range(0, len(numbers), A_BATCH):
        yield [(number, _encoded(papers[number])) for number in numbers[start : start + A_BATCH]]


def _batch_maker(prepare: Callable[[], Make]) -> Callable[[_Batch], Iterator[_Batch]]:
    """Return the function that derives the papers of a batch."""
    make = prepare()

    def made(batch: _Batch) -> Iterator[_Batch]:
        yield [(number, msgspec.json.encode(make(_decoded(given)))) for number, given in batch]

    return made


def _encoded(paper: Paper) -> bytes:
    return msgspec.json.encode(replace(paper, origin=_ANYWHERE))


def _decoded(text: bytes) -> Paper:
    return msgspec.json.decode(text, type=Paper)


def _rules() -> bytes:
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
