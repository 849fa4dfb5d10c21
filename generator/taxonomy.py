"""The topics of a collection, as defined in `taxonomy.yml`."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from generator import config_files
from generator.text import yaml_tree
from generator.text.phrases import Key, exact_key, folded_key
from generator.text.yaml_tree import Mistakes

FILE = "taxonomy.yml"
"""The name of the file, in the root of a library."""

TO_BE_WRITTEN = "To be written: one plain sentence that says what this is."
"""The definition of a proposed topic, until somebody writes one."""

ALWAYS, NEVER, IF_IT_FITS = "always", "never", "if it fits"
"""When its topics are used; otherwise topics are made from the abstracts."""

_USES = (ALWAYS, NEVER, IF_IT_FITS)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_GROUP = ("id", "label", "topics")
_TOPIC = ("id", "label", "definition", "parent", "aliases", "exact", "weak", "never")
_PHRASES = ("aliases", "exact", "weak", "never")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic, and the phrases that mention it."""

    id: str
    """The last part of its address."""
    label: str
    definition: str
    """One plain sentence."""
    group: str
    """The label of its group."""
    parent: str | None
    """The id of a broader topic."""
    aliases: tuple[str, ...]
    """Phrases that mention it, in any case, number and hyphenation."""
    exact: tuple[str, ...]
    """Abbreviations and names that count only as written, or with a plural s."""
    weak: tuple[str, ...]
    """Phrases that often mean something else."""
    never: tuple[str, ...]
    """Longer phrases in which one of the others means something else."""
    keywords: tuple[str, ...] = ()
    """Phrases that mention it only among the keywords of a paper."""
    is_found: bool = False
    """Whether it was made from the words of the papers."""
    line: int = field(default=0, compare=False)
    """The line of the file on which it begins, from 1; 0 if it is in no file."""


@dataclass(frozen=True, slots=True)
class Group:
    """Topics that belong together."""

    id: str
    label: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All topics, in their groups."""

    groups: tuple[Group, ...]
    topics: Mapping[str, Topic]
    """By id, in the order of the file."""
    use: str = ALWAYS
    """One of `ALWAYS`, `NEVER` and `IF_IT_FITS`."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase and its place in the file."""

    kind: str
    text: str
    node: yaml.Node


@dataclass(frozen=True, slots=True)
class _WrittenTopic:
    """A topic with its places in the file, for mistakes that only other topics show."""

    topic: Topic
    places: Mapping[str, yaml.Node]
    phrases: tuple[_Phrase, ...]


def read(root: Path) -> Taxonomy:
    """Return the taxonomy of the library in `root`; raise a `SheafError` if it is wrong."""
    content = config_files.read(root, FILE)
    return Taxonomy((), {}, IF_IT_FITS) if content is None else parse(FILE, content)


def parse(file: str, text: str) -> Taxonomy:
    """Return the taxonomy in `text`; raise a `MistakesError` with everything that is wrong."""
    mistakes = Mistakes(file)
    top = yaml_tree.tree(file, text)
    nodes = _required(top, ("use", "groups"), ("groups",), "the taxonomy", mistakes)
    use = _use(nodes, mistakes)
    groups: list[Group] = []
    drafts: list[_WrittenTopic] = []
    places: dict[str, yaml.Node] = {}
    for node in _entries(nodes, "groups", mistakes):
        group, members = _group(node, places, mistakes)
        groups.append(group)
        drafts.extend(members)
    _check_ids(drafts, mistakes)
    _check_parents(drafts, mistakes)
    _check_phrases(drafts, mistakes)
    mistakes.stop()
    return Taxonomy(tuple(groups), {draft.topic.id: draft.topic for draft in drafts}, use)


def without(taxonomy: Taxonomy, removed: Container[str]) -> Taxonomy:
    """Return `taxonomy` without the topics whose ids are in `removed`, and without empty groups."""
    groups = tuple(
        replace(group, topics=tuple(topic for topic in group.topics if topic.id not in removed))
        for group in taxonomy.groups
    )
    topics = {id_: topic for id_, topic in taxonomy.topics.items() if id_ not in removed}
    return replace(taxonomy, groups=tuple(g for g in groups if g.topics), topics=topics)


def _use(nodes: Mapping[str, yaml.Node], mistakes: Mistakes) -> str:
    """Return when the taxonomy is used."""
    if "use" not in nodes:
        return ALWAYS
    use = _string(nodes, "use", mistakes)
    if use and use not in _USES:
        mistakes.add(nodes["use"], f"`use` cannot be `{use}`{yaml_tree.nearest(use, _USES)}")
    return use or ALWAYS


def _group(
    node: yaml.Node, places: dict[str, yaml.Node], mistakes: Mistakes
) -> tuple[Group, list[_WrittenTopic]]:
    nodes = _required(node, _GROUP, _GROUP, "a group", mistakes)
    group_id = _id(nodes, "a group", mistakes)
    if group_id in places:
        first = yaml_tree.line(places[group_id])
        mistakes.add(
            nodes["id"], f"the group `{group_id}` is already on line {first}; merge the two"
        )
    elif group_id:
        places[group_id] = nodes["id"]
    label = _string(nodes, "label", mistakes)
    entries = _entries(nodes, "topics", mistakes)
    drafts = [_draft(entry, label, mistakes) for entry in entries]
    return Group(group_id, label, tuple(draft.topic for draft in drafts)), drafts


