"""Finds the topics that a paper mentions most."""

from collections.abc import Callable

from generator.model import Paper, Tag
from generator.taggers.mentions import Mention, mentions, vocabulary
from generator.taxonomy import Taxonomy, Topic

ENOUGH = 2.0
"""The least total weight of a topic's mentions: a phrase in the title, or two elsewhere."""
ENOUGH_WEAK = 2.5
"""The same if all phrases are weak: one in the title, and another mention."""
MOST = 6
"""Topics that a paper has at most."""
FEWEST = 2
"""Topics; a paper with fewer also gets its best single mentions."""
MOST_EVIDENCE = 3
"""Places shown for a topic."""


def compiled(taxonomy: Taxonomy) -> Callable[[Paper], tuple[Tag, ...]]:
    """Return the function that finds the tags of a paper."""
    phrases = vocabulary(taxonomy)

    def tags(paper: Paper) -> tuple[Tag, ...]:
        by_topic: dict[str, list[Mention]] = {}
        for mention in mentions(paper, phrases):
            by_topic.setdefault(mention.topic, []).append(mention)
        return tuple(
            _tag(taxonomy.topics[topic], paper, by_topic[topic]) for topic in _chosen(by_topic)
        )

    return tags


def _chosen(by_topic: dict[str, list[Mention]]) -> list[str]:
    """Return the topics of a paper, the most certain first; ties stay in reading order."""
    scores = {topic: sum(m.weight for m in found) for topic, found in by_topic.items()}
    weak = {topic for topic, found in by_topic.items() if all(m.weak for m in found)}
    ranked = sorted(by_topic, key=lambda topic: -scores[topic])
    enough = [t for t in ranked if scores[t] >= (ENOUGH_WEAK if t in weak else ENOUGH)]
    single = [t for t in ranked if scores[t] < ENOUGH and t not in weak]
    return [*enough, *single[: max(0, FEWEST - len(enough))]][:MOST]


def _tag(about: Topic, paper: Paper, found: list[Mention]) -> Tag:
    strongest = sorted(found, key=lambda mention: -mention.weight)[:MOST_EVIDENCE]
    return Tag(
        id=about.id,
        label=about.label,
        group=about.group,
        evidence=tuple(mention.evidence(paper) for mention in strongest),
    )
