"""The metadata of arXiv in JSON Lines, as in the yearly dump on Kaggle."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import objects, text
from generator.model import Person
from generator.repairs import decoded
from generator.syntax.json_text import Json, Object
from generator.text import person_names

NAME = "arXiv metadata (JSON)"


def claims(record: Object) -> bool:
    """Say whether `record` has fields that only this dump has."""
    return "authors_parsed" in record or {"update_date", "journal-ref"} <= record.keys()


def draft(record: Object) -> Draft | str:
    """Return the draft of a record."""
    return Draft(
        facts=gathered(_stated(record)), people=tuple(_people(record.get("authors_parsed")))
    )


def _stated(record: Object) -> Iterator[tuple[Fact, str]]:
    yield Fact.ARXIV, text(record.get("id"))
    yield Fact.TITLE, text(record.get("title"))
    yield Fact.ABSTRACT, text(record.get("abstract"))
    yield Fact.AUTHOR, decoded(text(record.get("authors")))
    yield Fact.DOI, text(record.get("doi")).split(" ")[0]
    yield Fact.VENUE, decoded(text(record.get("journal-ref")))
    yield Fact.REPOSITORY, "arXiv"
    yield Fact.URL, text(record.get("comments"))
    first = next(objects(record.get("versions")), {})
    yield Fact.DATE, text(first.get("created"))
    for category in text(record.get("categories")).split():
        yield Fact.KEYWORD, category


def _people(parsed: Json) -> Iterator[Person]:
    """Yield the authors, given as lists of family name, given name, suffix and affiliations."""
    for parts in parsed if isinstance(parsed, list) else ():
        texts = [decoded(text(part)) for part in parts] if isinstance(parts, list) else []
        family, given, suffix = (*texts, "", "", "")[:3]
        if found := person_names.of_parts(family, given, suffix=suffix):
            yield found
