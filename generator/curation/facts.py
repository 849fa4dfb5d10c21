"""Facts about a paper as people write them, parsed: normalised, or a mistake with its line."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from typing import TypeAlias, TypeVar, get_args
from urllib.parse import urlsplit

import yaml

from generator.curation.decisions import Placing
from generator.model import (
    ContainerKind,
    EntryType,
    Identifier,
    Link,
    LinkKind,
    Person,
    Published,
)
from generator.text import identifiers, person_names, yaml_tree
from generator.text.yaml_tree import Mistakes

Nodes: TypeAlias = Mapping[str, yaml.Node]
"""The values of a mapping by their keys."""

_Kind = TypeVar("_Kind", bound=StrEnum)

CONTAINERS: Mapping[str, ContainerKind | None] = {
    "journal": ContainerKind.JOURNAL,
    "booktitle": ContainerKind.PROCEEDINGS,
    "venue": None,
}
"""Keys that name what a paper appeared in, and the kind of container that they imply."""

PARTS = ("volume", "issue", "pages", "publisher", "series")
"""Keys of the other facts about the container."""

KEYS: tuple[str, ...] = (
    *("title", "authors", "date", "type", *CONTAINERS, *PARTS),
    *identifiers.SCHEMES,
    "links",
)
"""All keys of facts."""

EXAMPLES: Mapping[str, str] = {
    "doi": "10.1000/xyz123",
    "arxiv": "2401.00001",
    "pmid": "12345678",
    "pmcid": "PMC1234567",
    "acl": "2024.acl-long.1",
    "openreview": "aB3dE5fG7h",
    "s2": "CorpusID:123456789",
    "openalex": "W1234567890",
    "dblp": "conf/acl/Smith24",
    "hal": "hal-01234567",
    "bibcode": "2024ApJ...900....1A",
    "handle": "1721.1/12345",
    "wos": "000123456700001",
    "isbn": "978-3-16-148410-0",
}
"""An example of an identifier in each scheme, for messages."""

_PERSON = ("name", "family", "given", "particle", "suffix", "orcid")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DASHES = re.compile(r"\s*[-‐-―−]+\s*")
_SEVERAL = re.compile(r"[,;]|\sand\s|\s&\s")
"""What shows that a text contains several names."""


def title(nodes: Nodes, mistakes: Mistakes) -> str | None:
    """Return the title, if one is given."""
    node = nodes.get("title")
    return yaml_tree.string(node, "`title`", mistakes) or None if node else None


def authors(node: yaml.Node | None, mistakes: Mistakes) -> Iterator[Person]:
    """Yield the authors; each is a name, or the parts of one."""
    if isinstance(node, yaml.ScalarNode):
        name = yaml_tree.scalar(node, "`authors`", mistakes)
        if _SEVERAL.search(name):
            problem = '`authors` is a list, as in ["O\'Brien, Ana", Bo Li]; write each name in it'
            mistakes.add(node, problem)
        elif person := person_names.person(name):
            yield person
        return
    listed = tuple(yaml_tree.items(node, "`authors`", mistakes)) if node else ()
    _check_commas(listed, mistakes)
    for entry in listed:
        if person := _author(entry, mistakes):
            yield person


def _check_commas(listed: tuple[yaml.Node, ...], mistakes: Mistakes) -> None:
    """Note names that an unquoted comma has split: `[O'Brien, Ana]` is a list of two."""
    for one, other in pairwise(listed):
        if _is_bare_word(one) and _is_bare_word(other) and _is_on_one_line(one, other):
            name = f"{one.value}, {other.value}"
            remedy = f'write "{name}" in quotes, or two names on lines that begin with `- `'
            mistakes.add(one, f"`{name}` is two names here, and may be one; {remedy}")


def _is_bare_word(node: yaml.Node) -> bool:
    is_bare = isinstance(node, yaml.ScalarNode) and not node.style
    return is_bare and " " not in node.value


def _is_on_one_line(one: yaml.Node, other: yaml.Node) -> bool:
    return bool(one.start_mark.line == other.start_mark.line)


def _author(node: yaml.Node, mistakes: Mistakes) -> Person | None:
    if not isinstance(node, yaml.MappingNode):
        name = yaml_tree.string(node, "an entry of `authors`", mistakes)
        found = person_names.person(name)
        if name and not found:
            mistakes.add(node, f"`{name}` is not a name; write one, or remove the line")
        return found
    nodes = yaml_tree.fields(node, _PERSON, "an author", mistakes)
    parts = {name: yaml_tree.scalar(each, f"`{name}`", mistakes) for name, each in nodes.items()}
    orcid = parts.get("orcid", "")
    if orcid and not identifiers.orcid(orcid):
        mistakes.add(
            nodes["orcid"], f"`{orcid}` is not an ORCID iD; one looks like 0000-0002-1825-0097"
        )
    if literal := parts.get("name"):
        return Person(literal, orcid=identifiers.orcid(orcid), is_body="family" not in parts)
    found = person_names.of_parts(
        parts.get("family", ""),
        parts.get("given", ""),
        parts.get("particle", ""),
        parts.get("suffix", ""),
        orcid=orcid,
    )
    if not found:
        mistakes.add(node, "an author has a `family` and a `given` name, or a `name`")
    return found


def published(node: yaml.Node | None, mistakes: Mistakes) -> Published | None:
    """Return the date of publication, if one is given."""
    if node is None:
        return None
    match = _DATE.fullmatch(str(node.value))
    try:
        parts = [int(part) for part in match.groups() if part] if match else []
        dt.date(*parts, *(1, 1)[: 3 - len(parts)])
    except (TypeError, ValueError):
        mistakes.add(node, "`date` is a year, a month or a day, as in 2024-06-05")
        return None
    return Published(*parts)


def type_(node: yaml.Node | None, mistakes: Mistakes) -> EntryType | None:
    """Return the type of the paper, if it is given."""
    return _kind(node, "`type`", EntryType, mistakes)


def _kind(
    node: yaml.Node | None, what: str, kinds: type[_Kind], mistakes: Mistakes
) -> _Kind | None:
    """Return the member of `kinds` that the text at `node` names."""
    given = yaml_tree.string(node, what, mistakes) if node else ""
    values = [kind.value for kind in kinds]
    if given and given not in values and node:
        choice = yaml_tree.nearest(given, values) or f"; it is one of {', '.join(values)}"
        mistakes.add(node, f"{what} cannot be `{given}`{choice}")
    return next((kind for kind in kinds if kind.value == given), None)


def placing(nodes: Nodes, mistakes: Mistakes) -> Placing:
    """Return where the paper appeared, as far as it is given."""
    named = [key for key in CONTAINERS if key in nodes]
    for key in named[1:]:
        problem = f"`{key}` and `{named[0]}` both name what the paper is in; keep one of them"
        mistakes.add(nodes[key], problem)
    texts = {
        key: yaml_tree.scalar(nodes[key], f"`{key}`", mistakes) or None
        for key in (*named, *PARTS)
        if key in nodes
    }
    pages = texts.get("pages")
    return Placing(
        name=texts[named[0]] if named else None,
        kind=CONTAINERS[named[0]] if named else None,
        volume=texts.get("volume"),
        issue=texts.get("issue"),
        pages=_DASHES.sub("-", pages) if pages else None,
        publisher=texts.get("publisher"),
        series=texts.get("series"),
    )


def identified(nodes: Nodes, mistakes: Mistakes) -> Iterator[Identifier]:
    """Yield the identifiers that are given; numbers need no quotes."""
    for scheme in identifiers.SCHEMES:
        if scheme not in nodes:
            continue
        raw = yaml_tree.scalar(nodes[scheme], f"`{scheme}`", mistakes)
        found = identifiers.identifier(scheme, raw)
        if found:
            yield found
        elif raw:
            problem = (
                f"`{raw}` is not a valid {scheme} identifier; one looks like {EXAMPLES[scheme]}"
            )
            mistakes.add(nodes[scheme], problem)


def links(node: yaml.Node | None, mistakes: Mistakes) -> Iterator[Link]:
    """Yield the links that are given."""
    kinds: tuple[LinkKind, ...] = get_args(LinkKind)
    for entry in yaml_tree.items(node, "`links`", mistakes) if node else ():
        nodes = yaml_tree.fields(entry, ("kind", "url"), "a link", mistakes)
        texts = {key: yaml_tree.string(each, f"`{key}`", mistakes) for key, each in nodes.items()}
        kind, url = texts.get("kind", ""), texts.get("url", "")
        found = next((each for each in kinds if each == kind), None)
        parts = urlsplit(url)
        if found is None:
            mistakes.add(entry, f"a link has a `kind`{yaml_tree.nearest(kind, kinds)}")
        elif parts.scheme not in {"http", "https"} or not parts.hostname:
            mistakes.add(entry, "a link has a `url` that begins with https://")
        else:
            yield Link(found, url)


def linked(given: Iterable[Link]) -> Iterator[Identifier]:
    """Yield the identifiers in links to the paper itself."""
    for link in given:
        if link.kind == "paper" and (found := identifiers.of_url(link.url)):
            yield found


def is_doi(link: Link) -> bool:
    """Say whether `link` is only a DOI."""
    host = urlsplit(link.url).hostname or ""
    return link.kind == "paper" and host in {"doi.org", "dx.doi.org", "www.doi.org"}
