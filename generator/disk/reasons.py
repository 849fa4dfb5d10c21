"""What pairs of papers have in common, from the last run."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

import msgspec

from generator.disk.cache import Cache
from generator.disk.papers import rules

REASONS = "reasons"
"""The kind of the cache entry: one, with the reasons for each pair by the digest of the pair."""


def recalled(cache: Cache) -> dict[str, list[str]]:
    """Return the reasons that the last run of the same code stored in `cache`, if any."""
    text = cache.get(REASONS, rules())
    with suppress(msgspec.DecodeError):  # not written by us: found again
        return msgspec.json.decode(text, type=dict[str, list[str]]) if text else {}
    return {}


def remember(cache: Cache, reasons: Mapping[str, Sequence[str]]) -> None:
    """Store `reasons` in `cache` in place of the earlier ones."""
    cache.put(REASONS, rules(), msgspec.json.encode(reasons))
