"""A source read again after an edit: of a long one, no more than the entry that was edited."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator import importers
from generator.model import SURE_ENOUGH, Entry, Origin, Reading

BY_LINES = frozenset(("listing",))
"""Formats in which an entry is a run of lines."""
AROUND = 12
"""Entries above and below the edited one that are read with it: they show how it is set."""


def reparse(
    before: bytes, reading: Reading, data: bytes, threshold: float = SURE_ENOUGH
) -> Reading:
    """Return what is in `data`, the source whose content `before` was found to hold `reading`.

    What was skipped and rejected in it is left out where only one entry had to be read. A paste is
    read as far as its reader is as sure as `threshold`.
    """
    is_long = len(reading.entries) > 2 * AROUND
    # what was rejected may be read once its neighbour is edited
    if reading.format in BY_LINES and is_long and not reading.rejected:
        one = _one_entry(before.split(b"\n"), reading, data.split(b"\n"), threshold)
        if one is not None:
            return one
    return importers.read(reading.file, data, threshold)


def _one_entry(
    before: Sequence[bytes], reading: Reading, now: Sequence[bytes], threshold: float
) -> Reading | None:
    """Return `reading` with one entry in place of another, if the edit was within its lines.

    It is read with those around it, and believed where these are read as they were.
    """
    above = _same(before, now)
    below = min(_same(before[::-1], now[::-1]), len(before) - above, len(now) - above)
    more = len(now) - len(before)
    entries = reading.entries
    starts = [entry.origin.line - 1 for entry in entries]
    place = sum(start <= above for start in starts) - 1
    ends = [*starts[1:], len(before)]
    if place < 0 or len(before) - below > ends[place]:
        return None
    first, last = max(0, place - AROUND), min(len(entries), place + AROUND + 1)
    lines = now[starts[first] : ends[last - 1] + more]
    near = [
        _moved(entry, starts[first])
        for entry in importers.read(reading.file, b"\n".join(lines), threshold).entries
    ]
    after = [_moved(entry, more) if more else entry for entry in entries[place + 1 :]]
    known = [*entries[first:place], *after[: last - place - 1]]
    if [*near[: place - first], *near[place - first + 1 :]] != known or len(near) != last - first:
        return None
    return replace(reading, entries=(*entries[:place], near[place - first], *after))


def _same(one: Sequence[bytes], other: Sequence[bytes]) -> int:
    """Return how many lines at the top of both are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _moved(entry: Entry, lines: int) -> Entry:
    return replace(entry, origin=Origin(entry.origin.file, entry.origin.line + lines))
