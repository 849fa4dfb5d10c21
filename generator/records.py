"""Papers as JSON records, in the format that `papers.schema.json` describes."""

import json
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import NotRequired, TypedDict

from generator import addresses
from generator.model import (
    Container,
    Field,
    Identifier,
    Named,
    Neighbour,
    Paper,
    Person,
    Repair,
    Tag,
)

VERSION = 1
"""The version of the format; a change that could break a reader increases it."""

_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class LinkRecord(TypedDict):
    """A link of a paper."""

    kind: str
    url: str


class TagRecord(TypedDict):
    """A topic, with the sentence that shows it."""

    id: str
    label: str
    group: str
    evidence: str


class NameRecord(TypedDict):
    """A system or a data set, with the sentence that names it."""

    name: str
    evidence: str


class RelatedRecord(TypedDict):
    """A paper near this one, and what the two have in common."""

    id: str
    score: float
    because: list[str]


class SourceRecord(TypedDict):
    """The place of the entry that the paper was made from."""

    file: str
    line: int


class RepairRecord(TypedDict):
    """A change to damaged text."""

    rule: str
    before: str
    after: str
    field: Field
    start: int


class FlagRecord(TypedDict):
    """A place that looks damaged and was left alone."""

    rule: str
    text: str
    field: Field
    start: int


class OriginalRecord(TypedDict):
    """The texts as they were received."""

    title: str
    abstract: str


class ContainerRecord(TypedDict):
    """What a paper appeared in; unknown values are empty."""

    name: str
    kind: str
    volume: str
    issue: str
    pages: str
    publisher: str
    series: str


class PersonRecord(TypedDict):
    """The parts of an author's name; unknown ones are absent."""

    name: str
    """As printed."""
    family: NotRequired[str]
    given: NotRequired[str]
    particle: NotRequired[str]
    suffix: NotRequired[str]
    orcid: NotRequired[str]


class PaperRecord(TypedDict):
    """A paper; keys without a value are present and empty."""

    id: str
    url: str
    """Relative to the root of the site."""
    title: str
    abstract: str
    authors: list[str]
    date: str | None
    venue: str | None
    identifiers: dict[str, str]
    """By scheme; the first if there are several."""
    keywords: list[str]
    links: list[LinkRecord]
    tags: list[TagRecord]
    systems: list[NameRecord]
    datasets: list[NameRecord]
    related: list[RelatedRecord]
    source: SourceRecord
    repairs: list[RepairRecord]
    flags: list[FlagRecord]
    original: NotRequired[OriginalRecord]
    """Only if a repair changed a text."""
    type: NotRequired[str]
    """The type, such as `article`, if known."""
    people: NotRequired[list[PersonRecord]]
    """The authors again, with the parts of their names, if any are known."""
    container: NotRequired[ContainerRecord]
    """What it appeared in, if more than the name is known."""


def record(paper: Paper, related: Iterable[Neighbour] = ()) -> PaperRecord:
    """Return the record of `paper` and its neighbours, ready to be written as JSON."""
    result: PaperRecord = {
        "id": paper.id,
        "url": addresses.paper(paper.id).path,
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": [author.name for author in paper.authors],
        "date": str(paper.published) if paper.published else None,
        "venue": paper.venue,
        "identifiers": _identifiers(paper.identifiers),
        "keywords": list(paper.keywords),
        "links": [{"kind": link.kind, "url": link.url} for link in paper.links],
        "tags": [_tag(paper, tag) for tag in paper.tags],
        "systems": [_named(paper, named) for named in paper.systems],
        "datasets": [_named(paper, named) for named in paper.datasets],
        "related": [_neighbour(neighbour) for neighbour in related],
        "source": {"file": paper.origin.file, "line": paper.origin.line},
        "repairs": [_repair(repair) for repair in paper.changes],
        "flags": [_flag(repair) for repair in paper.flags],
    }
    if paper.original:
        result["original"] = {"title": paper.original.title, "abstract": paper.original.abstract}
    if paper.type:
        result["type"] = paper.type.value
    if any(author.family or author.orcid for author in paper.authors):
        result["people"] = [_person(author) for author in paper.authors]
    if paper.container and paper.container != Container(paper.container.name):
        result["container"] = _container(paper.container)
    return result


def _person(person: Person) -> PersonRecord:
    record: PersonRecord = {"name": person.name}
    if person.family:
        record["family"] = person.family
    if person.given:
        record["given"] = person.given
    if person.particle:
        record["particle"] = person.particle
    if person.suffix:
        record["suffix"] = person.suffix
    if person.orcid:
        record["orcid"] = person.orcid
    return record


def _container(container: Container) -> ContainerRecord:
    return {
        "name": container.name,
        "kind": container.kind or "",
        "volume": container.volume or "",
        "issue": container.issue or "",
        "pages": container.pages or "",
        "publisher": container.publisher or "",
        "series": container.series or "",
    }


def _identifiers(identifiers: Iterable[Identifier]) -> dict[str, str]:
    values: dict[str, str] = {}
    for identifier in identifiers:
        values.setdefault(identifier.scheme, identifier.value)
    return values


def _tag(paper: Paper, tag: Tag) -> TagRecord:
    sentence = paper.sentence(tag.evidence[0]) if tag.evidence else ""
    return {"id": tag.id, "label": tag.label, "group": tag.group, "evidence": sentence}


def _named(paper: Paper, named: Named) -> NameRecord:
    return {"name": named.name, "evidence": paper.sentence(named.evidence[0])}


def _neighbour(neighbour: Neighbour) -> RelatedRecord:
    because = list(neighbour.because)
    return {"id": neighbour.id, "score": neighbour.score, "because": because}


def _repair(repair: Repair) -> RepairRecord:
    return {
        "rule": repair.rule,
        "before": repair.before,
        "after": repair.after,
        "field": repair.field,
        "start": repair.start,
    }


def _flag(flag: Repair) -> FlagRecord:
    return {"rule": flag.rule, "text": flag.before, "field": flag.field, "start": flag.start}


def text(paper: PaperRecord) -> str:
    """Return `paper` as a JSON object with one key per line.

    A diff of two versions then shows which fact changed, and the file is hardly larger than compact
    JSON.
    """
    lines = (f'"{key}": {_json(value)}' for key, value in paper.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def neighbours(text: str) -> tuple[Neighbour, ...]:
    """Return the papers near the one whose record is the JSON `text`."""
    related = json.loads(text)["related"]
    return tuple(Neighbour(r["id"], r["score"], tuple(r["because"])) for r in related)


def document(collection: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield `papers.json` in pieces; `texts` are records as `text` returns them."""
    yield f'{{"schema": {VERSION}, "collection": {_json(collection)}, "papers": ['
    joint = "\n"
    for each in texts:
        yield joint + each.rstrip("\n")
        joint = ",\n"
    yield "]}\n" if joint == "\n" else "\n]}\n"


def schema() -> str:
    """Return the JSON Schema of `document`, to be published beside it."""
    return resources.files("generator").joinpath("papers.schema.json").read_text("utf-8")
