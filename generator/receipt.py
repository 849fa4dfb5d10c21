"""The receipt of a run: what was found, merged, rejected and skipped; the numbers add up."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NotRequired, TypedDict

import msgspec

from generator.model import Merged, Origin, Reading, Rejected, Skipped


@dataclass(frozen=True, slots=True)
class Counts:
    """The number of entries that became papers, were merged or were rejected."""

    papers: int
    merged: int
    rejected: int

    @property
    def entries(self) -> int:
        """The number of entries that were found."""
        return self.papers + self.merged + self.rejected


@dataclass(frozen=True, slots=True)
class SourceCounts:
    """What happened to one source."""

    file: str
    format: str
    """The format's name; empty if the file could not be read."""
    counts: Counts
    skipped: tuple[Skipped, ...]
    unread: tuple[str, ...] = ()
    """Names of columns or fields that were not read."""
    encoding: str = ""
    """The encoding in which it was read, such as `cp1250`, if that is a guess."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What happened to all sources."""

    sources: tuple[SourceCounts, ...]
    rejected: tuple[Rejected, ...]
    merged: tuple[Merged, ...]

    @property
    def total(self) -> Counts:
        """The counts of all sources together."""
        each = [source.counts for source in self.sources]
        return Counts(
            papers=sum(counts.papers for counts in each),
            merged=sum(counts.merged for counts in each),
            rejected=sum(counts.rejected for counts in each),
        )


NOTHING_READ = Receipt((), (), ())
"""The receipt if there are no sources."""


class SkippedRecord(TypedDict):
    """A line that is not an entry."""

    line: int
    text: str


class SourceCountsRecord(TypedDict):
    """What happened to one source."""

    file: str
    format: str
    entries: int
    papers: int
    merged: int
    rejected: int
    skipped: list[SkippedRecord]
    unread: NotRequired[list[str]]
    encoding: NotRequired[str]


class RejectedRecord(TypedDict):
    """An entry that could not become a paper."""

    file: str
    line: int
    reason: str
    raw: str


class MergedRecord(TypedDict):
    """An entry that was merged into another paper."""

    into: str
    file: str
    line: int
    because: str


class ReceiptRecord(TypedDict):
    """A receipt; in each source, `entries` is `papers` + `merged` + `rejected`."""

    sources: list[SourceCountsRecord]
    rejected: list[RejectedRecord]
    merged: list[MergedRecord]


def by_paper(merged: Iterable[Merged]) -> dict[str, tuple[Merged, ...]]:
    """Return the `merged` entries, by the id of the paper that they were merged into."""
    papers: dict[str, list[Merged]] = {}
    for each in merged:
        papers.setdefault(each.into, []).append(each)
    return {id_: tuple(several) for id_, several in papers.items()}


def receipt(readings: Iterable[Reading], merged: Iterable[Merged] = ()) -> Receipt:
    """Return the receipt for `readings`, of whose entries `merged` were merged into others."""
    readings, merged = tuple(readings), tuple(merged)
    _check(readings, merged)
    merged_of = Counter(each.file for each in merged)
    return Receipt(
        sources=tuple(_source(reading, merged_of[reading.file]) for reading in readings),
        rejected=tuple(rejected for reading in readings for rejected in reading.rejected),
        merged=merged,
    )


def _check(readings: Iterable[Reading], merged: Iterable[Merged]) -> None:
    """Raise a `ValueError` if an entry was merged that was not read, which would be a bug."""
    read = Counter(
        (reading.file, entry.origin.line) for reading in readings for entry in reading.entries
    )
    if unread := Counter((each.file, each.line) for each in merged) - read:
        file, line = min(unread)
        message = f"{file}:{line}: an entry was merged that was not read, or merged twice"
        raise ValueError(message)


def _source(reading: Reading, merged: int) -> SourceCounts:
    counts = Counts(len(reading.entries) - merged, merged, len(reading.rejected))
    rest = reading.skipped, reading.unread, reading.encoding
    return SourceCounts(reading.file, reading.format, counts, *rest)


def record(receipt: Receipt) -> ReceiptRecord:
    """Return `receipt` ready to be written as JSON."""
    return {
        "sources": [_source_record(source) for source in receipt.sources],
        "rejected": [
            {"file": r.origin.file, "line": r.origin.line, "reason": r.reason, "raw": r.raw}
            for r in receipt.rejected
        ],
        "merged": [
            {"into": m.into, "file": m.file, "line": m.line, "because": m.because}
            for m in receipt.merged
        ],
    }


def _source_record(source: SourceCounts) -> SourceCountsRecord:
    record: SourceCountsRecord = {
        "file": source.file,
        "format": source.format,
        "entries": source.counts.entries,
        "papers": source.counts.papers,
        "merged": source.counts.merged,
        "rejected": source.counts.rejected,
        "skipped": [{"line": skipped.line, "text": skipped.text} for skipped in source.skipped],
    }
    if source.unread:
        record["unread"] = list(source.unread)
    if source.encoding:
        record["encoding"] = source.encoding
    return record


def document(receipt: Receipt) -> str:
    """Return the text of `receipt.json`."""
    return json.dumps(record(receipt), ensure_ascii=False, indent=2) + "\n"


def parse(document: bytes) -> Receipt:
    """Return the receipt that was written as `document`; raise a `ValueError` if it is not one.

    It lacks the names by which `curation.yml` refers to merged entries.
    """
    try:
        found = msgspec.json.decode(document, type=ReceiptRecord)
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from error
    return Receipt(
        sources=tuple(map(_parsed_source, found["sources"])),
        rejected=tuple(
            Rejected(Origin(r["file"], r["line"]), r["reason"], r["raw"]) for r in found["rejected"]
        ),
        merged=tuple(
            Merged(m["into"], m["file"], m["line"], m["because"], "") for m in found["merged"]
        ),
    )


def _parsed_source(found: SourceCountsRecord) -> SourceCounts:
    counts = Counts(found["papers"], found["merged"], found["rejected"])
    skipped = tuple(Skipped(each["line"], each["text"]) for each in found["skipped"])
    rest = skipped, tuple(found.get("unread", ())), found.get("encoding", "")
    return SourceCounts(found["file"], found["format"], counts, *rest)
