"""The nearest neighbours of each paper, and for those that are shown, what they have in common."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import NamedTuple, TypeAlias

import numpy as np

from generator import workers
from generator.arrays import Floats, Integers, ShortIntegers
from generator.model import Near, Neighbour, Paper
from generator.related.candidate_papers import Lookup, candidates, lookup
from generator.related.latent_semantics import themes
from generator.related.reasons import Cause, ordered, reasons
from generator.related.shared_topics import Topics, topics
from generator.related.sparse_rows import Products
from generator.related.tokenised_texts import Texts, texts
from generator.related.vectors import Terms, vectors
from generator.text.shared_words import line
from generator.workers import ParallelMap

MOST = 5
"""Neighbours that a paper has at most."""
MOST_NEAREST = 16
"""Nearest papers that are kept for a paper at most, whether or not there is a reason to show."""
MOST_CAUSES = 8
"""Words and pairs in common that are considered as reasons."""
THEMES = 0.5
"""The weight of latent themes; the weight of shared words is 1."""
TOPICS = 0.15
"""The weight of shared topics."""
FLOOR = 0.09
"""The score below which two papers share little but a language; set by reading such pairs."""
FLOOR_WITH_THEMES = 0.14
"""The same where themes count too, as any two papers share some of those."""
Reasons: TypeAlias = Mapping[str, Sequence[str]]
"""What pairs of papers have in common, by a digest of everything that decides it."""
NONE_KNOWN: Reasons = {}  # a plain dict, which can be pickled
"""No reasons from an earlier comparison."""

A_BLOCK = 100
"""Papers in one task of a process."""
DECIMALS = 4
"""Decimals of a score. Scores are rounded before they are ranked, so that differences between
arithmetic libraries change nothing; equal scores are in the order of ids."""
SHOWN_DECIMALS = 2
"""Decimals of a score that is shown, so that an edit elsewhere seldom changes it."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The result of comparing papers, by id."""

    related: Mapping[str, tuple[Neighbour, ...]]
    """The neighbours that are shown, nearest first, with what they have in common."""
    nearest: Mapping[str, tuple[Near, ...]]
    """The nearest papers, related or not, nearest first; for search and the map."""
    reasons: Reasons = field(default_factory=dict)
    """The reasons of all pairs that were examined, for the next comparison."""


def related(papers: Sequence[Paper]) -> Mapping[str, tuple[Neighbour, ...]]:
    """Return the neighbours of each of `papers` that are shown, by id, as `compared` finds them."""
    return compared(papers).related


def compared(
    papers: Sequence[Paper],
    parallel_map: ParallelMap = workers.serial,
    known: Reasons = NONE_KNOWN,
) -> Compared:
    """Return the nearest neighbours of each of `papers`, which must have different ids.

    The result does not depend on their order. Vectors are made of all papers together, then
    `parallel_map` finds the neighbours of each. Reasons that are `known` from an earlier
    comparison are not worked out again.
    """
    in_order = sorted(papers, key=lambda paper: paper.id)
    if len(in_order) < 2:
        nothing: Mapping[str, tuple[()]] = {paper.id: () for paper in in_order}
        return Compared(nothing, nothing)
    numbers = range(len(in_order))
    blocks = (numbers[start : start + A_BLOCK] for start in numbers[::A_BLOCK])
    parallel_map = workers.if_many(len(in_order), parallel_map)
    ids = [paper.id for paper in in_order]
    shown: dict[str, tuple[Neighbour, ...]] = dict.fromkeys(ids, ())
    nearest: dict[str, tuple[Near, ...]] = dict.fromkeys(ids, ())
    found_reasons: dict[str, Sequence[str]] = {}
    for number, found in parallel_map(partial(_finder, _comparison(in_order, known)), blocks):
        shown[ids[number]] = found.shown
        nearest[ids[number]] = tuple(
            Near(ids[other], score, is_near) for other, score, is_near in found.nearest
        )
        found_reasons.update(found.reasons)
    return Compared(shown, nearest, found_reasons)


class _PaperNeighbours(NamedTuple):
    """The neighbours of one paper."""

    shown: tuple[Neighbour, ...]
    nearest: tuple[tuple[int, float, bool], ...]
    """The number and score of each, and whether it is related."""
    reasons: tuple[tuple[str, Sequence[str]], ...]
    """The reasons of the pairs that were examined for this paper first."""


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Everything that papers are compared by; a paper's number is its place in the order of ids."""

    ids: Sequence[str]
    written: Sequence[tuple[str, str]]
    """The titles and abstracts."""
    texts: Texts
    lookup: Lookup
    terms: Terms
    topics: Topics
    themes: Floats | None
    greatest: float
    """The score of two papers that are the same, before it is scaled to 1."""
    floor: float
    scratch: ShortIntegers
    """A zero for each term."""
    digests: Sequence[bytes]
    """Of the titles and abstracts."""
    known: Reasons
    """Reasons from an earlier comparison."""
    looked_at: dict[tuple[int, int], tuple[str, Sequence[str]]]
    """The digest and the reasons of each pair that has been examined in this process."""


