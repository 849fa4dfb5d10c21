"""Tagged text with a colon after each tag: the Cochrane Library, CNKI, NoteExpress and RefWorks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.drafts import Draft, Fact, gathered, items
from generator.importers.tagged_text import ovid
from generator.model import Item, Source, SourceInfo
from generator.syntax import tagged

_OF_COCHRANE: Mapping[str, Fact] = {
    "TI": Fact.TITLE,
    "AB": Fact.ABSTRACT,
    "AU": Fact.PERSON,
    "SO": Fact.VENUE,
    "YR": Fact.DATE,
    "PY": Fact.DATE,
    "VL": Fact.VOLUME,
    "NO": Fact.ISSUE,
    "PG": Fact.PAGES,
    "KY": Fact.KEYWORD,
    "DOI": Fact.DOI,
    "US": Fact.URL,
    "PT": Fact.TYPE,
}
_OF_CNKI: Mapping[str, Fact] = {
    "Title": Fact.TITLE,
    "Summary": Fact.ABSTRACT,
    "Author": Fact.AUTHOR,
    "Source": Fact.VENUE,
    "PubTime": Fact.DATE,
    "Year": Fact.DATE,
    "Volume": Fact.VOLUME,
    "Period": Fact.ISSUE,
    "Keyword": Fact.KEYWORD,
    "DOI": Fact.DOI,
    "URL": Fact.URL,
}
_OF_REFWORKS: Mapping[str, Fact] = {
    "RT": Fact.TYPE,
    "T1": Fact.TITLE,
    "A1": Fact.PERSON,
    "AB": Fact.ABSTRACT,
    **dict.fromkeys(("YR", "FD"), Fact.DATE),
    "JF": Fact.JOURNAL,
    "JO": Fact.VENUE,
    "T2": Fact.VENUE,
    **dict.fromkeys(("VO", "vo"), Fact.VOLUME),
    "IS": Fact.ISSUE,
    "SP": Fact.FIRST_PAGE,
    "OP": Fact.LAST_PAGE,
    "K1": Fact.KEYWORD,
    "PB": Fact.PUBLISHER,
    "SN": Fact.ISBN,
    "LA": Fact.LANGUAGE,
    "DO": Fact.DOI,
    **dict.fromkeys(("UL", "LK"), Fact.URL),
}
_OF_NOTE_EXPRESS: Mapping[str, Fact] = {
    "Reference Type": Fact.TYPE,
    "Title": Fact.TITLE,
    "Author": Fact.PERSON,
    "Abstract": Fact.ABSTRACT,
    "Journal": Fact.JOURNAL,
    "Tertiary Title": Fact.VENUE,
    "Year": Fact.DATE,
    "Volume": Fact.VOLUME,
    "Issue": Fact.ISSUE,
    "Pages": Fact.PAGES,
    "Keywords": Fact.KEYWORD,
    "DOI": Fact.DOI,
    "URL": Fact.URL,
    "Publisher": Fact.PUBLISHER,
    "ISBN": Fact.ISBN,
}


def _as_written(fact: Fact, text: str) -> Iterator[tuple[Fact, str]]:
    yield fact, text


@dataclass(frozen=True, slots=True)
class TaggedDialect:
    """The tags of one program."""

    name: str
    style: tagged.Style
    facts: Mapping[str, Fact]
    stated: Callable[[Fact, str], Iterator[tuple[Fact, str]]] = _as_written
    """Yields what the text of a field states."""
    begins: str = ""
    """A tag that a file must have, or empty."""


DIALECTS = (
    TaggedDialect("Cochrane text", tagged.COLON, _OF_COCHRANE),
    TaggedDialect("Ovid text", tagged.OVID, ovid.FACTS, ovid.stated, begins="<"),
    TaggedDialect("CNKI text", tagged.CNKI, _OF_CNKI),
    TaggedDialect("RefWorks tagged", tagged.REFWORKS, _OF_REFWORKS),
    TaggedDialect("NoteExpress text", tagged.BRACES, _OF_NOTE_EXPRESS),
)
READ = 100
"""Lines by which a dialect is recognised."""
MOST = 0.6
"""The share of them that must begin with a tag."""


def recognises(source: Source) -> bool:
    """Say whether most lines of `source` have tags, among them titles and another fact."""
    return _dialect(source) is not None


def read(source: Source) -> Iterator[Item | SourceInfo]:
    """Yield the records of a tagged text."""
    dialect = _dialect(source) or DIALECTS[0]

    def draft(fields: tagged.Fields) -> Draft:
        stated = (
            each
            for field in fields
            if field.tag in dialect.facts
            for each in dialect.stated(dialect.facts[field.tag], field.text)
        )
        return Draft(facts=gathered(stated))

    yield SourceInfo(dialect.name, tuple(dict.fromkeys(_unread(source, dialect))))
    yield from items(source.file, tagged.parts(source.text, dialect.style), draft)


def _unread(source: Source, dialect: TaggedDialect) -> Iterator[str]:
    """Yield the unknown tags."""
    for line in source.text.split("\n"):
        tag = tagged.tag_of(line, dialect.style)
        if tag is not None and tag not in (dialect.begins, *dialect.facts):
            yield tag


def _first_record(lines: Sequence[str], style: tagged.Style) -> int:
    """Return the place of the line that begins a record; above it may be a legend of the tags."""
    begins = (tagged.tag_of(line, style) in style.first for line in lines)
    return next((place for place, begin in enumerate(begins) if begin), 0)


def _dialect(source: Source) -> TaggedDialect | None:
    begins = [line for line in source.text[:100_000].split("\n") if line.strip()]
    for dialect in DIALECTS:
        lines = begins[_first_record(begins, dialect.style) :][:READ]
        tags = [tagged.tag_of(line, dialect.style) for line in lines]
        facts = {dialect.facts[tag] for tag in tags if tag is not None and tag in dialect.facts}
        is_most = sum(tag is not None for tag in tags) >= MOST * len(lines)
        is_clear = not dialect.begins or dialect.begins in tags
        if is_most and is_clear and Fact.TITLE in facts and len(facts) > 1:
            return dialect
    return None
