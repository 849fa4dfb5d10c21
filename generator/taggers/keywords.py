"""Finds the topics that a paper's own keywords name, whether in the taxonomy or not."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.model import Evidence, Paper, Tag
from generator.taxonomy import Group, Taxonomy, Topic
from generator.text.phrases import Key, Phrases, folded_key
from generator.text.slug import slug, unique
from generator.text.words import without_marks, words

GROUP = "from-the-sources"
"""The id of the group of topics made from keywords."""
LABEL = "From the sources"
"""Its label."""
DEFINITION = "A keyword that came with the papers."
"""The definition of each of these topics."""
FEWEST = 2
"""Papers that must share a keyword before it becomes a topic."""
PAPERS_A_PAPER = 200
"""Papers of a large collection for each paper that must share it."""


class _KeywordTopic(NamedTuple):
    """The topic that a phrase names."""

    topic: str
    is_whole: bool
    """Whether the phrase must be the whole keyword."""


def widened(taxonomy: Taxonomy, keywords: Iterable[Iterable[str]]) -> Taxonomy:
    """Return `taxonomy` with a last group for keywords that papers share and it lacks.

    `keywords` has those of each paper. The topics of the group have no phrases, so that only papers
    with the keyword have them.
    """
    phrases = _phrases(taxonomy)
    taken = set(taxonomy.topics)
    topics: list[Topic] = []
    for key, label in shared(keywords):
        if not any(_named(label, phrases)):
            topics.append(_topic(key, label, taken))
            taken.add(topics[-1].id)
    if not topics:
        return taxonomy
    group = Group(unique(GROUP, {g.id for g in taxonomy.groups}), LABEL, tuple(topics))
    by_id = {topic.id: topic for topic in topics}
    return Taxonomy((*taxonomy.groups, group), {**taxonomy.topics, **by_id})


def shared(keywords: Iterable[Iterable[str]]) -> Iterator[tuple[Key, str]]:
    """Yield the keywords that enough papers have, each in its most common spelling."""
    spellings: dict[Key, Counter[str]] = {}
    papers = 0
    for given in keywords:
        papers += 1
        for key, spelling in {folded_key(word): " ".join(word.split()) for word in given}.items():
            spellings.setdefault(key, Counter())[spelling] += 1
    fewest = max(FEWEST, papers // PAPERS_A_PAPER)
    for key, found in sorted(spellings.items()):
        if key and found.total() >= fewest:
            yield key, min(found, key=lambda spelling: (-found[spelling], spelling))


def _topic(key: Key, label: str, taken: set[str]) -> Topic:
    """Return the topic of a keyword; its address does not depend on the spelling."""
    return Topic(
        id=unique(slug(" ".join(key)), taken),
        label=label[0].upper() + label[1:],
        definition=DEFINITION,
        group=LABEL,
        parent=None,
        aliases=(),
        exact=(),
        weak=(),
        never=(),
        keywords=(label,),
    )


def compiled(taxonomy: Taxonomy) -> Callable[[Paper], tuple[Tag, ...]]:
    """Return the function that finds the tags of a paper."""
    phrases = _phrases(taxonomy)

    def tags(paper: Paper) -> tuple[Tag, ...]:
        found: dict[str, list[str]] = {}
        for keyword in paper.keywords:
            for topic in _named(keyword, phrases):
                found.setdefault(topic, []).append(keyword)
        return tuple(_tag(taxonomy.topics[topic], given) for topic, given in found.items())

    return tags


def _tag(topic: Topic, keywords: Iterable[str]) -> Tag:
    given = tuple(Evidence("keywords", 0, keyword, 0, len(keyword)) for keyword in keywords)
    return Tag(topic.id, topic.label, topic.group, given)


def _phrases(taxonomy: Taxonomy) -> Phrases[_KeywordTopic]:
    """Return the phrases that name topics in keywords, where abbreviations match in any case.

    Weak phrases, keywords and labels must be the whole keyword.
    """
    folded: dict[Key, _KeywordTopic] = {}
    for topic in taxonomy.topics.values():
        for phrase in (*topic.aliases, *topic.exact):
            folded.setdefault(folded_key(phrase), _KeywordTopic(topic.id, is_whole=False))
    for topic in taxonomy.topics.values():
        for phrase in (*topic.keywords, *topic.weak, topic.label):
            folded.setdefault(folded_key(phrase), _KeywordTopic(topic.id, is_whole=True))
    return Phrases(((key, meaning) for key, meaning in folded.items() if key), ())


def _named(keyword: str, phrases: Phrases[_KeywordTopic]) -> Iterator[str]:
    """Yield the ids of the topics that `keyword` names, each once."""
    row = without_marks(words(keyword))
    seen = set()
    for found in phrases.find(row):
        is_all = found.last - found.first == len(row.folded)
        if (is_all or not found.meaning.is_whole) and found.meaning.topic not in seen:
            seen.add(found.meaning.topic)
            yield found.meaning.topic
