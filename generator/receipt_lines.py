"""A receipt for people, on the terminal."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.model import Merged, Rejected, Skipped
from generator.receipt import Counts, Receipt, SourceCounts
from generator.text import escape

WIDEST = 100
"""Characters of foreign text on a line of the terminal; the rest is cut off."""

HEADINGS = ("entries", "papers", "merged", "rejected", "skipped")
"""The columns of numbers; file names come last, so their width does not matter."""

_SkippedIn: TypeAlias = tuple[str, Skipped]
"""A file and a line that was skipped in it."""


def lines(receipt: Receipt) -> list[str]:
    """Return the lines of `receipt`."""
    return [
        *_table(receipt.sources),
        *(() if len(receipt.sources) == 1 else [_total(receipt)]),
        *rejections(receipt.rejected),
        *_mergers(receipt.merged),
        *_skipped(_all_skipped(receipt)),
        *_unread(receipt.sources),
        *_guesses(receipt.sources),
    ]


def changes(before: Receipt, now: Receipt) -> list[str]:
    """Return the lines of what is in the receipt `now` and was not in `before`."""
    sources = {source.file: _facts(source) for source in before.sources}
    changed = [source for source in now.sources if sources.get(source.file) != _facts(source)]
    gone = sources.keys() - {source.file for source in now.sources}
    rejected = set(map(_rejection, before.rejected))
    merged = {(each.file, each.into) for each in before.merged}
    skipped = {(file, each.text) for file, each in _all_skipped(before)}
    return [
        *(_table(changed) if changed else ()),
        *(f"{escape.clean(file)}: removed" for file in sorted(gone)),
        *rejections(each for each in now.rejected if _rejection(each) not in rejected),
        *_mergers(each for each in now.merged if (each.file, each.into) not in merged),
        *_skipped(each for each in _all_skipped(now) if (each[0], each[1].text) not in skipped),
    ]


def _facts(source: SourceCounts) -> tuple[object, ...]:
    return source.format, source.counts, len(source.skipped)


def _rejection(rejected: Rejected) -> tuple[str, str, str]:
    return rejected.origin.file, rejected.reason, rejected.raw


def _table(sources: Iterable[SourceCounts]) -> Iterator[str]:
    yield "  ".join((*HEADINGS, "source"))
    for source in sources:
        name = f"{escape.clean(source.file)} ({_shown(source.format) or 'not read'})"
        yield _row(source.counts, len(source.skipped), name)


def _total(receipt: Receipt) -> str:
    skipped = sum(len(source.skipped) for source in receipt.sources)
    return _row(receipt.total, skipped, "in total")


def _row(counts: Counts, skipped: int, name: str) -> str:
    numbers = (counts.entries, counts.papers, counts.merged, counts.rejected, skipped)
    columns = zip(HEADINGS, numbers, strict=True)
    return "  ".join((*(f"{number:>{len(heading)}}" for heading, number in columns), name))


def _section(heading: str, body: Iterable[str]) -> list[str]:
    """Return `body` under `heading`, after an empty line; nothing if `body` is empty."""
    indented = [f"  {line}" for line in body]
    return ["", f"{heading}:", *indented] if indented else []


def rejections(rejected: Iterable[Rejected]) -> list[str]:
    """Return the lines of what was rejected, under a heading, if there is any."""
    return _section("Rejected", (line for each in rejected for line in _rejected(each)))


def _rejected(rejected: Rejected) -> Iterator[str]:
    place = f"{escape.clean(rejected.origin.file)}:{rejected.origin.line}"
    yield f"{place}: {escape.clean(rejected.reason)}"
    if raw := rejected.raw.strip():
        yield f"  | {_shown(raw.splitlines()[0])}"


def _mergers(merged: Iterable[Merged]) -> list[str]:
    return _section("Merged", map(_merger, merged))


def _merger(merged: Merged) -> str:
    place = f"{escape.clean(merged.file)}:{merged.line}"
    return f"{place}: into {merged.into}: {escape.clean(merged.because)}"


def _all_skipped(receipt: Receipt) -> Iterator[_SkippedIn]:
    return ((source.file, each) for source in receipt.sources for each in source.skipped)


def _skipped(skipped: Iterable[_SkippedIn]) -> list[str]:
    body = (f"{escape.clean(file)}:{each.line}: {_shown(each.text)}" for file, each in skipped)
    return _section("Skipped lines", body)


def _unread(sources: Iterable[SourceCounts]) -> list[str]:
    body = (
        f"{escape.clean(source.file)}: {_shown(', '.join(source.unread))}"
        for source in sources
        if source.unread
    )
    return _section("Columns and fields not read", body)


def _guesses(sources: Iterable[SourceCounts]) -> list[str]:
    body = (
        f"{escape.clean(source.file)}: read as {source.encoding}"
        for source in sources
        if source.encoding
    )
    return _section("Encodings guessed; if letters are wrong, save the file as UTF-8", body)


def _shown(text: str) -> str:
    """Return foreign text without control characters, cut to a readable length."""
    text = escape.clean(text)
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"
