"""The neighbours of papers, from the last run."""

from collections.abc import Mapping
from contextlib import suppress

import msgspec

from generator.disk.cache import Cache
from generator.disk.papers import rules

NEIGHBOURS = "neighbours"
"""The kind of the cache entry: one, with the packed neighbours of all papers by their keys."""


def recalled(cache: Cache) -> dict[bytes, bytes]:
    """Return what the last run of the same code stored in `cache`, if anything."""
    text = cache.get(NEIGHBOURS, rules())
    with suppress(msgspec.DecodeError):  # not written by us: found again
        return msgspec.msgpack.decode(text, type=dict[bytes, bytes]) if text else {}
    return {}


def remember(cache: Cache, neighbours: Mapping[bytes, bytes]) -> None:
    """Store packed `neighbours` in `cache` in place of the earlier ones."""
    cache.put(NEIGHBOURS, rules(), msgspec.msgpack.encode(neighbours))
