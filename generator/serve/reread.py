"""A source read again after an edit: of a long one, no more than the entry that was edited."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator import importers
from generator.model import Entry, Origin, Reading

BY_LINES = frozenset(("listing",))
"""Formats in which an entry is a run of lines that means the same when it stands alone."""


def reread(before: bytes, reading: Reading, data: bytes) -> Reading:
    """Return what is in `data`, the source whose content `before` was found to hold `reading`.

    What was skipped and rejected in it is left out where only one entry had to be read.
    """
    if reading.format in BY_LINES:
        one = _one_entry(before.split(b"\n"), reading, data.split(b"\n"))
        if one is not None:
            return one
    return importers.read(reading.file, data)


def _one_entry(before: Sequence[bytes], reading: Reading, now: Sequence[bytes]) -> Reading | None:
    """Return `reading` with one entry in place of another, if the edit was within its lines."""
    above = _same(before, now)
    below = min(_same(before[::-1], now[::-1]), len(before) - above, len(now) - above)
    more = len(now) - len(before)
    starts = [entry.origin.line - 1 for entry in reading.entries]
    place = sum(start <= above for start in starts) - 1
    ends = [*starts[1:], len(before)]
    if place < 0 or len(before) - below > ends[place]:
        return None
    lines = now[starts[place] : ends[place] + more]
    alone = importers.read(reading.file, b"\n".join(lines))
    if len(alone.entries) != 1 or alone.rejected or alone.format != reading.format:
        return None
    edited = _moved(alone.entries[0], starts[place])
    after = (_moved(entry, more) if more else entry for entry in reading.entries[place + 1 :])
    return replace(reading, entries=(*reading.entries[:place], edited, *after))


def _same(one: Sequence[bytes], other: Sequence[bytes]) -> int:
    """Return how many lines at the top of both are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _moved(entry: Entry, lines: int) -> Entry:
    return replace(entry, origin=Origin(entry.origin.file, entry.origin.line + lines))
