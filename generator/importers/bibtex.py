"""BibTeX and BibLaTeX, as exported by reference managers, publishers and databases."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.drafts import Draft, Fact, gathered, items, type_called
from generator.model import EntryType, Item, Person, Source
from generator.repairs import decoded, plain
from generator.syntax import bibtex
from generator.syntax.bibtex import BibEntry
from generator.syntax.record import Record, RecordPart, Stray
from generator.text import bibtex_names
from generator.text.tex_fields import printed, without_groups

FACTS: Mapping[str, Fact] = {
    "title": Fact.TITLE,
    "subtitle": Fact.SUBTITLE,
    "abstract": Fact.ABSTRACT,
    "annote": Fact.ABSTRACT,
    "date": Fact.DATE,
    **dict.fromkeys(("journal", "journaltitle", "fjournal"), Fact.JOURNAL),
    "booktitle": Fact.PROCEEDINGS,
    "maintitle": Fact.PROCEEDINGS,
    "volume": Fact.VOLUME,
    **dict.fromkeys(("number", "issue"), Fact.ISSUE),
    **dict.fromkeys(("pages", "eid", "article-number"), Fact.PAGES),
    **dict.fromkeys(("publisher", "school", "institution", "organization"), Fact.PUBLISHER),
    "series": Fact.SERIES,
    "doi": Fact.DOI,
    "isbn": Fact.ISBN,
    "pmid": Fact.PMID,
    "pmcid": Fact.PMCID,
    "arxivid": Fact.ARXIV,
    "unique-id": Fact.WOS,
    **dict.fromkeys(("url", "howpublished", "link", "pdf"), Fact.URL),
    "note": Fact.ANY_IDENTIFIER,
    **dict.fromkeys(("code", "github", "software"), Fact.CODE),
    **dict.fromkeys(("keywords", "keyword", "author_keywords", "mesh-terms"), Fact.KEYWORD),
    **dict.fromkeys(("language", "langid"), Fact.LANGUAGE),
    **dict.fromkeys(("type", "document_type"), Fact.TYPE),
}
"""What each field states: those of BibLaTeX's manual, 2.2, and those that databases add."""

NOT_ENTRIES = frozenset(("xdata", "set", "control", "ieeetranbstctl", "bibnote"))
"""Types of blocks that do not describe a work."""
INHERITS_FROM = ("crossref", "xref")
INHERITED = frozenset(
    ("booktitle", "journal", "journaltitle", "year", "date", "publisher", "series", "volume")
)
"""Fields that an entry inherits from the volume that it refers to."""

_VOLUMES = frozenset((EntryType.BOOK, EntryType.PROCEEDINGS))
"""Types whose title some people write as `booktitle`."""
_FIRST_ENTRY = re.compile(
    r"^\s*@\s*[a-z][\w-]*\s*[{(]\s*[^\s,{}=]*\s*,", re.MULTILINE | re.IGNORECASE
)
_ARXIV_JOURNAL = re.compile(r"(?i)\barxiv\b|\bcorr\b")
_ARXIV_NUMBER = re.compile(r"(?i)(?:arxiv:|abs/)\s*([\w.-]+(?:/\d{7})?(?:v\d+)?)")


def recognises(source: Source) -> bool:
    """Say whether `source` has a line that begins an entry."""
    return _FIRST_ENTRY.search(source.text) is not None


def read(source: Source) -> Iterator[Item]:
    """Yield the entries of a bibliography."""
    parts = tuple(bibtex.parts(source.text))
    volumes = {part.value.key.lower(): part.value for part in parts if isinstance(part, Record)}
    return items(source.file, map(_without_helpers, parts), lambda entry: draft(entry, volumes))


def _without_helpers(part: RecordPart[BibEntry]) -> RecordPart[BibEntry]:
    """Return `part`, or a stray line if it does not describe a work."""
    if isinstance(part, Record) and part.value.type in NOT_ENTRIES:
        return Stray(part.line, part.raw)
    return part


def draft(entry: BibEntry, volumes: Mapping[str, BibEntry]) -> Draft:
    """Return what `entry` states, with what it inherits from one of `volumes`, by key."""
    fields = (*entry.fields, *_inherited(entry, volumes))
    if entry.get("abstract").strip():  # then this is a note of a reader, or of a database
        fields = tuple(field for field in fields if field[0] != "annote")
    type_ = _type(entry)
    people, has_more = _people(entry)
    return Draft(
        facts=gathered(_stated(entry, fields, type_)), people=people, et_al=has_more, type=type_
    )