def _comparison(papers: Sequence[Paper], known: Reasons) -> _Comparison:
    read = texts(papers)
    words, terms = vectors(read)
    tagged = topics(papers)
    alike = themes(words, _order(papers))
    return _Comparison(
        ids=[paper.id for paper in papers],
        written=[(paper.title, paper.abstract) for paper in papers],
        texts=read,
        lookup=lookup(words),
        terms=terms,
        topics=tagged,
        themes=alike,
        greatest=1 + TOPICS * bool(tagged.labels) + THEMES * (alike is not None),
        floor=FLOOR if alike is None else FLOOR_WITH_THEMES,
        scratch=np.zeros(words.width, dtype=np.int32),
        digests=[_digest(f"{paper.title}\0{paper.abstract}") for paper in papers],
        known=known,
        looked_at={},
    )


def _finder(
    comparison: _Comparison,
) -> Callable[[Iterable[int]], Iterator[tuple[int, _PaperNeighbours]]]:
    """Return the function that finds the neighbours of some papers."""

    def found(numbers: Iterable[int]) -> Iterator[tuple[int, _PaperNeighbours]]:
        for number in numbers:
            yield number, _neighbours(comparison, number)

    return found


def _neighbours(comparison: _Comparison, number: int) -> _PaperNeighbours:
    others = candidates(comparison.lookup, number)
    if not len(others):
        return _PaperNeighbours((), (), ())
    words = comparison.lookup.vectors.products(number, others, comparison.scratch)
    in_common = words.shares() + TOPICS * comparison.topics.shares(number, others)
    scores = _scores(comparison, number, others, in_common)
    order = np.argsort(-scores, kind="stable")
    nearest = order[:MOST_NEAREST]
    is_near = scores[nearest] >= comparison.floor
    order = order[scores[order] >= comparison.floor]
    looked_at: list[tuple[str, Sequence[str]]] = []
    shown = _shown(comparison, number, words, others[order].tolist(), order.tolist(), looked_at)
    return _PaperNeighbours(
        tuple(
            Neighbour(
                comparison.ids[int(others[place])],
                round(float(scores[place]), SHOWN_DECIMALS),
                because,
            )
            for place, because in islice(shown, MOST)
        ),
        tuple(
            zip(others[nearest].tolist(), scores[nearest].tolist(), is_near.tolist(), strict=True)
        ),
        tuple(looked_at),
    )


def _shown(  # noqa: PLR0913, PLR0917 -- one loop of `_neighbours`
    comparison: _Comparison,
    number: int,
    words: Products,
    others: Iterable[int],
    places: Iterable[int],
    looked_at: list[tuple[str, Sequence[str]]],
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the places of papers that have reasons to show, and these reasons.

    Pairs that are examined for the first time are added to `looked_at`.
    """
    for other, place in zip(others, places, strict=True):
        pair = min(number, other), max(number, other)
        if pair not in comparison.looked_at:
            causes = _causes(comparison, words.common(place, MOST_CAUSES), pair)
            comparison.looked_at[pair] = _reasons(comparison, pair, ordered(causes))
            looked_at.append(comparison.looked_at[pair])
        if because := comparison.looked_at[pair][1]:
            yield place, tuple(because)


def _scores(comparison: _Comparison, number: int, others: Integers, in_common: Floats) -> Floats:
    """Return how near `others` are, from 0 to 1, by what is `in_common` and by their themes."""
    if comparison.themes is not None:
        # not `@`, which would start all threads for so small a product
        alike = np.einsum("ij,j->i", comparison.themes[others], comparison.themes[number])
        in_common = in_common + THEMES * np.maximum(alike, 0)
    return np.round(in_common / comparison.greatest, DECIMALS)


def _reasons(
    comparison: _Comparison, pair: tuple[int, int], causes: Sequence[Cause]
) -> tuple[str, Sequence[str]]:
    """Return the digest and the reasons of a pair, which are the same for both of its papers.

    They depend on the two texts and on the order of `causes`.
    """
    first, second = pair
    order = repr([(cause.words, cause.label) for cause in causes]).encode()
    texts = comparison.digests[first] + comparison.digests[second]
    digest = hashlib.blake2b(texts + order, digest_size=16).hexdigest()
    found = comparison.known.get(digest)
    if found is None:
        here = comparison.texts.tokenised(first, line(*comparison.written[first]))
        found = reasons(here, line(*comparison.written[second]), causes)
    return digest, found


def _order(papers: Sequence[Paper]) -> Integers:
    """Return the numbers of papers in an order in which a new one is seldom among the first."""
    digests = [_digest(paper.id) for paper in papers]
    return np.array(sorted(range(len(papers)), key=digests.__getitem__), dtype=np.int64)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _causes(
    comparison: _Comparison, words: Iterable[tuple[float, int]], pair: tuple[int, int]
) -> Iterator[Cause]:
    """Yield what two papers have in common, each with its weight."""
    for share, term in words:
        yield Cause(share, comparison.terms[term])
    for share, label in comparison.topics.common(*pair, MOST_CAUSES):
        yield Cause(TOPICS * share, (), label)
