"""Papers of Semantic Scholar: https://api.semanticscholar.org/api-docs/graph."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import at, text, texts
from generator.drafts.json_people import people
from generator.syntax.json_text import Object

NAME = "Semantic Scholar JSON"

_FACTS: tuple[tuple[Fact, tuple[str, ...]], ...] = (
    (Fact.TITLE, ("title",)),
    (Fact.ABSTRACT, ("abstract",)),
    (Fact.DATE, ("publicationDate",)),
    (Fact.DATE, ("year",)),
    (Fact.VENUE, ("venue",)),
    (Fact.VENUE, ("publicationVenue", "name")),
    (Fact.VENUE, ("journal", "name")),
    (Fact.VOLUME, ("journal", "volume")),
    (Fact.PAGES, ("journal", "pages")),
    (Fact.DOI, ("externalIds", "DOI")),
    (Fact.ARXIV, ("externalIds", "ArXiv")),
    (Fact.PMID, ("externalIds", "PubMed")),
    (Fact.PMCID, ("externalIds", "PubMedCentral")),
    (Fact.ACL, ("externalIds", "ACL")),
    (Fact.DBLP, ("externalIds", "DBLP")),
    (Fact.SEMANTIC_SCHOLAR, ("paperId",)),
    (Fact.URL, ("openAccessPdf", "url")),
)
_TYPES = {"JournalArticle": "article", "Conference": "conference paper", "BookSection": "chapter"}


def claims(record: Object) -> bool:
    """Say whether `record` is a paper of Semantic Scholar."""
    return "externalIds" in record or ("paperId" in record and "title" in record)


def draft(record: Object) -> Draft | str:
    """Return the draft of a paper."""
    return Draft(facts=gathered(_stated(record)), people=people(record.get("authors")))


def _stated(record: Object) -> Iterator[tuple[Fact, str]]:
    for fact, path in _FACTS:
        yield fact, text(at(record, *path))
    kinds = texts(record.get("publicationTypes"))
    yield Fact.TYPE, next((_TYPES[kind] for kind in kinds if kind in _TYPES), "")
    for field in texts(record.get("fieldsOfStudy")):
        yield Fact.KEYWORD, field
