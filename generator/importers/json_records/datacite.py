"""DOIs of DataCite, as Zenodo and others register them: https://support.datacite.org/docs/api."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import at, objects, text
from generator.drafts.json_people import people
from generator.syntax.json_text import Object

NAME = "DataCite JSON"


def claims(record: Object) -> bool:
    """Say whether `record` is registered with DataCite."""
    return "creators" in _registered(record) and "titles" in _registered(record)


def draft(record: Object) -> Draft | str:
    """Return what the record of a DOI states."""
    held = _registered(record)
    creators = objects(held.get("creators"))
    return Draft(facts=gathered(_stated(held)), people=people([*map(_named, creators)]))


def _registered(record: Object) -> Object:
    attributes = record.get("attributes")
    return attributes if isinstance(attributes, dict) else record


def _stated(held: Object) -> Iterator[tuple[Fact, str]]:
    for title in objects(held.get("titles")):
        kind = text(title.get("titleType"))
        if kind in ("", "Subtitle"):
            yield Fact.SUBTITLE if kind else Fact.TITLE, text(title.get("title"))
    for description in objects(held.get("descriptions")):
        if text(description.get("descriptionType")) in ("", "Abstract"):
            yield Fact.ABSTRACT, text(description.get("description"))
    for subject in objects(held.get("subjects")):
        yield Fact.KEYWORD, text(subject.get("subject"))
    yield Fact.DATE, text(held.get("publicationYear"))
    yield Fact.DOI, text(held.get("doi"))
    yield Fact.URL, text(held.get("url"))
    yield Fact.PUBLISHER, text(held.get("publisher")) or text(at(held, "publisher", "name"))
    yield Fact.VENUE, text(at(held, "container", "title"))
    yield Fact.VOLUME, text(at(held, "container", "volume"))
    yield Fact.ISSUE, text(at(held, "container", "issue"))
    yield Fact.LANGUAGE, text(held.get("language"))


def _named(creator: Object) -> Object:
    """Return a creator as other services write one."""
    orcid = next(
        (
            text(each.get("nameIdentifier"))
            for each in objects(creator.get("nameIdentifiers"))
            if text(each.get("nameIdentifierScheme")).upper() == "ORCID"
        ),
        "",
    )
    return {**creator, "orcid": orcid}
