"""Topics that are duplicates, too narrow, too broad, or without a definition."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from generator.catalogue import Catalogue, FiledTopic
from generator.check.finding import Finding
from generator.curation import FILE as CURATION
from generator.taxonomy import FILE as TAXONOMY
from generator.taxonomy import TO_BE_WRITTEN, Topic
from generator.text.folding import comparison_key
from generator.text.phrases import Key, folded_key

WIDEST = 0.25
"""The share of all papers above which a topic is too broad."""
FEW = 2
"""Papers that a topic may have in any collection."""
SAME_PAPERS = 0.8
"""The share of their papers that two topics must have in common to be called duplicates."""
FEWEST_SAME = 3
"""Papers that they must have in common."""
SAME_WORD = 0.8
"""The similarity, from 0 to 1, from which two words may be one."""
SHORTENED = 3
"""Letters that a word must have to count as the abbreviation of another."""

_SMALL = frozenset(map(comparison_key, ("and", "for", "in", "of", "on", "the", "to", "with")))


def findings(topics: Mapping[str, Topic], catalogue: Catalogue) -> Iterator[Finding]:
    """Yield problems of `topics`, given by id, and of their papers.

    Topics that are neither in the taxonomy nor made from abstracts are keywords of the sources,
    which cannot be changed here.
    """
    ours = tuple(topic for topic in topics.values() if _is_ours(topic))
    filed_topics = tuple(filed for filed in catalogue.filed_topics if _is_ours(filed.topic))
    found = [
        *_undefined(ours),
        *_twins(ours),
        *_companions(filed_topics),
        *_narrow(filed_topics, len(catalogue.papers)),
        *_wide(filed_topics, len(catalogue.papers)),
    ]
    for topic, problem in sorted(found, key=lambda pair: (pair[0].line, pair[0].id)):
        yield Finding(f"{_place(topic)}: {problem}")


def _is_ours(topic: Topic) -> bool:
    return bool(topic.line) or topic.is_found


def _place(topic: Topic) -> str:
    return f"{TAXONOMY}:{topic.line}" if topic.line else CURATION


def _undefined(topics: Iterable[Topic]) -> Iterator[tuple[Topic, str]]:
    for topic in topics:
        if topic.line and topic.definition in {"", TO_BE_WRITTEN}:
            yield topic, f"`{topic.id}` has no definition yet; write one plain sentence"


def _twins(topics: Sequence[Topic]) -> Iterator[tuple[Topic, str]]:
    """Yield the topics whose names mean the same as those of another."""
    names = {topic.id: _name(topic) for topic in topics}
    phrases = {
        topic.id: {folded_key(phrase) for phrase in (*topic.aliases, *topic.exact)}
        for topic in topics
    }
    for first, second in combinations(topics, 2):
        if (
            _are_alike(names[first.id], names[second.id])
            or folded_key(first.label) in phrases[second.id]
            or folded_key(second.label) in phrases[first.id]
        ):
            yield second, f"`{second.id}` may be the same as {_other(first)}; {_JOIN}"


_JOIN = "merge the two, or give them more distinct names"


def _name(topic: Topic) -> Key:
    """Return the words of a label, sorted."""
    return tuple(sorted(word for word in folded_key(topic.label) if word not in _SMALL))


def _are_alike(one: Key, other: Key) -> bool:
    pairs = zip(one, other, strict=False)
    return bool(one) and len(one) == len(other) and all(_are_one(*pair) for pair in pairs)


def _are_one(one: str, other: str) -> bool:
    """Say whether two words may be one: the same, mistyped or cut short."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    is_cut = len(short) >= SHORTENED and long.startswith(short)
    return is_cut or SequenceMatcher(None, short, long, autojunk=False).ratio() >= SAME_WORD


def _other(topic: Topic) -> str:
    return f"`{topic.id}` (line {topic.line})" if topic.line else f"`{topic.id}`"


def _companions(filed_topics: Iterable[FiledTopic]) -> Iterator[tuple[Topic, str]]:
    """Yield the topics that have nearly the same papers as another."""
    papers = {filed.topic.id: {paper.id for paper in filed.papers} for filed in filed_topics}
    in_order = sorted(
        (filed.topic for filed in filed_topics), key=lambda topic: (topic.line, topic.id)
    )
    for first, second in combinations(in_order, 2):
        both = len(papers[first.id] & papers[second.id])
        either = len(papers[first.id] | papers[second.id])
        if both >= FEWEST_SAME and both >= SAME_PAPERS * either:
            problem = (
                f"`{second.id}` and {_other(first)} share {both} of their {either} papers; "
                "merge them, or give them more distinct aliases"
            )
            yield second, problem


def _narrow(filed_topics: Iterable[FiledTopic], papers: int) -> Iterator[tuple[Topic, str]]:
    for filed in filed_topics:
        if len(filed.papers) == 1 and papers > 1:
            only = filed.papers[0].id
            problem = (
                f"`{filed.topic.id}` has only one paper, `{only}`; "
                "give it more aliases, or merge it into a wider topic"
            )
            yield filed.topic, problem


def _wide(filed_topics: Iterable[FiledTopic], papers: int) -> Iterator[tuple[Topic, str]]:
    """Yield the topics that too many papers have; topics made from abstracts never do."""
    for filed in filed_topics:
        if not filed.topic.is_found and len(filed.papers) > max(FEW, WIDEST * papers):
            problem = (
                f"`{filed.topic.id}` is on {len(filed.papers)} of {papers} papers, "
                "more than a quarter; split it, or mark its vaguest aliases as `weak`"
            )
            yield filed.topic, problem
