"""A source, read again after an edit: of a long one, only the edited entry and those around it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator import importers
from generator.model import SURE_ENOUGH, Entry, Origin, Reading

BY_LINES = frozenset(("listing",))
"""Formats in which each entry is a run of lines."""
AROUND = 12
"""Entries above and below the edited one that are read with it, as they show the layout."""


def reparse(
    before: bytes, reading: Reading, data: bytes, threshold: float = SURE_ENOUGH
) -> Reading:
    """Return what is in `data`, where `before` is the earlier content that gave `reading`.

    If only one entry had to be read, skipped and rejected lines are those of `reading`. `threshold`
    is how sure the reader of pastes has to be.
    """
    is_long = len(reading.entries) > 2 * AROUND
    # an entry that was rejected may be accepted once its neighbour is edited
    if reading.format in BY_LINES and is_long and not reading.rejected:
        one = _one_entry(before.split(b"\n"), reading, data.split(b"\n"), threshold)
        if one is not None:
            return one
    return importers.read(reading.file, data, threshold)


def _one_entry(
    before: Sequence[bytes], reading: Reading, now: Sequence[bytes], threshold: float
) -> Reading | None:
    """Return `reading` with one entry replaced, if the edit was within its lines.

    It is read with the entries around it, and used only if these come out as before.
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
    expected = [*entries[first:place], *after[: last - place - 1]]
    others = [*near[: place - first], *near[place - first + 1 :]]
    if others != expected or len(near) != last - first:
        return None
    return replace(reading, entries=(*entries[:place], near[place - first], *after))


def _same(one: Sequence[bytes], other: Sequence[bytes]) -> int:
    """Return how many lines at the start of both are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _moved(entry: Entry, lines: int) -> Entry:
    return replace(entry, origin=Origin(entry.origin.file, entry.origin.line + lines))
