"""Demotes phrases of a taxonomy that are too common in a collection."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model import Paper
from generator.taggers.mentions import PLAIN, Mention, mentions, vocabulary
from generator.taxonomy import Taxonomy, Topic
from generator.text.phrases import Key, folded_key

SHARE = 0.25
"""The largest share of papers that may mention a phrase in passing; if more do, it is demoted."""
FEWEST = 20
"""Papers; with fewer, such a share means nothing."""


def demoted(topics: Taxonomy, papers: Sequence[Paper]) -> Taxonomy:
    """Return `topics` with aliases made weak that many `papers` mention only in passing.

    In passing means neither in the title nor where the abstract says what the paper is about.
    """
    if len(papers) < FEWEST:
        return topics
    phrases = vocabulary(topics)
    passing = Counter(
        each for paper in papers for each in _in_passing(paper, mentions(paper, phrases))
    )
    common = {each for each, number in passing.items() if number > SHARE * len(papers)}
    if not common:
        return topics
    groups = tuple(
        replace(group, topics=tuple(_demoted(topic, common) for topic in group.topics))
        for group in topics.groups
    )
    by_id = {topic.id: topic for group in groups for topic in group.topics}
    return replace(topics, groups=groups, topics=by_id)


def _in_passing(paper: Paper, found: Iterable[Mention]) -> Iterable[tuple[str, Key]]:
    """Return each topic and phrase of it that a paper mentions only in passing."""
    weights: dict[tuple[str, Key], float] = {}
    for mention in found:
        text = paper.title if mention.field == "title" else paper.abstract
        key = folded_key(text[mention.words.start : mention.words.end])
        place = (mention.topic, key)
        weights[place] = max(mention.weight, weights.get(place, 0.0))
    return [place for place, weight in weights.items() if weight <= PLAIN]


def _demoted(topic: Topic, common: set[tuple[str, Key]]) -> Topic:
    weak = tuple(alias for alias in topic.aliases if (topic.id, folded_key(alias)) in common)
    if not weak:
        return topic
    aliases = tuple(alias for alias in topic.aliases if alias not in weak)
    return replace(topic, aliases=aliases, weak=(*topic.weak, *weak))
