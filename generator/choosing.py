"""Chooses the topics of a collection: those of its taxonomy, or topics made from its abstracts."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator import discovery, entities
from generator.basis import WRITTEN, Basis
from generator.demoting import demoted
from generator.deriving import DerivePapers, uncached
from generator.model import Paper, Step
from generator.taggers import keywords, tagger
from generator.taxonomy import IF_IT_FITS, NEVER, Taxonomy, without

FITS = 0.45
"""The least share of papers with two specific topics for which a taxonomy fits a collection.

It is .99 for the collection that the taxonomy was written for, .74 to .84 for others of its field,
and at most .31 for those of other fields.
"""
SPECIFIC = 0.25
"""The largest share of papers that a specific topic may have."""
FEWEST = 2
"""Papers that a topic may have in any case, and specific topics that explain a paper."""
SAMPLED = 1000
"""Papers of a large collection that are tested."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The topics of a collection, and where they come from."""

    topics: Taxonomy
    """Including those from the keywords of papers."""
    basis: Basis


def chosen(
    papers: Iterable[Paper],
    written: Taxonomy,
    frozen: Mapping[str, str],
    derive: DerivePapers = uncached,
) -> Chosen:
    """Return the topics for `papers`: the `written` ones, or topics made from the abstracts.

    `frozen` has the ids that topics were given before, with their phrases. `derive` may know from
    earlier runs which of the written ones a paper has.
    """
    papers = tuple(papers)
    sample = _sample(papers)
    topics = demoted(written, sample)
    basis = _basis(sample, topics, derive)
    if basis.is_found:
        found = discovery.discover(papers, written, frozen)
        if found.taxonomy.topics or written.use == NEVER:
            topics, basis = found.taxonomy, replace(basis, shared=found.shared)
        else:  # too few papers, or in a script without spaces
            basis = WRITTEN
    return Chosen(keywords.widened(topics, map(entities.keywords, papers)), basis)


def _sample(papers: Iterable[Paper]) -> Sequence[Paper]:
    """Return the papers to be tested, independent of their order."""
    in_order = sorted(papers, key=lambda paper: paper.id)
    return in_order[:: -(-len(in_order) // SAMPLED) or 1]


def _basis(papers: Sequence[Paper], written: Taxonomy, derive: DerivePapers) -> Basis:
    if written.use == NEVER:
        return Basis(is_found=True)
    if written.use != IF_IT_FITS:
        return WRITTEN
    explained, tested = explains(written, papers, derive)
    return Basis(explained < FITS * tested, bool(written.topics), explained, tested)


def explains(
    topics: Taxonomy, papers: Iterable[Paper], derive: DerivePapers = uncached
) -> tuple[int, int]:
    """Return how many papers have two specific `topics`, and how many papers there are."""
    step = Step("fit", hashlib.sha256(repr(topics).encode()).hexdigest())
    tagged = derive(step, papers, partial(tagger, topics))
    topic_ids = [[tag.id for tag in paper.tags] for paper in tagged]
    papers_with = Counter(id_ for ids in topic_ids for id_ in ids)
    most = max(FEWEST, SPECIFIC * len(topic_ids))
    specific = [sum(papers_with[id_] <= most for id_ in ids) for ids in topic_ids]
    return sum(number >= FEWEST for number in specific), len(topic_ids)


def shared_topics(papers: Sequence[Paper], topics: Taxonomy) -> tuple[tuple[Paper, ...], Taxonomy]:
    """Return `papers` and `topics` without found topics that only one paper has.

    Those that people pinned stay.
    """
    papers_with = Counter(tag.id for paper in papers for tag in paper.tags)
    pinned = {tag.id for paper in papers for tag in paper.tags if not tag.evidence}
    removed = {
        topic.id
        for topic in topics.topics.values()
        if topic.is_found and papers_with[topic.id] < FEWEST and topic.id not in pinned
    }
    if not removed:
        return tuple(papers), topics
    retagged = (
        replace(paper, tags=tuple(tag for tag in paper.tags if tag.id not in removed))
        for paper in papers
    )
    return tuple(retagged), without(topics, removed)
