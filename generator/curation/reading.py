"""Reads decisions from the file that people write."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from generator.curation import facts
from generator.curation.decisions import NO_NAMES, NOTHING, Curation, Decision, FieldNames
from generator.curation.facts import Nodes
from generator.curation.merging import APART, SAME
from generator.curation.people import PEOPLE, read_people
from generator.text import yaml_tree
from generator.text.yaml_tree import Mistakes

FILE = "curation.yml"
"""Its name, in the root of the repository."""

_PAPER = ("pin", "ban", *facts.KEYS, "note")
_TOPICS = ("ban", "merge", "rename")
NAMES = "names"
"""The key of well-known names of the field."""
_NAMES = ("systems", "datasets", "terms", "only")


@dataclass(frozen=True, slots=True)
class Choices:
    """The things that people can decide about."""

    papers: Collection[str]
    """The ids of all papers."""
    topics: Collection[str]
    """The ids of all topics."""
    parts: Collection[str] = ()
    """The ids that papers would have if people had not merged any."""
    entries: Collection[str] = ()
    """The names of all entries."""
    signed: Mapping[str, Collection[str]] = field(default_factory=dict)
    """The names of the authors of each paper, by its id."""


def parse(text: str, choices: Choices) -> Curation:
    """Return the decisions in `text` about `choices`.

    Raises a `MistakesError` with everything that is wrong, such as unknown ids.
    """
    if not re.search(r"(?m)^\s*[^#\s]", text):
        return NOTHING
    mistakes = Mistakes(FILE)
    top = yaml_tree.fields(
        yaml_tree.tree(FILE, text),
        ("papers", "topics", PEOPLE, NAMES, SAME, APART),
        "the curation",
        mistakes,
    )
    reader = _NodeReader(mistakes, choices.papers, choices.topics)
    _check_merging(top, choices, mistakes)
    decisions = dict(reader.decisions(top.get("papers")))
    about = reader.fields(top.get("topics"), _TOPICS, "`topics`")
    merges = dict(reader.pairs(about.get("merge"), "`merge`", choices.topics))
    curation = Curation(
        papers=decisions,
        bans=frozenset(reader.ids(about.get("ban"), "`ban`")),
        merges=merges,
        renames=dict(reader.pairs(about.get("rename"), "`rename`")),
        people=read_people(top.get(PEOPLE), _signed(choices, decisions), mistakes),
        names=reader.names(top.get(NAMES)),
    )
    for old, new in merges.items():
        if new in merges:
            problem = (
                f"`{old}` is merged into `{new}`, which is itself merged; name the final topic"
            )
            mistakes.add(about["merge"], problem)
    mistakes.stop()
    return curation


def _signed(choices: Choices, decisions: Mapping[str, Decision]) -> Mapping[str, Collection[str]]:
    """Return the names of the authors of each paper, after corrections."""
    corrected = {
        id_: [author.name for author in decision.authors]
        for id_, decision in decisions.items()
        if decision.authors
    }
    return {**choices.signed, **corrected}


def _check_merging(top: Nodes, choices: Choices, mistakes: Mistakes) -> None:
    """Note mistakes in the decisions on merging, which were read earlier."""
    for node in yaml_tree.items(top[SAME], f"`{SAME}`", mistakes) if SAME in top else ():
        what = f"an entry of `{SAME}`"
        several = tuple(yaml_tree.items(node, what, mistakes))
        if len(several) == 1:
            mistakes.add(node, f"{what} names at least two papers")
        for each in several:
            name = yaml_tree.string(each, what, mistakes)
            if name and name not in choices.parts:
                near = yaml_tree.nearest(name, choices.parts)
                mistakes.add(each, f"there is no paper `{name}`{near}")
    for node in yaml_tree.items(top[APART], f"`{APART}`", mistakes) if APART in top else ():
        name = yaml_tree.string(node, f"an entry of `{APART}`", mistakes)
        if name and name not in choices.entries:
            near = yaml_tree.nearest(name, choices.entries)
            where = near or "; the page of the paper that it was merged into names it"
            mistakes.add(node, f"there is no entry `{name}`{where}")


class _NodeReader:
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
        mistakes = self._mistakes
        links = tuple(facts.links(nodes.get("links"), mistakes))
        return Decision(
            pins=tuple(self.ids(nodes.get("pin"), "`pin`")),
            bans=frozenset(self.ids(nodes.get("ban"), "`ban`")),
            title=facts.title(nodes, mistakes),
            authors=tuple(facts.authors(nodes.get("authors"), mistakes)),
            published=facts.published(nodes.get("date"), mistakes),
            type=facts.type_(nodes.get("type"), mistakes),
            placing=facts.placing(nodes, mistakes),
            identifiers=(*facts.identified(nodes, mistakes), *facts.linked(links)),
            links=tuple(link for link in links if not facts.is_doi(link)),
            note=self._text(nodes, "note"),
        )

    def names(self, node: yaml.Node | None) -> FieldNames:
        if node is None:
            return NO_NAMES
        nodes = self.fields(node, _NAMES, f"`{NAMES}`")
        only = yaml_tree.scalar(nodes["only"], "`only`", self._mistakes) if "only" in nodes else ""
        if only and only not in {"true", "false"}:
            self._mistakes.add(nodes["only"], "`only` is true or false")
        return FieldNames(
            systems=tuple(self._texts(nodes, "systems")),
            datasets=tuple(self._texts(nodes, "datasets")),
            terms=tuple(self._texts(nodes, "terms")),
            only=only == "true",
        )

    def _texts(self, nodes: Nodes, name: str) -> Iterator[str]:
        node = nodes.get(name)
        for entry in yaml_tree.items(node, f"`{name}`", self._mistakes) if node else ():
            if text := yaml_tree.string(entry, f"an entry of `{name}`", self._mistakes):
                yield text

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
