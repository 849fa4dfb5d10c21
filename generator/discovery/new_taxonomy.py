"""A taxonomy of what was found: topics with their ids, labels and phrases, in groups."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.discovery.groups import Division
from generator.discovery.naming import Corpus, is_name, label, phrases
from generator.discovery.themes import Theme
from generator.taxonomy import Group, Taxonomy, Topic
from generator.text.folding import surface
from generator.text.phrases import Key, folded_key
from generator.text.slug import slug, unique

REST = "More topics"
"""The label of the group of topics that fit into no other."""
ALL = "Topics"
"""The label of the only group."""


def topics(
    chosen: Sequence[Theme],
    source: Corpus,
    known: Taxonomy,
    frozen: Mapping[str, str],
) -> list[Topic]:
    """Return the `chosen` themes as topics, which are in no group yet."""
    adopted = _by_phrase(known)
    ids = {folded_key(phrase): id_ for id_, phrase in sorted(frozen.items(), reverse=True)}
    used: set[str] = set()
    drafts: list[tuple[Theme, Topic | None, str]] = []
    for theme in chosen:
        like = next((adopted[w.key] for w in theme.ways if w.key in adopted), None)
        like = None if like is None or like.id in used else like
        old = like.id if like else next((ids[w.key] for w in theme.ways if w.key in ids), "")
        old = "" if old in used else old
        used.add(old)
        drafts.append((theme, like, old))
    taken = used | set(frozen)
    created: list[Topic] = []
    for theme, like, old in drafts:
        id_ = old or unique(slug(" ".join(theme.key)), taken)
        taken.add(id_)
        created.append(_topic(id_, theme, like, source))
    return created


def _topic(id_: str, theme: Theme, like: Topic | None, source: Corpus) -> Topic:
    """Return the topic of a theme, labelled and defined as the one that it is `like`, if any."""
    texts = phrases(theme, source)
    names = tuple(surface(text) for text in texts if is_name(text))
    shorts = (name for way in theme.ways for name in source.read.shorts.get(way.key, ()))
    return Topic(
        id=id_,
        label=like.label if like else label(names[0] if is_name(texts[0]) else texts[0]),
        definition=like.definition if like else "",
        group="",
        parent=None,
        aliases=tuple(text for text in texts if not is_name(text)),
        exact=tuple(dict.fromkeys((*names, *shorts))),
        weak=(),
        never=(),
        is_found=True,
    )


def _by_phrase(known: Taxonomy) -> dict[Key, Topic]:
    """Return the known topics by those of their phrases that are as specific as their labels.

    A single word is less specific: `tracking` is not `object detection & tracking`.
    """
    found: dict[Key, Topic] = {}
    for topic in known.topics.values():
        found.setdefault(folded_key(topic.label), topic)
    for topic in known.topics.values():
        words = set(folded_key(topic.label))
        for alias in topic.aliases:
            key = folded_key(alias)
            if len(key) > 1 and words.issuperset(key):
                found.setdefault(key, topic)
    return found


def taxonomy(created: Sequence[Topic], division: Division) -> Taxonomy:
    """Return the taxonomy of the topics that were `created`, in their groups."""
    named = [(created[members[0]].label, members) for members in division.groups]
    if division.rest:
        named.append((REST if named else ALL, division.rest))
    taken: set[str] = set()
    groups: list[Group] = []
    for name, members in named:
        id_ = unique(f"group-{slug(name)}", taken)
        taken.add(id_)
        own = (replace(created[one], group=name) for one in members)
        groups.append(Group(id_, name, tuple(own)))
    return Taxonomy(tuple(groups), {topic.id: topic for group in groups for topic in group.topics})