def _inherited(entry: BibEntry, volumes: Mapping[str, BibEntry]) -> Iterator[tuple[str, str]]:
    volume = volumes.get(entry.get(*INHERITS_FROM).lower())
    if volume is None or volume is entry:
        return
    own = {name for name, _ in entry.fields}
    for name, value in volume.fields:
        if name in INHERITED and name not in own:
            yield name, value
        elif name == "title" and "booktitle" not in own:
            yield "booktitle", value


def _type(entry: BibEntry) -> EntryType | None:
    """Return the type of `entry`; a preprint may have any BibTeX type."""
    journal = entry.get("journal", "journaltitle")
    if _ARXIV_JOURNAL.search(journal) or (not journal and _is_arxiv(entry)):
        return EntryType.PREPRINT if entry.get("booktitle") == "" else EntryType.PROCEEDINGS_PAPER
    return type_called(entry.type)


def _is_arxiv(entry: BibEntry) -> bool:
    return "arxiv" in entry.get("archiveprefix", "eprinttype", "publisher").lower()


def _stated(
    entry: BibEntry, fields: Sequence[tuple[str, str]], type_: EntryType | None
) -> Iterator[tuple[Fact, str]]:
    yield Fact.KEY, entry.key
    is_named_by_volume = type_ in _VOLUMES and not entry.get("title")
    for name, value in fields:
        fact = FACTS.get(name)
        if name == "booktitle" and is_named_by_volume:
            yield Fact.TITLE, without_groups(value)
        elif name == "eprint":
            yield _fact_of_eprint(entry), value
        elif fact is Fact.JOURNAL and (number := _ARXIV_NUMBER.search(value)):
            yield Fact.ARXIV, number[1]
            yield Fact.REPOSITORY, "arXiv"
        elif fact is Fact.JOURNAL and type_ is EntryType.PREPRINT:
            yield Fact.REPOSITORY, _shown(value)
        elif fact is Fact.PROCEEDINGS and type_ in {EntryType.CHAPTER, EntryType.BOOK}:
            yield Fact.BOOK, _shown(value)
        elif fact in {Fact.TITLE, Fact.ABSTRACT, Fact.SUBTITLE}:
            # repairs handle the rest of TeX, and list it
            yield fact, printed(without_groups(value))
        elif fact in _SHOWN:
            yield fact, _shown(value)
        elif fact is not None:
            yield fact, _plain(value)
    yield Fact.DATE, _date(fields)


def _fact_of_eprint(entry: BibEntry) -> Fact:
    prefix = entry.get("archiveprefix", "eprinttype").lower()
    facts = {"pubmed": Fact.PMID, "pmid": Fact.PMID, "arxiv": Fact.ARXIV, "": Fact.ARXIV}
    return facts.get(prefix, Fact.ANY_IDENTIFIER)


def _date(fields: Iterable[tuple[str, str]]) -> str:
    """Return year, month and day, in that order."""
    by_name = dict(reversed(tuple(fields)))
    parts = (by_name.get(name, "") for name in ("year", "month", "day"))
    return " ".join(filter(None, map(_plain, parts)))


def _people(entry: BibEntry) -> tuple[tuple[Person, ...], bool]:
    """Return the authors, or the editors of a whole volume, and whether there are more."""
    field = entry.get("author")
    if not field and type_called(entry.type) in {EntryType.BOOK, EntryType.PROCEEDINGS}:
        field = entry.get("editor")
    return bibtex_names.people(decoded(field))


_SHOWN = frozenset((Fact.JOURNAL, Fact.PROCEEDINGS, Fact.PUBLISHER, Fact.SERIES))
_COMMAND = re.compile(r"\\[A-Za-z]{2,}|\$|\\[ ,]")


def _shown(value: str) -> str:
    """Return a name that is shown, without TeX."""
    return plain(without_groups(value)) if _COMMAND.search(value) else _plain(value)


_ESCAPE_OR_BRACE = re.compile(r"\\([&%$#_{}])|[{}]")


def _plain(value: str) -> str:
    """Return a short field without TeX's accents, braces and escapes."""
    return _ESCAPE_OR_BRACE.sub(lambda found: found[1] or "", decoded(value)).replace("~", " ")
