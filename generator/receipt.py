"""What a run found, made, merged, rejected and skipped; the numbers add up."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypedDict

from generator.model import Merged, Reading, Rejected, Skipped
from generator.text import escape

WIDEST = 100
"""Characters of foreign text on a line of the terminal; the rest is cut off."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the entries that were found."""

    papers: int
    merged: int
    rejected: int

    @property
    def entries(self) -> int:
        """All that was found: each entry became a paper, was merged into one, or was rejected."""
        return self.papers + self.merged + self.rejected


@dataclass(frozen=True, slots=True)
class SourceCounts:
    """What became of one source."""

    file: str
    format: str
    """The format's name, or empty where the file could not be read at all."""
    counts: Counts
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of all sources."""

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
"""The receipt where there are no sources."""


class SkippedRecord(TypedDict):
    """A line that is no entry."""

    line: int
    text: str


class SourceCountsRecord(TypedDict):
    """What became of one source."""

    file: str
    format: str
    entries: int
    papers: int
    merged: int
    rejected: int
    skipped: list[SkippedRecord]


class RejectedRecord(TypedDict):
    """An entry that could not become a paper."""

    file: str
    line: int
    reason: str
    raw: str


class MergedRecord(TypedDict):
    """An entry that another paper has taken in."""

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
    """Return the entries that were `merged`, by the id of the paper that has taken them in."""
    papers: dict[str, list[Merged]] = {}
    for each in merged:
        papers.setdefault(each.into, []).append(each)
    return {id_: tuple(several) for id_, several in papers.items()}


def receipt(readings: Iterable[Reading], merged: Iterable[Merged] = ()) -> Receipt:
    """Return the receipt for `readings`, of whose entries `merged` were merged into others."""
    readings, merged = tuple(readings), tuple(merged)
    _check(readings, merged)
    taken = Counter(each.file for each in merged)
    return Receipt(
        sources=tuple(_source(reading, taken[reading.file]) for reading in readings),
        rejected=tuple(rejected for reading in readings for rejected in reading.rejected),
        merged=merged,
    )


def _check(readings: Iterable[Reading], merged: Iterable[Merged]) -> None:
    """Raise `ValueError` where an entry was merged that nobody had read: a fault of ours."""
    read = Counter(
        (reading.file, entry.origin.line) for reading in readings for entry in reading.entries
    )
    if unread := Counter((each.file, each.line) for each in merged) - read:
        file, line = min(unread)
        message = f"{file}:{line}: an entry was merged that was not read, or merged twice"
        raise ValueError(message)


def _source(reading: Reading, merged: int) -> SourceCounts:
    counts = Counts(len(reading.entries) - merged, merged, len(reading.rejected))
    return SourceCounts(reading.file, reading.format, counts, reading.skipped)


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
    return {
        "file": source.file,
        "format": source.format,
        "entries": source.counts.entries,
        "papers": source.counts.papers,
        "merged": source.counts.merged,
        "rejected": source.counts.rejected,
        "skipped": [{"line": skipped.line, "text": skipped.text} for skipped in source.skipped],
    }


def document(receipt: Receipt) -> str:
    """Return the text of `receipt.json`."""
    return json.dumps(record(receipt), ensure_ascii=False, indent=2) + "\n"


def lines(receipt: Receipt) -> list[str]:
    """Return `receipt` for people, one string a line of the terminal."""
    return [
        *_table(receipt),
        *_section("Rejected", _rejections(receipt)),
        *_section("Merged", (_merger(each) for each in receipt.merged)),
        *_section("Skipped lines", _skipped(receipt)),
    ]


HEADINGS = ("entries", "papers", "merged", "rejected", "skipped")
"""The columns of numbers; names stand behind them, where their width does no harm."""


def _table(receipt: Receipt) -> Iterator[str]:
    yield "  ".join((*HEADINGS, "source"))
    for source in receipt.sources:
        name = f"{escape.clean(source.file)} ({_shown(source.format) or 'not read'})"
        yield _row(source.counts, len(source.skipped), name)
    skipped = sum(len(source.skipped) for source in receipt.sources)
    if len(receipt.sources) != 1:
        yield _row(receipt.total, skipped, "in total")


def _row(counts: Counts, skipped: int, name: str) -> str:
    numbers = (counts.entries, counts.papers, counts.merged, counts.rejected, skipped)
    columns = zip(HEADINGS, numbers, strict=True)
    return "  ".join((*(f"{number:>{len(heading)}}" for heading, number in columns), name))


def _section(heading: str, body: Iterable[str]) -> list[str]:
    """Return `body` under `heading`, after an empty line; nothing where there is no body."""
    indented = [f"  {line}" for line in body]
    return ["", f"{heading}:", *indented] if indented else []


def _rejections(receipt: Receipt) -> Iterator[str]:
    for rejected in receipt.rejected:
        place = f"{escape.clean(rejected.origin.file)}:{rejected.origin.line}"
        yield f"{place}: {escape.clean(rejected.reason)}"
        if raw := rejected.raw.strip():
            yield f"  | {_shown(raw.splitlines()[0])}"


def _merger(merged: Merged) -> str:
    place = f"{escape.clean(merged.file)}:{merged.line}"
    return f"{place}: into {merged.into}: {escape.clean(merged.because)}"


def _skipped(receipt: Receipt) -> Iterator[str]:
    for source in receipt.sources:
        for skipped in source.skipped:
            yield f"{escape.clean(source.file)}:{skipped.line}: {_shown(skipped.text)}"


def _shown(text: str) -> str:
    """Return foreign text that cannot give orders to a terminal, cut to a readable length."""
    text = escape.clean(text)
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"