def _draft(node: yaml.Node, group: str, mistakes: Mistakes) -> _WrittenTopic:
    nodes = _required(node, _TOPIC, ("id", "label", "definition"), "a topic", mistakes)
    phrases = tuple(_phrases(nodes, mistakes))
    topic = Topic(
        id=_id(nodes, "a topic", mistakes),
        label=_string(nodes, "label", mistakes),
        definition=_definition(nodes, mistakes),
        group=group,
        parent=_string(nodes, "parent", mistakes) or None,
        aliases=_of_kind("aliases", phrases),
        exact=_of_kind("exact", phrases),
        weak=_of_kind("weak", phrases),
        never=_of_kind("never", phrases),
        line=yaml_tree.line(node),
    )
    return _WrittenTopic(topic, nodes, phrases)


def _of_kind(kind: str, phrases: tuple[_Phrase, ...]) -> tuple[str, ...]:
    return tuple(phrase.text for phrase in phrases if phrase.kind == kind)


def _phrases(nodes: Mapping[str, yaml.Node], mistakes: Mistakes) -> Iterator[_Phrase]:
    for kind in _PHRASES:
        for node in _entries(nodes, kind, mistakes):
            text = yaml_tree.string(node, f"a phrase in `{kind}`", mistakes)
            if text and not _key(kind, text):
                mistakes.add(node, f"`{text}` has no letter or digit; nothing can match it")
            elif text:
                yield _Phrase(kind, text, node)


def _required(
    node: yaml.Node,
    known: tuple[str, ...],
    required: tuple[str, ...],
    what: str,
    mistakes: Mistakes,
) -> dict[str, yaml.Node]:
    """Return the values of `node` by their keys; those in `required` must be there."""
    nodes = yaml_tree.fields(node, known, what, mistakes)
    if isinstance(node, yaml.MappingNode):
        for name in required:
            if name not in nodes:
                mistakes.add(node, f"{what} needs `{name}:`; add it")
    return nodes


def _entries(nodes: Mapping[str, yaml.Node], name: str, mistakes: Mistakes) -> list[yaml.Node]:
    node = nodes.get(name)
    return list(yaml_tree.items(node, f"`{name}`", mistakes)) if node else []


def _string(nodes: Mapping[str, yaml.Node], name: str, mistakes: Mistakes) -> str:
    node = nodes.get(name)
    return yaml_tree.string(node, f"`{name}`", mistakes) if node else ""


def _definition(nodes: Mapping[str, yaml.Node], mistakes: Mistakes) -> str:
    """Return the definition; "" means that it is still to be written."""
    node = nodes.get("definition")
    if isinstance(node, yaml.ScalarNode) and node.style and not node.value:
        return ""
    return _string(nodes, "definition", mistakes)


def _id(nodes: Mapping[str, yaml.Node], what: str, mistakes: Mistakes) -> str:
    text = _string(nodes, "id", mistakes)
    if text and not _ID.fullmatch(text):
        mistakes.add(
            nodes["id"],
            f"`{text}` cannot be the id of {what}, which is part of an address; "
            "use lower-case letters and digits, with single hyphens between words",
        )
    return text


def _check_ids(drafts: list[_WrittenTopic], mistakes: Mistakes) -> None:
    seen: dict[str, int] = {}
    for draft in drafts:
        if draft.topic.id in seen:
            first = seen[draft.topic.id]
            problem = f"the topic `{draft.topic.id}` is already on line {first}; merge the two"
            mistakes.add(draft.places["id"], problem)
        elif draft.topic.id:
            seen[draft.topic.id] = yaml_tree.line(draft.places["id"])


def _check_parents(drafts: list[_WrittenTopic], mistakes: Mistakes) -> None:
    """Note parents that are not topics, and cycles; of topics with one id, the first counts."""
    parents: dict[str, str | None] = {}
    for draft in drafts:
        parents.setdefault(draft.topic.id, draft.topic.parent)
    for draft in drafts:
        topic, parent = draft.topic.id, draft.topic.parent
        if parent is None:
            continue
        if parent not in parents:
            near = yaml_tree.nearest(parent, parents)
            mistakes.add(draft.places["parent"], f"there is no topic `{parent}`{near}")
        elif parent == parents[topic] and topic in (way := _ancestors(topic, parents)):
            round_trip = " > ".join((topic, *way))
            problem = f"the parents form a loop: {round_trip}; remove one of them"
            mistakes.add(draft.places["parent"], problem)


def _ancestors(topic: str, parents: Mapping[str, str | None]) -> list[str]:
    """Return the ancestors of `topic`, up to the first that repeats."""
    way: list[str] = []
    above = parents[topic]
    while above is not None and above not in way:
        way.append(above)
        above = parents.get(above)
    return way


def _check_phrases(drafts: list[_WrittenTopic], mistakes: Mistakes) -> None:
    """Note every phrase that two topics have, or one topic twice."""
    owners: dict[tuple[bool, Key], tuple[str, int]] = {}
    for draft in drafts:
        for phrase in draft.phrases:
            key = (phrase.kind == "exact", _key(phrase.kind, phrase.text))
            if key not in owners:
                owners[key] = (draft.topic.id, yaml_tree.line(phrase.node))
                continue
            topic, line = owners[key]
            where = "this topic" if topic == draft.topic.id else f"`{topic}`"
            problem = f"`{phrase.text}` already belongs to {where} (line {line}); remove one"
            mistakes.add(phrase.node, problem)


def _key(kind: str, text: str) -> Key:
    return exact_key(text) if kind == "exact" else folded_key(text)
