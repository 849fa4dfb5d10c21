"""Topics for a pile of papers about anything, from the papers' own words.

Phrases that could be topics are found, spellings of one phrase are joined, and those are chosen
that together cover most of what the papers are about. The result is a taxonomy like one that
somebody wrote: the same tagger finds its phrases in the papers and shows the words behind each
topic. The lists of words are English; in other languages phrases are found as well, but more of
them do not name a subject.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from generator import entities
from generator.arrays import Floats
from generator.discovery.candidate_phrases import candidates, largest
from generator.discovery.cover import cover
from generator.discovery.groups import divided
from generator.discovery.naming import Corpus, written
from generator.discovery.new_taxonomy import taxonomy, topics
from generator.discovery.sharing import shared
from generator.discovery.sketch import sketches
from generator.discovery.themes import themes, weights
from generator.discovery.tokens import tokens
from generator.model import Paper
from generator.taggers import keywords
from generator.taxonomy import Taxonomy
from generator.text.phrases import folded_key

MOST_SHARED = 2
"""The greatest number of phrases that say what nearly all papers are about."""
GIVEN = 2
"""A topic from a paper's own keywords counts as so many topics."""


@dataclass(frozen=True, slots=True)
class Discovered:
    """The topics of papers, in their own words."""

    taxonomy: Taxonomy
    shared: tuple[tuple[str, int], ...] = ()
    """Phrases that nearly all papers mention, which are not topics, and how many papers do."""


NOTHING = Discovered(Taxonomy((), {}))
"""The result where no two papers share a phrase."""


def discover(
    papers: Iterable[Paper],
    known: Taxonomy = NOTHING.taxonomy,
    frozen: Mapping[str, str] = MappingProxyType({}),
) -> Discovered:
    """Return the topics of `papers`, whatever their order.

    One whose phrase is the label of a `known` topic, or an alias that says no more than its label,
    takes its id, label and definition; another one keeps the id at which its phrase was `frozen`.
    """
    in_order = sorted(papers, key=lambda paper: paper.id)
    if len(in_order) < 2:
        return NOTHING
    read = tokens(in_order)
    found = candidates(read, len(in_order))
    weight = weights(read, found)
    most = largest(len(in_order))
    fit = [theme for theme in themes(found, weight, read) if len(theme.papers) <= most]
    chosen, own = shared(cover(fit, _given(in_order)), found, weight, read)
    source = Corpus(in_order, read, found)
    found_topics = topics(chosen, source, known, frozen)
    division = divided(chosen, own, sketches(read, len(in_order)))
    return Discovered(taxonomy(found_topics, division), tuple(_shared(source)))


def links(found: Taxonomy, kept: Container[str]) -> dict[str, str]:
    """Return the ids of the found topics that are `kept`, each with a phrase that identifies it.

    `found` may contain other topics too.
    """
    return {
        topic.id: (*topic.aliases, *topic.exact)[0]
        for topic in found.topics.values()
        if topic.is_found and topic.id in kept
    }


def _given(papers: Sequence[Paper]) -> Floats:
    """Return how many topics the keywords of each paper count as."""
    keyword_lists = [entities.keywords(paper) for paper in papers]
    several = {key for key, _ in keywords.shared(keyword_lists)}
    counts = (len(several & set(map(folded_key, words))) for words in keyword_lists)
    return np.array([float(GIVEN * number) for number in counts])


def _shared(source: Corpus) -> Iterator[tuple[str, int]]:
    for each in source.found.broad[:MOST_SHARED]:
        yield written(each, source), len(each.papers)
