"""What pairs of papers have in common, as the last run found it."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

import msgspec

from generator.disk.cache import Cache
from generator.disk.papers import rules

REASONS = "reasons"
"""The kind of what is kept here: one value, with the reasons for each pair by its digest."""


def recalled(cache: Cache) -> dict[str, list[str]]:
    """Return the reasons that the last run of this code kept in `cache`; none if it kept none."""
    text = cache.get(REASONS, rules())
    with suppress(msgspec.DecodeError):  # of somebody else's, found again
        return msgspec.json.decode(text, type=dict[str, list[str]]) if text else {}
    return {}


def remember(cache: Cache, reasons: Mapping[str, Sequence[str]]) -> None:
    """Keep `reasons` in `cache`, and no others."""
    cache.put(REASONS, rules(), msgspec.json.encode(reasons))
