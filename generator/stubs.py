"""Papers without an abstract, and how to leave them out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model import Entry, Origin, Paper, Reading, Rejected

LEFT_OUT = (
    "An entry without an abstract; add one, or set `extra.sheaf.stubs` in `mkdocs.yml` to `true`."
)
"""The reason for rejecting an entry."""


def origins(papers: Iterable[Paper]) -> frozenset[Origin]:
    """Return the origins of the entries of those `papers` that have no abstract."""
    stubs = (paper for paper in papers if not paper.abstract)
    return frozenset(entry.origin for paper in stubs for entry in paper.entries)


def is_left_out(entry: Entry, left_out: frozenset[Origin]) -> bool:
    """Say whether `entry` is to be left out."""
    return not entry.abstract and entry.origin in left_out


def rejected(readings: Iterable[Reading], left_out: frozenset[Origin]) -> Iterator[Reading]:
    """Yield `readings` with entries that are left out rejected."""
    for reading in readings:
        stubs = [entry for entry in reading.entries if is_left_out(entry, left_out)]
        if not stubs:
            yield reading
            continue
        reasons = (Rejected(entry.origin, LEFT_OUT, entry.title) for entry in stubs)
        yield replace(
            reading,
            entries=tuple(each for each in reading.entries if not is_left_out(each, left_out)),
            rejected=tuple(sorted((*reading.rejected, *reasons), key=lambda r: r.origin.line)),
        )
