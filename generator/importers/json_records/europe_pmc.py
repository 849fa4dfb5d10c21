"""Articles of Europe PMC: https://europepmc.org/RestfulWebService."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered, titles
from generator.drafts.json_facts import at, objects, text, texts
from generator.drafts.json_people import people
from generator.syntax.json_text import Object

NAME = "Europe PMC JSON"

_FACTS: tuple[tuple[Fact, tuple[str, ...]], ...] = (
    (Fact.ABSTRACT, ("abstractText",)),
    (Fact.DATE, ("firstPublicationDate",)),
    (Fact.DATE, ("pubYear",)),
    (Fact.JOURNAL, ("journalInfo", "journal", "title")),
    (Fact.JOURNAL, ("journalTitle",)),
    (Fact.VOLUME, ("journalInfo", "volume")),
    (Fact.VOLUME, ("journalVolume",)),
    (Fact.ISSUE, ("journalInfo", "issue")),
    (Fact.ISSUE, ("issue",)),
    (Fact.PAGES, ("pageInfo",)),
    (Fact.DOI, ("doi",)),
    (Fact.PMID, ("pmid",)),
    (Fact.PMCID, ("pmcid",)),
    (Fact.LANGUAGE, ("language",)),
)


def claims(record: Object) -> bool:
    """Say whether `record` is an article of Europe PMC."""
    return "authorString" in record or "abstractText" in record


def draft(record: Object) -> Draft | str:
    """Return the draft of an article."""
    listed = list(objects(at(record, "authorList", "author")))
    return Draft(facts=gathered(_stated(record)), people=people([*map(_named, listed)]))


def _stated(record: Object) -> Iterator[tuple[Fact, str]]:
    yield Fact.TITLE, titles.without_stop(text(record.get("title")))
    for fact, path in _FACTS:
        yield fact, text(at(record, *path))
    yield Fact.AUTHOR, text(record.get("authorString")).rstrip(".")
    for keyword in texts(at(record, "keywordList", "keyword")):
        yield Fact.KEYWORD, keyword


def _named(author: Object) -> Object:
    """Return an author in the form that `people` reads."""
    is_orcid = at(author, "authorId", "type") == "ORCID"
    orcid = at(author, "authorId", "value") if is_orcid else None
    return {**author, "name": author.get("collectiveName"), "orcid": orcid}
