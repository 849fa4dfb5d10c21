"""CSL-JSON, as exported by Zotero and DOI registries; Crossref's works are similar."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered, type_called
from generator.drafts.json_facts import at, objects, text, texts
from generator.drafts.json_people import people
from generator.drafts.kinds import CONTAINERS
from generator.model import EntryType, Published
from generator.syntax.json_text import Json, Object
from generator.text import dates

NAME = "CSL-JSON"
CROSSREF = "Crossref JSON"

_FACTS = {
    "title": Fact.TITLE,
    "subtitle": Fact.SUBTITLE,
    "abstract": Fact.ABSTRACT,
    "volume": Fact.VOLUME,
    "issue": Fact.ISSUE,
    "page": Fact.PAGES,
    "article-number": Fact.PAGES,
    "publisher": Fact.PUBLISHER,
    "collection-title": Fact.SERIES,
    "DOI": Fact.DOI,
    "PMID": Fact.PMID,
    "PMCID": Fact.PMCID,
    "note": Fact.ANY_IDENTIFIER,
    "language": Fact.LANGUAGE,
}
_MANY = {"ISBN": Fact.ISBN, "URL": Fact.URL, "keyword": Fact.KEYWORD, "subject": Fact.KEYWORD}
_DATES = ("published", "issued", "published-print", "published-online", "posted", "created")
_MARKS = frozenset(("container-title", "issued", "citation-key", "citation-label", "event-title"))
_OF_CROSSREF = frozenset(("DOI", "container-title", "issued", "indexed", "member", "type"))


def claims(record: Object) -> bool:
    """Say whether `record` looks like an item of CSL or a work of Crossref."""
    if not _MARKS.isdisjoint(record) or isinstance(record.get("title"), list):
        return True
    has_people = any(
        "family" in each or "literal" in each for each in objects(record.get("author"))
    )
    return has_people or (type_called(text(record.get("type"))) is not None and "DOI" in record)


def is_of_crossref(record: Object) -> bool:
    """Say whether `record` is a work of Crossref, whose titles are lists."""
    return isinstance(record.get("title"), list) and not _OF_CROSSREF.isdisjoint(record)


def draft(record: Object) -> Draft | str:
    """Return the draft of an item."""
    type_ = _type(record)
    return Draft(
        facts=gathered(_stated(record, type_)),
        people=people(record.get("author")),
        published=next(filter(None, (_date(record.get(name)) for name in _DATES)), None),
        type=type_,
    )


def _type(record: Object) -> EntryType | None:
    """Return the type of an item; an `article` without a container is not a journal article."""
    name = text(record.get("type"))
    if name == "article" and not text(record.get("container-title")):
        return type_called(text(record.get("genre")))
    return type_called(name)


def _stated(record: Object, type_: EntryType | None) -> Iterator[tuple[Fact, str]]:
    for name, fact in _FACTS.items():
        yield fact, text(record.get(name))
    for name, fact in _MANY.items():
        yield from ((fact, each) for each in texts(record.get(name)))
    container = text(record.get("container-title")) or text(record.get("event-title"))
    yield CONTAINERS.get(type_ or EntryType.OTHER, Fact.VENUE), container
    if text(record.get("type")) == "article" and not container:
        yield Fact.REPOSITORY, text(record.get("publisher"))
    yield Fact.KEY, text(record.get("citation-key"))
    yield Fact.URL, text(at(record, "resource", "primary", "URL"))


def _date(value: Json) -> Published | None:
    """Return a date, given as parts or as text."""
    parts = at(value, "date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and first:
        numbers = [int(part) for part in map(text, first[:3]) if part.isdecimal() and len(part) < 5]
        if numbers:
            return dates.of_parts(*numbers)
    return dates.published(text(at(value, "raw")) or text(at(value, "literal")))
