"""The nearest neighbours of each paper, and for those that are shown, what they have in common."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import NamedTuple, TypeAlias

import msgspec
import numpy as np

from generator import workers
from generator.arrays import Floats, Integers, ShortIntegers
from generator.model import Near, Neighbour, Paper
from generator.related.candidate_papers import Lookup, candidates, lookup
from generator.related.latent_semantics import themes
from generator.related.profiles import profiles
from generator.related.reasons import Cause, reasons
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
KnownNeighbours: TypeAlias = Mapping[bytes, bytes]
"""The packed neighbours of papers, by a digest of everything that decides them."""
NONE_KNOWN: KnownNeighbours = {}  # a plain dict, which can be pickled
"""No neighbours from an earlier comparison."""

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
    packed: KnownNeighbours = field(default_factory=dict, compare=False, repr=False)
    """The same, for the next comparison on the same machine; keys may differ between machines."""


def related(papers: Sequence[Paper]) -> Mapping[str, tuple[Neighbour, ...]]:
    """Return the neighbours of each of `papers` that are shown, by id, as `compared` finds them."""
    return compared(papers).related


def compared(
    papers: Sequence[Paper],
    parallel_map: ParallelMap = workers.serial,
    known: KnownNeighbours = NONE_KNOWN,
) -> Compared:
    """Return the nearest neighbours of each of `papers`, which must have different ids.

    The result does not depend on their order. Vectors are made of all papers together, then
    `parallel_map` finds the neighbours of each. Neighbours that are `known` from an earlier
    comparison, of the same papers by the same code, are not found again.
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
    packed: dict[bytes, bytes] = {}
    for number, key, text in parallel_map(partial(_finder, _comparison(in_order, known)), blocks):
        packed[key] = text
        found = _unpacked(text)
        shown[ids[number]], nearest[ids[number]] = found.shown, found.nearest
    return Compared(shown, nearest, packed)


class _PaperNeighbours(NamedTuple):
    """The neighbours of one paper."""

    shown: tuple[Neighbour, ...] = ()
    nearest: tuple[Near, ...] = ()


def _unpacked(text: bytes) -> _PaperNeighbours:
    return msgspec.msgpack.decode(text, type=_PaperNeighbours)


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
    profiles: Sequence[bytes]
    """Digests of everything above that is about one paper."""
    known: KnownNeighbours
    looked_at: dict[tuple[int, int], tuple[str, ...]]
    """The reasons of each pair that has been examined in this process."""


def _comparison(papers: Sequence[Paper], known: KnownNeighbours) -> _Comparison:
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
        profiles=[*profiles(papers, words, terms, alike)],
        known=known,
        looked_at={},
    )


def _finder(
    comparison: _Comparison,
) -> Callable[[Iterable[int]], Iterator[tuple[int, bytes, bytes]]]:
    """Return the function that finds the neighbours of some papers, packed, each with its key."""

    def found(numbers: Iterable[int]) -> Iterator[tuple[int, bytes, bytes]]:
        for number in numbers:
            others = candidates(comparison.lookup, number)
            key = _key(comparison, number, others)
            text = comparison.known.get(key)
            if text is None:
                text = msgspec.msgpack.encode(_neighbours(comparison, number, others))
            yield number, key, text

    return found


def _key(comparison: _Comparison, number: int, others: Integers) -> bytes:
    """Return a digest of everything that decides the neighbours of a paper."""
    compared_with = (comparison.profiles[other] for other in (number, *others.tolist()))
    scale = repr((comparison.greatest, comparison.floor)).encode()
    return hashlib.blake2b(b"".join((scale, *compared_with)), digest_size=16).digest()


def _neighbours(comparison: _Comparison, number: int, others: Integers) -> _PaperNeighbours:
    if not len(others):
        return _PaperNeighbours()
    words = comparison.lookup.vectors.products(number, others, comparison.scratch)
    in_common = words.shares() + TOPICS * comparison.topics.shares(number, others)
    scores = _scores(comparison, number, others, in_common)
    order = np.argsort(-scores, kind="stable")
    nearest = order[:MOST_NEAREST]
    is_near = scores[nearest] >= comparison.floor
    order = order[scores[order] >= comparison.floor]
    in_order = zip(others[order].tolist(), order.tolist(), strict=True)
    shown = _shown(comparison, number, words, in_order)
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
            Near(comparison.ids[other], score, is_related)
            for other, score, is_related in zip(
                others[nearest].tolist(), scores[nearest].tolist(), is_near.tolist(), strict=True
            )
        ),
    )


def _shown(
    comparison: _Comparison, number: int, words: Products, others: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the places of papers that have reasons to show, and these reasons.

    `others` are papers with their places in `words`.
    """
    for other, place in others:
        pair = min(number, other), max(number, other)
        if pair not in comparison.looked_at:
            causes = _causes(comparison, words.common(place, MOST_CAUSES), pair)
            comparison.looked_at[pair] = _reasons(comparison, pair, causes)
        if because := comparison.looked_at[pair]:
            yield place, because


def _scores(comparison: _Comparison, number: int, others: Integers, in_common: Floats) -> Floats:
    """Return how near `others` are, from 0 to 1, by what is `in_common` and by their themes."""
    if comparison.themes is not None:
        # not `@`, which would start all threads for so small a product
        alike = np.einsum("ij,j->i", comparison.themes[others], comparison.themes[number])
        in_common = in_common + THEMES * np.maximum(alike, 0)
    return np.round(in_common / comparison.greatest, DECIMALS)


def _reasons(
    comparison: _Comparison, pair: tuple[int, int], causes: Iterable[Cause]
) -> tuple[str, ...]:
    """Return the reasons of a pair, which are the same for both of its papers."""
    first, second = pair
    here = comparison.texts.tokenised(first, line(*comparison.written[first]))
    return reasons(here, line(*comparison.written[second]), causes)


def _order(papers: Sequence[Paper]) -> Integers:
    """Return the numbers of papers in an order in which a new one is seldom among the first."""
    digests = [hashlib.blake2b(paper.id.encode()).digest() for paper in papers]
    return np.array(sorted(range(len(papers)), key=digests.__getitem__), dtype=np.int64)


def _causes(
    comparison: _Comparison, words: Iterable[tuple[float, int]], pair: tuple[int, int]
) -> Iterator[Cause]:
    """Yield what two papers have in common, each with its weight."""
    for share, term in words:
        yield Cause(share, comparison.terms[term])
    for share, label in comparison.topics.common(*pair, MOST_CAUSES):
        yield Cause(TOPICS * share, (), label)
