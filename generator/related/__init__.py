"""The papers nearest to each; of the nearest few, what they have in common."""

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
from generator.related.texts import Texts, texts
from generator.related.vectors import Terms, vectors
from generator.text.shared_words import line
from generator.workers import ParallelMap

MOST = 5
"""Neighbours that a paper has at most."""
MOST_NEAREST = 16
"""Nearest papers that are known of a paper at most, whether or not people could be told why."""
MOST_CAUSES = 8
"""Words and pairs in common that are considered as reasons."""
THEMES = 0.5
"""What the company of words counts, where words count 1."""
TOPICS = 0.15
"""What topics in common count."""
FLOOR = 0.09
"""The score below which two papers share little but a language, found by reading."""
FLOOR_WITH_THEMES = 0.14
"""The same where themes count as well, of which any two papers share some."""
Reasons: TypeAlias = Mapping[str, Sequence[str]]
"""What pairs of papers have in common, by the digest of all that it was found from."""
NONE_KNOWN: Reasons = {}  # which other processes can be given
"""Where nothing was found before."""

A_BLOCK = 100
"""Papers whose neighbours are looked for at once, in one process."""
DECIMALS = 4
"""Of a score. Rounding comes before ranking, so that the last digits of an arithmetic library
decide nothing; equals are in the order of their ids."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What comes of comparing papers, by the id of each."""

    related: Mapping[str, tuple[Neighbour, ...]]
    """The few that are shown, with what they have in common; the nearest first."""
    nearest: Mapping[str, tuple[Near, ...]]
    """The nearest of all, related or not, for search and the map; the nearest first."""
    reasons: Reasons = field(default_factory=dict)
    """All that was looked at, so that it need not be found again."""


def related(papers: Sequence[Paper]) -> Mapping[str, tuple[Neighbour, ...]]:
    """Return the nearest papers of each of `papers`, with reasons, as `compared` does."""
    return compared(papers).related


def compared(
    papers: Sequence[Paper],
    parallel_map: ParallelMap = workers.serial,
    known: Reasons = NONE_KNOWN,
) -> Compared:
    """Return the papers nearest to each of `papers`.

    Ids must differ. The result does not depend on the order of `papers`. They are compared all
    together, and then `parallel_map` finds the neighbours of each. Reasons that are `known` from
    papers compared before are not found again.
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
    """Their numbers and scores, and whether they are related."""
    reasons: tuple[tuple[str, Sequence[str]], ...]
    """What was looked at for it, and for none before."""


@dataclass(frozen=True, slots=True)
class _Comparison:
    """All that papers are compared by; they go by their numbers in the order of ids."""

    ids: Sequence[str]
    written: Sequence[tuple[str, str]]
    """The titles and abstracts."""
    texts: Texts
    lookup: Lookup
    terms: Terms
    topics: Topics
    themes: Floats | None
    greatest: float
    """What all that is counted comes to for two papers that are the same."""
    floor: float
    scratch: ShortIntegers
    """A zero for each term."""
    digests: Sequence[bytes]
    """Of the titles and abstracts."""
    known: Reasons
    """What made papers near each other before."""
    looked_at: dict[tuple[int, int], tuple[str, Sequence[str]]]
    """What makes them near now, and its digest, for the pairs that have been looked at."""


def _comparison(papers: Sequence[Paper], known: Reasons) -> _Comparison:
    read = texts(papers)
    words, terms = vectors(read)
    tagged = topics(papers)
    alike = themes(words)
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
            Neighbour(comparison.ids[int(others[place])], float(scores[place]), because)
            for place, because in islice(shown, MOST)
        ),
        tuple(
            zip(others[nearest].tolist(), scores[nearest].tolist(), is_near.tolist(), strict=True)
        ),
        tuple(looked_at),
    )


def _shown(  # noqa: PLR0913, PLR0917 -- where, and what is learned on the way
    comparison: _Comparison,
    number: int,
    words: Products,
    others: Iterable[int],
    places: Iterable[int],
    looked_at: list[tuple[str, Sequence[str]]],
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the places of those papers of which people can be told what is in common, and that.

    All that had to be `looked_at` for that, and not before, is added there.
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
    """Return how near `others` are, from what they have in common and from their themes."""
    if comparison.themes is not None:
        # not `@`, which would wake all threads for a product this small
        alike = np.einsum("ij,j->i", comparison.themes[others], comparison.themes[number])
        in_common = in_common + THEMES * np.maximum(alike, 0)
    return np.round(in_common / comparison.greatest, DECIMALS)


def _reasons(
    comparison: _Comparison, pair: tuple[int, int], causes: Sequence[Cause]
) -> tuple[str, Sequence[str]]:
    """Return what makes two papers near, the same whichever of them is asked, and its digest.

    It depends on the two texts and on the order of `causes`.
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


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _causes(
    comparison: _Comparison, words: Iterable[tuple[float, int]], pair: tuple[int, int]
) -> Iterator[Cause]:
    """Yield what two papers have in common, each with what it counts."""
    for share, term in words:
        yield Cause(share, comparison.terms[term])
    for share, label in comparison.topics.common(*pair, MOST_CAUSES):
        yield Cause(TOPICS * share, (), label)
