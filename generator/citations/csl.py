"""CSL-JSON, which reference managers and citation styles read."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from generator.citations.kinds import container_kind, kind, pages
from generator.citations.line import line
from generator.citations.web_addresses import identifier, web_addresses
from generator.model import Container, ContainerKind, EntryType, Paper, Person, Published

CslValue: TypeAlias = str | int | Sequence["CslValue"] | Mapping[str, "CslValue"]
"""A value in an item."""

_TYPES: Mapping[EntryType, str] = {
    EntryType.ARTICLE: "article-journal",
    EntryType.PROCEEDINGS_PAPER: "paper-conference",
    EntryType.CHAPTER: "chapter",
    EntryType.BOOK: "book",
    EntryType.PROCEEDINGS: "book",
    EntryType.THESIS: "thesis",
    EntryType.REPORT: "report",
    EntryType.DATASET: "dataset",
    EntryType.SOFTWARE: "software",
    EntryType.PREPRINT: "article",
}
_OTHERWISE = "document"
"""The type if it is unknown, for which styles print nothing special."""

_PUBLISHED_BY = frozenset((EntryType.THESIS, EntryType.REPORT))
"""Types whose container is a university or an institute, which is the publisher."""


def text(paper: Paper, key: str, *, abstract: bool = False) -> str:
    """Return the item of `paper` as JSON, with each fact on a line."""
    facts = item(paper, key, abstract=abstract)
    lines = (f"  {_json(name)}: {_json(value)}" for name, value in facts.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def item(paper: Paper, key: str, *, abstract: bool = False) -> dict[str, CslValue]:
    """Return the item of `paper` with `key`, without unknown facts."""
    keywords = [word for word in map(line, paper.keywords) if word]
    joint = "; " if any("," in word for word in keywords) else ", "
    facts: dict[str, CslValue] = {
        "id": key,
        "type": _TYPES.get(kind(paper), _OTHERWISE),
        "citation-key": key,
        "genre": "preprint" if kind(paper) is EntryType.PREPRINT else "",
        "title": line(paper.title),
        "author": [found for found in map(_name, paper.authors) if found],
        **(_date(paper.published) if paper.published else {}),
        **(_container(paper, paper.container) if paper.container else {}),
        "DOI": identifier(paper, "doi") or "",
        "ISBN": identifier(paper, "isbn") or "",
        "PMID": identifier(paper, "pmid") or "",
        "PMCID": identifier(paper, "pmcid") or "",
        "URL": next(iter(web_addresses(paper)), ""),
        "keyword": joint.join(keywords),
        "abstract": "\n\n".join(map(line, paper.abstract.split("\n\n"))) if abstract else "",
    }
    return {name: value for name, value in facts.items() if value}


def _name(author: Person) -> dict[str, CslValue]:
    """Return the parts of a name if they are known, otherwise the name as printed."""
    if author.is_body or not author.family:
        return {"literal": name} if (name := line(author.name)) else {}
    parts: dict[str, CslValue] = {
        "family": line(author.family),
        "given": line(author.given or ""),
        "non-dropping-particle": line(author.particle or ""),
        "suffix": line(author.suffix or ""),
    }
    return {name: value for name, value in parts.items() if value}


def _date(published: Published) -> dict[str, CslValue]:
    parts = (published.year, published.month, published.day)
    return {"issued": {"date-parts": [[part for part in parts if part is not None]]}}


def _container(paper: Paper, container: Container) -> dict[str, CslValue]:
    """Return the facts about the container of `paper`."""
    is_place = container_kind(paper) is ContainerKind.REPOSITORY or kind(paper) in _PUBLISHED_BY
    name = "publisher" if is_place else "container-title"
    return {
        "publisher": line(container.publisher or ""),
        name: line(container.name),
        "collection-title": line(container.series or ""),
        "volume": line(container.volume or ""),
        "issue": line(container.issue or ""),
        "page": "-".join(filter(None, pages(paper))),
    }
