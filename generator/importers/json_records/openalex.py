"""Works of OpenAlex: https://docs.openalex.org/api-entities/works/work-object."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import at, objects, text
from generator.drafts.json_people import people
from generator.syntax.json_text import Json, Object

NAME = "OpenAlex JSON"

LONGEST_ABSTRACT = 20_000
"""Words; positions beyond are a mistake."""

_FACTS: tuple[tuple[Fact, tuple[str, ...]], ...] = (
    (Fact.TITLE, ("display_name",)),
    (Fact.TITLE, ("title",)),
    (Fact.DATE, ("publication_date",)),
    (Fact.DATE, ("publication_year",)),
    (Fact.VOLUME, ("biblio", "volume")),
    (Fact.ISSUE, ("biblio", "issue")),
    (Fact.FIRST_PAGE, ("biblio", "first_page")),
    (Fact.LAST_PAGE, ("biblio", "last_page")),
    (Fact.DOI, ("doi",)),
    (Fact.PMID, ("ids", "pmid")),
    (Fact.PMCID, ("ids", "pmcid")),
    (Fact.OPENALEX, ("id",)),
    (Fact.URL, ("primary_location", "landing_page_url")),
    (Fact.LANGUAGE, ("language",)),
    (Fact.TYPE, ("type",)),
)
_SOURCES = {"journal": Fact.JOURNAL, "conference": Fact.PROCEEDINGS, "repository": Fact.REPOSITORY}


def claims(record: Object) -> bool:
    """Say whether `record` is a work of OpenAlex."""
    return "authorships" in record or "abstract_inverted_index" in record


def draft(record: Object) -> Draft | str:
    """Return the draft of a work."""
    return Draft(facts=gathered(_stated(record)), people=people(record.get("authorships")))


def _stated(record: Object) -> Iterator[tuple[Fact, str]]:
    for fact, path in _FACTS:
        yield fact, text(at(record, *path))
    yield (
        Fact.ABSTRACT,
        text(record.get("abstract")) or _abstract(record.get("abstract_inverted_index")),
    )
    source = at(record, "primary_location", "source")
    kind = _SOURCES.get(text(at(source, "type")), Fact.VENUE)
    yield kind, text(at(source, "display_name"))
    for keyword in objects(record.get("keywords")):
        yield Fact.KEYWORD, text(keyword.get("display_name"))


def _abstract(index: Json) -> str:
    """Return the text with the words and positions in `index`."""
    words: dict[int, str] = {}
    for word, places in index.items() if isinstance(index, dict) else ():
        for place in places if isinstance(places, list) else ():
            if isinstance(place, int) and 0 <= place < LONGEST_ABSTRACT:
                words[place] = word
    return " ".join(words[place] for place in sorted(words))
