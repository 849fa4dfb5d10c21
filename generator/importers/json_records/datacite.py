"""DOIs of DataCite, which Zenodo and others use: https://support.datacite.org/docs/api."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import at, objects, text
from generator.drafts.json_people import people
from generator.syntax.json_text import Json, Object

NAME = "DataCite JSON"


def claims(record: Object) -> bool:
    """Say whether `record` has DataCite's fields."""
    return "creators" in _attributes(record) and "titles" in _attributes(record)


def draft(record: Object) -> Draft | str:
    """Return the draft of a record."""
    attributes = _attributes(record)
    creators = objects(attributes.get("creators"))
    return Draft(facts=gathered(_stated(attributes)), people=people([*map(_named, creators)]))


def _attributes(record: Object) -> Object:
    attributes = record.get("attributes")
    return attributes if isinstance(attributes, dict) else record


def _stated(attributes: Object) -> Iterator[tuple[Fact, str]]:
    titles = list(objects(attributes.get("titles")))
    main = [each for each in titles if not text(each.get("titleType"))]
    others = [each for each in titles if text(each.get("titleType")) == "Subtitle"]
    for title in main or [each for each in titles if each not in others][:1]:
        yield Fact.TITLE, text(title.get("title"))
    for title in others:
        yield Fact.SUBTITLE, text(title.get("title"))
    yield Fact.ABSTRACT, _abstract(attributes)
    for subject in objects(attributes.get("subjects")):
        yield Fact.KEYWORD, text(subject.get("subject"))
    yield Fact.DATE, text(attributes.get("publicationYear"))
    yield Fact.DOI, text(attributes.get("doi"))
    yield Fact.URL, text(attributes.get("url"))
    yield (
        Fact.PUBLISHER,
        text(attributes.get("publisher")) or text(at(attributes, "publisher", "name")),
    )
    yield from _around(attributes)
    yield Fact.TYPE, text(at(attributes, "types", "citeproc"))
    yield Fact.VENUE, text(at(attributes, "container", "title"))
    yield Fact.FIRST_PAGE, _page(at(attributes, "container", "firstPage"))
    yield Fact.LAST_PAGE, _page(at(attributes, "container", "lastPage"))
    yield Fact.VOLUME, text(at(attributes, "container", "volume"))
    yield Fact.ISSUE, text(at(attributes, "container", "issue"))
    yield Fact.LANGUAGE, text(attributes.get("language"))


def _abstract(attributes: Object) -> str:
    """Return the abstract; of several, the one in the language of the record."""
    found = [
        each
        for each in objects(attributes.get("descriptions"))
        if text(each.get("descriptionType")) in ("", "Abstract")
    ]
    language = text(attributes.get("language"))[:2].lower()
    found.sort(key=lambda each: text(each.get("lang"))[:2].lower() != language)
    return next(filter(None, (text(each.get("description")) for each in found)), "")


def _around(attributes: Object) -> Iterator[tuple[Fact, str]]:
    """Yield what a record says about what it was published in."""
    for item in objects(attributes.get("relatedItems")):
        if text(item.get("relationType")) == "IsPublishedIn":
            yield Fact.VENUE, text(at(next(objects(item.get("titles")), {}), "title"))
            yield Fact.VOLUME, text(item.get("volume"))
            yield Fact.ISSUE, text(item.get("issue"))
            yield Fact.FIRST_PAGE, _page(item.get("firstPage"))
            yield Fact.LAST_PAGE, _page(item.get("lastPage"))
            return


def _page(value: Json) -> str:
    """Return the number of a page; some registrants have the whole issue there."""
    number = text(value)
    return "" if " " in number else number


def _named(creator: Object) -> Object:
    """Return a creator in the form that `people` reads."""
    orcid = next(
        (
            text(each.get("nameIdentifier"))
            for each in objects(creator.get("nameIdentifiers"))
            if text(each.get("nameIdentifierScheme")).upper() == "ORCID"
        ),
        "",
    )
    return {**creator, "orcid": orcid}
