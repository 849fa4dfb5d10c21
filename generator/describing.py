"""Derives everything that depends on a single paper, and applies people's decisions."""

import hashlib
from collections.abc import Iterable
from functools import partial

from generator import curation, entities, taggers
from generator.curation import NO_NAMES, NOTHING, UNDECIDED, Curation, FieldNames
from generator.deriving import DerivePapers, uncached
from generator.entities.known_names import LEXICON, NO_LEXICON, extended
from generator.model import Paper, Step, Transform
from generator.taxonomy import Taxonomy
from generator.text.language import recognise


def describe(
    papers: Iterable[Paper],
    topics: Taxonomy,
    decided: Curation = NOTHING,
    derive: DerivePapers = uncached,
) -> tuple[Paper, ...]:
    """Return `papers` with what can be derived from each alone, and with people's decisions."""
    papers = tuple(papers)
    decisions = [decided.papers.get(paper.id, UNDECIDED) for paper in papers]
    corrected = map(curation.correct, papers, decisions)
    step = Step("describe", hashlib.sha256(repr((topics, decided.names)).encode()).hexdigest())
    described = derive(step, corrected, partial(describer, topics, decided.names))
    return tuple(
        curation.identify(curation.retag(paper, decision, topics), decided.people)
        for paper, decision in zip(described, decisions, strict=True)
    )


def describer(topics: Taxonomy, names: FieldNames = NO_NAMES) -> Transform[Paper]:
    """Return the function that finds languages, names and topics of a paper."""
    tag = taggers.tagger(topics)
    known = NO_LEXICON if names.only else LEXICON
    extract = entities.extractor(extended(known, names.terms, names.systems, names.datasets))
    return lambda paper: tag(extract(recognise(paper)))
