"""A source read again after an edit: of a long one, no more than the entry that was edited."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator import importers
from generator.model import Origin, Paper, Reading

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
    """Return `reading` with one paper in place of another, if the edit was within its lines."""
    above = _same(before, now)
    below = min(_same(before[::-1], now[::-1]), len(before) - above, len(now) - above)
    more = len(now) - len(before)
    starts = [paper.origin.line - 1 for paper in reading.papers]
    place = sum(start <= above for start in starts) - 1
    ends = [*starts[1:], len(before)]
    if place < 0 or len(before) - below > ends[place]:
        return None
    lines = now[starts[place] : ends[place] + more]
    entry = importers.read(reading.file, b"\n".join(lines))
    if len(entry.papers) != 1 or entry.rejected or entry.format != reading.format:
        return None
    edited = _moved(entry.papers[0], starts[place])
    after = (_moved(paper, more) if more else paper for paper in reading.papers[place + 1 :])
    return replace(reading, papers=(*reading.papers[:place], edited, *after))


def _same(one: Sequence[bytes], other: Sequence[bytes]) -> int:
    """Return how many lines at the top of both are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _moved(paper: Paper, lines: int) -> Paper:
    return replace(paper, origin=Origin(paper.origin.file, paper.origin.line + lines))
