"""The topics that a collection suggests and its taxonomy lacks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.discovery import discover
from generator.model import Paper, Tag
from generator.taggers import tagger
from generator.taxonomy import Taxonomy, Topic
from generator.text.phrases import Key, exact_key, folded_key

MOST = 20
"""Topics proposed unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A topic that people may want."""

    topic: Topic
    papers: tuple[Paper, ...]
    """The papers that would have it."""
    sentence: str
    """The shortest sentence that mentions it."""


def proposals(papers: Sequence[Paper], topics: Taxonomy, most: int = MOST) -> tuple[Proposal, ...]:
    """Return topics that `papers` have and `topics` lack, `most` at most, by falling frequency."""
    lacking = list(_unknown(discover(papers).taxonomy, topics, papers))
    own = Taxonomy((), {topic.id: topic for topic in lacking})
    tagged = tagger(own)
    by_topic: dict[str, list[tuple[Paper, Tag]]] = {}
    for paper in papers:
        for tag in tagged(paper).tags:
            by_topic.setdefault(tag.id, []).append((paper, tag))
    proposed = [_proposal(own.topics[id_], found) for id_, found in by_topic.items()]
    proposed.sort(key=lambda each: (-len(each.papers), each.topic.id))
    return tuple(proposed[:most])


def _proposal(topic: Topic, found: Sequence[tuple[Paper, Tag]]) -> Proposal:
    sentences = [paper.sentence(place) for paper, tag in found for place in tag.evidence]
    shortest = min(sentences, key=lambda text: (len(text), text), default="")
    return Proposal(topic, tuple(paper for paper, _ in found), shortest)


def _unknown(found: Taxonomy, known: Taxonomy, papers: Iterable[Paper]) -> Iterator[Topic]:
    """Yield the `found` topics that are neither known nor the name of a system or data set."""
    folded: set[Key] = set()
    exact: set[Key] = set()
    for topic in known.topics.values():
        phrases = (topic.label, *topic.aliases, *topic.weak, *topic.never, *topic.keywords)
        folded.update(map(folded_key, phrases))
        exact.update(map(exact_key, topic.exact))
    for paper in papers:
        exact.update(exact_key(named.name) for named in (*paper.systems, *paper.datasets))
    for topic in found.topics.values():
        ways = {exact_key(way) for way in (topic.label, *topic.aliases, *topic.exact)}
        keys = {folded_key(way) for way in (*topic.aliases, *topic.exact)}
        if folded.isdisjoint(keys) and exact.isdisjoint(ways) and topic.id not in known.topics:
            yield topic
