"""Sheaf's own `papers.json`, so that libraries can be moved and joined."""

from collections.abc import Iterator, Mapping

from generator.drafts import Draft, Fact, gathered, type_called
from generator.drafts.json_facts import at, objects, text, texts
from generator.drafts.json_people import people
from generator.model import ContainerKind, Identifier, Link, LinkKind
from generator.syntax.json_text import Object
from generator.text import identifiers

NAME = "Sheaf JSON"

_KINDS: tuple[LinkKind, ...] = ("code", "project", "data", "paper")
_CONTAINERS: Mapping[str, Fact] = {
    ContainerKind.JOURNAL: Fact.JOURNAL,
    ContainerKind.PROCEEDINGS: Fact.PROCEEDINGS,
    ContainerKind.BOOK: Fact.BOOK,
    ContainerKind.REPOSITORY: Fact.REPOSITORY,
}
_PARTS: Mapping[str, Fact] = {
    "volume": Fact.VOLUME,
    "issue": Fact.ISSUE,
    "pages": Fact.PAGES,
    "publisher": Fact.PUBLISHER,
    "series": Fact.SERIES,
}


def claims(record: Object) -> bool:
    """Say whether `record` is a paper as Sheaf publishes it."""
    return {"title", "abstract", "identifiers", "links", "source", "repairs"} <= record.keys()


def draft(record: Object) -> Draft | str:
    """Return the draft of a paper, with the original texts, which are repaired again."""
    type_ = type_called(text(record.get("type")))
    return Draft(
        facts=gathered((*_stated(record), *_place(record))),
        people=people(record.get("people") or record.get("authors")),
        type=type_,
        identifiers=tuple(_identifiers(record)),
        links=tuple(_links(record)),
    )


def _stated(record: Object) -> Iterator[tuple[Fact, str]]:
    for name, fact in (("title", Fact.TITLE), ("abstract", Fact.ABSTRACT)):
        yield fact, text(at(record, "original", name)) or text(record.get(name))
    yield Fact.DATE, text(record.get("date"))
    for keyword in texts(record.get("keywords")):
        yield Fact.KEYWORD, keyword


def _place(record: Object) -> Iterator[tuple[Fact, str]]:
    """Yield the facts about the container."""
    kind = text(at(record, "container", "kind"))
    yield _CONTAINERS.get(kind, Fact.VENUE), text(record.get("venue"))
    for name, fact in _PARTS.items():
        yield fact, text(at(record, "container", name))


def _identifiers(record: Object) -> Iterator[Identifier]:
    given = record.get("identifiers")
    for scheme, value in given.items() if isinstance(given, dict) else ():
        if found := identifiers.identifier(scheme, text(value)):
            yield found


def _links(record: Object) -> Iterator[Link]:
    for link in objects(record.get("links")):
        kind = next((kind for kind in _KINDS if kind == link.get("kind")), None)
        url = text(link.get("url"))
        if kind and url.startswith(("https://", "http://")):
            yield Link(kind, url)
