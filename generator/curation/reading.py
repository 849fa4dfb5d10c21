"""Decisions, read from the file that people write."""

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TypeAlias, get_args
from urllib.parse import urlsplit

import yaml

from generator.curation.decisions import NOTHING, Curation, Decision
from generator.curation.merging import APART, SAME
from generator.model import Container, Link, LinkKind, Person, Published
from generator.text import names, yaml_tree
from generator.text.yaml_tree import Mistakes

FILE = "curation.yml"
"""Its name, in the root of the repository."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_PAPER = ("pin", "ban", "title", "authors", "date", "venue", "links", "note")
_TOPICS = ("ban", "merge", "rename")

Nodes: TypeAlias = dict[str, yaml.Node]
"""The values of a mapping by their keys."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What people can decide about."""

    papers: Collection[str]
    """The ids of all papers."""
    topics: Collection[str]
    """The ids of all topics."""
    parts: Collection[str] = ()
    """The ids that papers would have if people had not said that some are the same."""
    entries: Collection[str] = ()
    """The names of all entries."""


def parse(text: str, choices: Choices) -> Curation:
    """Return the decisions in `text` about what is among `choices`.

    Raises `MistakesError` with all that is wrong, which includes whatever matches nothing.
    """
    if not re.search(r"(?m)^\s*[^#\s]", text):
        return NOTHING
    mistakes = Mistakes(FILE)
    top = yaml_tree.fields(
        yaml_tree.tree(FILE, text), ("papers", "topics", SAME, APART), "the curation", mistakes
    )
    reader = _Reader(mistakes, choices.papers, choices.topics)
    _check_merging(top, choices, mistakes)
    decisions = dict(reader.decisions(top.get("papers")))
    about = reader.fields(top.get("topics"), _TOPICS, "`topics`")
    merges = dict(reader.pairs(about.get("merge"), "`merge`", choices.topics))
    curation = Curation(
        papers=decisions,
        bans=frozenset(reader.ids(about.get("ban"), "`ban`")),
        merges=merges,
        renames=dict(reader.pairs(about.get("rename"), "`rename`")),
    )
    for old, new in merges.items():
        if new in merges:
            problem = (
                f"`{old}` is merged into `{new}`, which is itself merged; name the final topic"
            )
            mistakes.add(about["merge"], problem)
    mistakes.stop()
    return curation


def _check_merging(top: Nodes, choices: Choices, mistakes: Mistakes) -> None:
    """Note what is wrong with what people say about merging, which was read before."""
    for node in yaml_tree.items(top[SAME], f"`{SAME}`", mistakes) if SAME in top else ():
        what = f"an entry of `{SAME}`"
        several = tuple(yaml_tree.items(node, what, mistakes))
        if len(several) == 1:
            mistakes.add(node, f"{what} names two papers or more that are one")
        for each in several:
            name = yaml_tree.string(each, what, mistakes)
            if name and name not in choices.parts:
                near = yaml_tree.nearest(name, choices.parts)
                mistakes.add(each, f"there is no paper `{name}`{near}")
    for node in yaml_tree.items(top[APART], f"`{APART}`", mistakes) if APART in top else ():
        name = yaml_tree.string(node, f"an entry of `{APART}`", mistakes)
        if name and name not in choices.entries:
            near = yaml_tree.nearest(name, choices.entries)
            mistakes.add(node, f"there is no entry `{name}`{near}; its page names each of them")


class _Reader:
    """Reads nodes, and notes what is wrong with them."""

    def __init__(
        self, mistakes: Mistakes, papers: Collection[str], topics: Collection[str]
    ) -> None:
        self._mistakes = mistakes
        self._papers = papers
        self._topics = topics

    def fields(self, node: yaml.Node | None, known: Collection[str], what: str) -> Nodes:
        return yaml_tree.fields(node, known, what, self._mistakes) if node else {}

    def decisions(self, node: yaml.Node | None) -> Iterator[tuple[str, Decision]]:
        for name, entry in self.fields(node, self._papers, "the list of papers").items():
            yield name, self._decision(self.fields(entry, _PAPER, f"`{name}`"))

    def _decision(self, nodes: Nodes) -> Decision:
        return Decision(
            pins=tuple(self.ids(nodes.get("pin"), "`pin`")),
            bans=frozenset(self.ids(nodes.get("ban"), "`ban`")),
            title=self._text(nodes, "title") or None,
            authors=tuple(self._authors(nodes.get("authors"))),
            published=self._published(nodes.get("date")),
            container=self._container(nodes),
            links=tuple(self._links(nodes.get("links"))),
            note=self._text(nodes, "note"),
        )

    def ids(self, node: yaml.Node | None, what: str) -> Iterator[str]:
        for entry in yaml_tree.items(node, what, self._mistakes) if node else ():
            name = yaml_tree.string(entry, f"a topic in {what}", self._mistakes)
            if self._is_known(entry, name, self._topics):
                yield name

    def pairs(
        self, node: yaml.Node | None, what: str, values: Collection[str] = ()
    ) -> Iterator[tuple[str, str]]:
        for name, entry in self.fields(node, self._topics, what).items():
            value = yaml_tree.string(entry, f"`{name}` in {what}", self._mistakes)
            if value and (not values or self._is_known(entry, value, values)):
                yield name, value

    def _is_known(self, node: yaml.Node, name: str, known: Collection[str]) -> bool:
        if name and name not in known:
            self._mistakes.add(node, f"there is no topic `{name}`{yaml_tree.nearest(name, known)}")
        return name in known

    def _text(self, nodes: Nodes, name: str) -> str:
        node = nodes.get(name)
        return yaml_tree.string(node, f"`{name}`", self._mistakes) if node else ""

    def _texts(self, node: yaml.Node | None, what: str) -> Iterator[str]:
        for entry in yaml_tree.items(node, what, self._mistakes) if node else ():
            if text := yaml_tree.string(entry, f"an entry of {what}", self._mistakes):
                yield text

    def _authors(self, node: yaml.Node | None) -> Iterator[Person]:
        return filter(None, map(names.person, self._texts(node, "`authors`")))

    def _container(self, nodes: Nodes) -> Container | None:
        name = self._text(nodes, "venue")
        return Container(name) if name else None

    def _published(self, node: yaml.Node | None) -> Published | None:
        if node is None:
            return None
        match = _DATE.fullmatch(str(node.value))
        try:
            parts = [int(part) for part in match.groups() if part] if match else []
            dt.date(*parts, *(1, 1)[: 3 - len(parts)])
        except (TypeError, ValueError):
            self._mistakes.add(node, "`date` is a year, a month or a day, as in 2024-06-05")
            return None
        return Published(*parts)

    def _links(self, node: yaml.Node | None) -> Iterator[Link]:
        kinds: tuple[LinkKind, ...] = get_args(LinkKind)
        for entry in yaml_tree.items(node, "`links`", self._mistakes) if node else ():
            nodes = self.fields(entry, ("kind", "url"), "a link")
            kind, url = self._text(nodes, "kind"), self._text(nodes, "url")
            found = next((known for known in kinds if known == kind), None)
            parts = urlsplit(url)
            if found is None:
                self._mistakes.add(entry, f"a link has a `kind`{yaml_tree.nearest(kind, kinds)}")
            elif parts.scheme not in {"http", "https"} or not parts.hostname:
                self._mistakes.add(entry, "a link has a `url` that begins with https://")
            else:
                yield Link(found, url)
