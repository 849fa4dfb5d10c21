"""Related papers, and the words and topics that make them so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from generator.model import Neighbour, Paper
from generator.related.candidates import Lookup
from generator.related.reasons import Cause, Reading, reading, reasons
from generator.related.rows import Integers, Rows, sets
from generator.related.themes import Floats, themes
from generator.related.vectors import Terms, vectors
from generator.related.words import line

MOST = 5
"""Neighbours that a paper has at most."""
MOST_CAUSES = 10
"""Words and pairs in common that are considered as reasons."""
THEMES = 0.5
"""What the company of words counts, where words count 1."""
TOPICS = 0.15
"""What topics in common count."""
FLOOR = 0.06
"""What words and topics in common must come to; below it, two papers only share a language."""
DECIMALS = 4
"""Of a score. Rounding comes before ranking, so that the last digits of an arithmetic library
decide nothing; equals stand in the order of their ids."""


def related(papers: Sequence[Paper]) -> Mapping[str, tuple[Neighbour, ...]]:
    """Return the nearest papers of each of `papers` by its id, the nearest first.

    Ids must differ. The result does not depend on the order of `papers`.
    """
    in_order = sorted(papers, key=lambda paper: paper.id)
    if len(in_order) < 2:
        return {paper.id: () for paper in in_order}
    comparison = _comparison(in_order)
    return {
        paper.id: tuple(_neighbours(comparison, number)) for number, paper in enumerate(in_order)
    }


@dataclass(frozen=True, slots=True)
class _Comparison:
    """All that papers are compared by; they go by their numbers in the order of ids."""

    papers: Sequence[Paper]
    lookup: Lookup
    terms: Terms
    topics: Rows
    labels: Sequence[str]
    """Of the topics."""
    themes: Floats | None
    scratch: Integers
    """A zero for each term, or topic, whichever are more."""


def _comparison(papers: Sequence[Paper]) -> _Comparison:
    words, terms = vectors(papers)
    labels = {tag.id: tag.label for paper in papers for tag in paper.tags}
    numbers = {topic: number for number, topic in enumerate(sorted(labels))}
    topics = sets([{numbers[tag.id] for tag in paper.tags} for paper in papers], len(labels))
    return _Comparison(
        papers=papers,
        lookup=Lookup(words, words.transposed()),
        terms=terms,
        topics=topics,
        labels=[labels[topic] for topic in numbers],
        themes=themes(words),
        scratch=np.zeros(max(words.width, topics.width), dtype=np.int64),
    )


def _neighbours(comparison: _Comparison, number: int) -> Iterator[Neighbour]:
    """Yield the neighbours of a paper, the nearest first."""
    others = comparison.lookup.candidates(number)
    in_common, scores = _scores(comparison, number, others)
    here = None
    left = MOST
    for place in np.argsort(-scores, kind="stable"):
        if in_common[place] < FLOOR or not left:
            continue
        here = here or reading(_line(comparison, number))
        because = _because(comparison, here, number, int(others[place]))
        if because:
            left -= 1
            other = comparison.papers[int(others[place])]
            yield Neighbour(other.id, float(scores[place]), because)


def _scores(comparison: _Comparison, number: int, others: Integers) -> tuple[Floats, Floats]:
    """Return what papers have in common with one: in words and topics, and with themes too."""
    plain = comparison.lookup.vectors.shares(number, others, comparison.scratch)
    plain += TOPICS * comparison.topics.shares(number, others, comparison.scratch)
    full, most = plain, 1 + TOPICS
    if comparison.themes is not None:
        themes_shared = comparison.themes[others] @ comparison.themes[number]
        full, most = plain + THEMES * np.maximum(themes_shared, 0), most + THEMES
    return np.round(plain / (1 + TOPICS), DECIMALS), np.round(full / most, DECIMALS)


def _because(
    comparison: _Comparison, here: Reading, number: int, other: int
) -> tuple[str, ...]:
    """Return why a paper is near another."""
    words = comparison.lookup.vectors.common(number, other)[:MOST_CAUSES]
    topics = comparison.topics.common(number, other)
    causes = [Cause(weight, comparison.terms[term]) for weight, term in words]
    causes += [Cause(TOPICS * weight, (), comparison.labels[term]) for weight, term in topics]
    return reasons(here, _line(comparison, other).casefold(), causes)


def _line(comparison: _Comparison, number: int) -> str:
    paper = comparison.papers[number]
    return line(paper.title, paper.abstract)
