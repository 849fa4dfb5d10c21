"""Papers as earlier runs derived them, by the digest of what they were derived from."""

import hashlib
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from importlib import resources
from importlib.abc import Traversable

import msgspec

from generator.disk.cache import Cache
from generator.model import Make, Origin, Paper

PAPER = "paper"
"""The kind of what is kept here."""

_ANYWHERE = Origin("", 0)


class Papers:
    """What is derived from one paper alone, kept in a cache."""

    def __init__(self, cache: Cache) -> None:
        """Keep papers in `cache`, as long as the code that derives them is the same."""
        self._cache = cache
        self._rules = _rules()

    def made(self, step: str, paper: Paper, make: Make) -> Paper:
        """Return `make(paper)`; `step` names all that `make` goes by beside the paper.

        Where the paper stands in its source is not looked at: a line above it changes nothing.
        """
        try:
            given = msgspec.json.encode(replace(paper, origin=_ANYWHERE))
        except UnicodeEncodeError:  # half a character, which no file can hold
            return make(paper)
        key = hashlib.sha256(b"\0".join((self._rules, step.encode(), given))).digest()
        known = self._cache.get(PAPER, key)
        if known is not None:
            with suppress(msgspec.DecodeError):  # of somebody else's, made anew
                return replace(msgspec.json.decode(known, type=Paper), origin=paper.origin)
        result = make(paper)
        self._cache.put(PAPER, key, msgspec.json.encode(result))
        return result


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
