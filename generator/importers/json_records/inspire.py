"""Literature of INSPIRE: https://inspire-schemas.readthedocs.io/en/latest/schemas/."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import objects, text
from generator.drafts.json_people import people
from generator.syntax.json_text import Object

NAME = "INSPIRE JSON"


def claims(record: Object) -> bool:
    """Say whether `record` is a work of INSPIRE."""
    return "titles" in record and bool({"arxiv_eprints", "abstracts", "dois"} & record.keys())


def draft(record: Object) -> Draft | str:
    """Return the draft of a work."""
    return Draft(facts=gathered(_stated(record)), people=people(record.get("authors")))


def _stated(record: Object) -> Iterator[tuple[Fact, str]]:
    for title in objects(record.get("titles")):
        yield Fact.TITLE, text(title.get("title"))
        yield Fact.SUBTITLE, text(title.get("subtitle"))
    for fact, name in (
        (Fact.ABSTRACT, "abstracts"),
        (Fact.ARXIV, "arxiv_eprints"),
        (Fact.DOI, "dois"),
        (Fact.KEYWORD, "keywords"),
    ):
        for each in objects(record.get(name)):
            yield fact, text(each.get("value"))
    for place in objects(record.get("publication_info")):
        yield Fact.JOURNAL, text(place.get("journal_title"))
        yield Fact.VOLUME, text(place.get("journal_volume"))
        yield Fact.ISSUE, text(place.get("journal_issue"))
        yield Fact.FIRST_PAGE, text(place.get("page_start")) or text(place.get("artid"))
        yield Fact.LAST_PAGE, text(place.get("page_end"))
        yield Fact.DATE, text(place.get("year"))
    yield Fact.DATE, text(record.get("earliest_date")) or text(record.get("preprint_date"))
