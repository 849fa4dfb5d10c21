"""What the search of DBLP finds: https://dblp.org/faq/How+to+use+the+dblp+search+API.html."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered, titles
from generator.drafts.json_facts import at, objects, text, texts
from generator.syntax.json_text import Object
from generator.text import person_names

NAME = "DBLP JSON"

_FACTS = {
    "year": Fact.DATE,
    "venue": Fact.VENUE,
    "volume": Fact.VOLUME,
    "number": Fact.ISSUE,
    "pages": Fact.PAGES,
    "publisher": Fact.PUBLISHER,
    "doi": Fact.DOI,
    "ee": Fact.URL,
    "key": Fact.DBLP,
}
_KINDS = {"Conference": "inproceedings", "Journal": "article", "Informal": "preprint"}


def claims(record: Object) -> bool:
    """Say whether `record` has the authors and the key of a record in DBLP."""
    return "key" in record and "title" in record and at(record, "authors", "author") is not None


def draft(record: Object) -> Draft | str:
    """Return the draft of a record, without full stops of titles and numbers of namesakes."""
    return Draft(facts=gathered(_stated(record)))


def _stated(record: Object) -> Iterator[tuple[Fact, str]]:
    yield Fact.TITLE, titles.without_stop(text(record.get("title")))
    for name, fact in _FACTS.items():
        yield fact, text(record.get(name))
    authors = at(record, "authors", "author")
    for author in (text(each.get("text")) for each in objects(authors)):
        yield Fact.PERSON, person_names.without_number(author)
    if not any(objects(authors)):
        yield from ((Fact.PERSON, person_names.without_number(author)) for author in texts(authors))
    yield Fact.TYPE, _KINDS.get(text(record.get("type")).split(" ")[0], "")
