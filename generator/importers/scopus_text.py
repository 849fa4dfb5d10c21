"""The plain text that Scopus exports: authors, title and source, then fields with names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.drafts import Draft, Fact, gathered, items
from generator.model import Item, Source
from generator.syntax.record import Record, RecordPart, Stray
from generator.text.lines import LINE_END

FACTS: Mapping[str, Fact] = {
    "ABSTRACT": Fact.ABSTRACT,
    "AUTHOR FULL NAMES": Fact.AUTHOR,
    "AUTHOR KEYWORDS": Fact.KEYWORD,
    "INDEX KEYWORDS": Fact.KEYWORD,
    "DOI": Fact.DOI,
    "PUBMED ID": Fact.PMID,
    "ISBN": Fact.ISBN,
    "PUBLISHER": Fact.PUBLISHER,
    "LANGUAGE OF ORIGINAL DOCUMENT": Fact.LANGUAGE,
    "DOCUMENT TYPE": Fact.TYPE,
}
"""What each named field states."""

_HEAD = re.compile(r"\s*Scopus\s*\n\s*EXPORT DATE: ")
_FIELD = re.compile(r"([A-Z][A-Z ()/-]{2,40}): ?(.*)")
_LAST = "SOURCE: Scopus"
_NUMBERS = re.compile(r"[\d;, ]+")
_SOURCE = re.compile(
    r"\((?P<year>\d{4})\) (?P<name>.{2,300}?)(?:, (?P<volume>[\w-]{1,20}))?"
    r"(?: \((?P<issue>[^()]{1,30})\))?(?:, art\. no\. (?P<article>[^,\s]{1,40}))?"
    r"(?:, pp?\. (?P<pages>[\w-]{1,30}))?\s?\.?(?: {1,2}Cited \d+ times?\.)?"
)
"""Where a paper appeared, the line below its title."""


@dataclass(frozen=True, slots=True)
class ScopusRecord:
    """A record of the export."""

    head: tuple[str, ...]
    """The lines above the named fields: authors, their numbers, title, source, address."""
    fields: tuple[tuple[str, str], ...]


def recognises(source: Source) -> bool:
    """Say whether `source` begins like a text of Scopus; its BibTeX begins so too."""
    return _HEAD.match(source.text) is not None and f"\n{_LAST}" in source.text


def read(source: Source) -> Iterator[Item]:
    """Yield the records of a text of Scopus."""
    return items(source.file, _parts(source.text), draft)


def _parts(text: str) -> Iterator[RecordPart[ScopusRecord]]:
    """Yield the records, each of which ends with the name of the source, and the lines above."""
    run: list[tuple[int, str]] = []
    for number, line in enumerate(LINE_END.split(text), start=1):
        is_heading = not run and (line.strip() == "Scopus" or line.startswith("EXPORT DATE:"))
        if is_heading:
            yield Stray(number, line)
        elif line.strip() or run:
            run.append((number, line.strip()))
        if run and line.strip() == _LAST:
            yield _record(run)
            run = []
    if any(line for _, line in run):
        yield _record(run)


def _record(run: Sequence[tuple[int, str]]) -> Record[ScopusRecord]:
    head: list[str] = []
    fields: list[tuple[str, list[str]]] = []
    for line in (line for _, line in run if line):
        found = _FIELD.fullmatch(line)
        if found:
            fields.append((found[1], [found[2]]))
        elif fields and fields[-1][0] != "AUTHOR FULL NAMES":
            fields[-1][1].append(line)
        else:
            head.append(line)
    raw = "\n".join(line for _, line in run).strip()
    named = tuple((name, "\n".join(lines)) for name, lines in fields)
    return Record(run[0][0], raw, ScopusRecord(tuple(head), named))


def draft(record: ScopusRecord) -> Draft:
    """Return the draft of a record."""
    facts = gathered((*_above(record.head), *_named(record)))
    facts[Fact.AUTHOR] = facts.get(Fact.AUTHOR, [])[-1:]  # the full names, if there are any
    return Draft(facts=facts)


def _named(record: ScopusRecord) -> Iterator[tuple[Fact, str]]:
    for name, text in record.fields:
        if name in FACTS:
            yield FACTS[name], text


def _above(head: Sequence[str]) -> Iterator[tuple[Fact, str]]:
    """Yield what the lines above the named fields state; the title is above the source."""
    place = next((place for place, line in enumerate(head) if _SOURCE.fullmatch(line)), None)
    lines = [line for line in head[:place] if not _NUMBERS.fullmatch(line)]
    yield Fact.TITLE, lines[-1] if lines else ""
    if len(lines) > 1:
        yield Fact.AUTHOR, lines[0]
    if place is None:
        return
    if source := _SOURCE.fullmatch(head[place]):
        yield Fact.DATE, source["year"]
        yield Fact.VENUE, source["name"]
        yield Fact.VOLUME, source["volume"] or ""
        yield Fact.ISSUE, source["issue"] or ""
        yield Fact.PAGES, source["pages"] or source["article"] or ""
    for line in head[place + 1 :]:
        yield Fact.URL, line
