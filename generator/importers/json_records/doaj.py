"""Articles of the Directory of Open Access Journals: https://doaj.org/api/docs."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import at, objects, text, texts
from generator.drafts.json_people import people
from generator.syntax.json_text import Object

NAME = "DOAJ JSON"

_FACTS: tuple[tuple[Fact, tuple[str, ...]], ...] = (
    (Fact.TITLE, ("title",)),
    (Fact.ABSTRACT, ("abstract",)),
    (Fact.JOURNAL, ("journal", "title")),
    (Fact.VOLUME, ("journal", "volume")),
    (Fact.ISSUE, ("journal", "number")),
    (Fact.PUBLISHER, ("journal", "publisher")),
    (Fact.FIRST_PAGE, ("start_page",)),
    (Fact.LAST_PAGE, ("end_page",)),
)


def claims(record: Object) -> bool:
    """Say whether `record` is an article of DOAJ."""
    return isinstance(record.get("bibjson"), dict)


def draft(record: Object) -> Draft | str:
    """Return the draft of an article."""
    article = next(objects(record.get("bibjson")), {})
    return Draft(facts=gathered(_stated(article)), people=people(article.get("author")))


def _stated(article: Object) -> Iterator[tuple[Fact, str]]:
    for fact, path in _FACTS:
        yield fact, text(at(article, *path))
    yield Fact.DATE, "-".join(filter(None, (text(article.get(part)) for part in ("year", "month"))))
    for identifier in objects(article.get("identifier")):
        if text(identifier.get("type")).lower() == "doi":
            yield Fact.DOI, text(identifier.get("id"))
    for keyword in texts(article.get("keywords")):
        yield Fact.KEYWORD, keyword
    for link in objects(article.get("link")):
        yield Fact.URL, text(link.get("url"))
