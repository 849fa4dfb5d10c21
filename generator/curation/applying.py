"""Applies decisions to the taxonomy and to papers."""

from collections.abc import Iterator
from dataclasses import replace

from generator.curation.decisions import Curation, Decision, Placing
from generator.model import Certainty, Container, Identifier, Link, Original, Paper, Repair, Tag
from generator.taxonomy import Taxonomy, Topic

RULE = "correction-by-hand"
"""The rule by which a title that people corrected is listed among a paper's repairs."""


def taxonomy(topics: Taxonomy, curation: Curation) -> Taxonomy:
    """Return `topics` without what was banned or merged, and with the new labels."""
    merged: dict[str, list[Topic]] = {}
    for old, new in curation.merges.items():
        if old in topics.topics:  # a topic that was made from abstracts may no longer exist
            merged.setdefault(new, []).append(topics.topics[old])
    removed = {*curation.bans, *curation.merges}

    def curated(topic: Topic) -> Topic:
        all_ = (topic, *merged.get(topic.id, ()))
        parent = curation.merges.get(topic.parent or "", topic.parent)
        return replace(
            topic,
            label=curation.renames.get(topic.id, topic.label),
            parent=None if parent in {*curation.bans, topic.id} else parent,
            aliases=tuple(phrase for one in all_ for phrase in one.aliases),
            exact=tuple(phrase for one in all_ for phrase in one.exact),
            weak=tuple(phrase for one in all_ for phrase in one.weak),
            never=tuple(phrase for one in all_ for phrase in one.never),
            keywords=tuple(phrase for one in all_ for phrase in one.keywords),
        )

    groups = tuple(
        replace(group, topics=tuple(curated(t) for t in group.topics if t.id not in removed))
        for group in topics.groups
    )
    return Taxonomy(groups, {topic.id: topic for group in groups for topic in group.topics})


def correct(paper: Paper, decision: Decision) -> Paper:
    """Return `paper` with what people corrected; a new title is listed among its repairs."""
    corrected = replace(
        paper,
        authors=decision.authors or paper.authors,
        published=decision.published or paper.published,
        et_al=paper.et_al and not decision.authors,
        type=decision.type or paper.type,
        container=_container(paper.container, decision.placing),
        identifiers=_identifiers(paper, decision),
        links=(*paper.links, *_added(paper, decision)),
        note=decision.note,
    )
    if decision.title is None or decision.title == paper.title:
        return corrected
    original = paper.original or Original(paper.title, paper.abstract)
    change = Repair(RULE, "title", 0, original.title, decision.title, Certainty.CERTAIN)
    others = tuple(repair for repair in paper.repairs if repair.field != "title")
    return replace(corrected, title=decision.title, original=original, repairs=(change, *others))


def _container(given: Container | None, placing: Placing) -> Container | None:
    """Return the container with what people corrected; one of another name replaces it."""
    base = given
    if placing.name and (given is None or given.name.casefold() != placing.name.casefold()):
        base = Container(placing.name)
    if base is None:
        return None
    return Container(
        name=placing.name or base.name,
        kind=placing.kind or base.kind,
        volume=placing.volume or base.volume,
        issue=placing.issue or base.issue,
        pages=placing.pages or base.pages,
        publisher=placing.publisher or base.publisher,
        series=placing.series or base.series,
    )


def _identifiers(paper: Paper, decision: Decision) -> tuple[Identifier, ...]:
    """Return the identifiers of `paper`; those that people gave replace all of the same scheme."""
    given = tuple(dict.fromkeys(decision.identifiers))
    schemes = {each.scheme for each in given}
    return (*given, *(each for each in paper.identifiers if each.scheme not in schemes))


def _added(paper: Paper, decision: Decision) -> Iterator[Link]:
    """Yield the links that people added and the source does not have."""
    given = {(link.kind, link.url) for link in paper.links}
    for link in decision.links:
        if (link.kind, link.url) not in given:
            yield replace(link, by_hand=True)


def retag(paper: Paper, decision: Decision, topics: Taxonomy) -> Paper:
    """Return `paper` with pinned topics first, and without banned ones."""
    found = {tag.id: tag for tag in paper.tags if tag.id not in decision.bans}
    pinned = (topics.topics[id_] for id_ in decision.pins if id_ in topics.topics)
    by_hand = {
        topic.id: found.get(topic.id, Tag(topic.id, topic.label, topic.group, ()))
        for topic in pinned
    }
    return replace(paper, tags=tuple((by_hand | found).values()))
