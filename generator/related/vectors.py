"""Papers as TF-IDF vectors of their words and pairs of words."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Integers, ShortIntegers
from generator.related.counts import TermCounts, counts
from generator.related.sparse_rows import UNIT, Rows, joined, rows
from generator.related.tokenised_texts import Texts

MOST_TERMS = 512
"""Terms of a vector, the weightiest; an abstract of usual length has some 200."""
GRAIN = 1000
"""Weights are multiples of 1 / `GRAIN`, kept as integers."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms that are the columns of vectors."""

    keys: Integers
    """For each term, the number of a word, or of a pair: first and second in one."""
    words: Sequence[str]
    """All words, folded, in the order of the alphabet."""

    def __getitem__(self, term: int) -> tuple[str, ...]:
        """Return the one or two words of a term."""
        first, second = divmod(int(self.keys[term]), len(self.words))
        return (self.words[first - 1], self.words[second]) if first else (self.words[second],)


def vectors(texts: Texts) -> tuple[Rows, Terms]:
    """Return the TF-IDF vectors of papers and their terms.

    Term frequency counts by its logarithm. A vector has the length `UNIT` together with the terms
    that no other paper has, which count for its length and are then left out.
    """
    counted = list(counts(texts))
    keys, papers_with = np.unique(
        np.concatenate([some.keys for some in counted]), return_counts=True
    )
    is_shared = papers_with > 1
    keys = keys[is_shared]
    # the last entry is for terms that only one paper has
    rarity = _rarity(np.append(papers_with[is_shared], 1), len(texts.lengths))
    found = [_strongest(_weighed(some, keys, rarity)) for some in counted]
    return joined(found), Terms(keys, texts.words)


def _weighed(some: TermCounts, keys: Integers, rarity: Integers) -> Rows:
    """Return the vectors of some papers, without terms that are not among `keys`."""
    places = np.searchsorted(keys, some.keys)
    terms = np.where(np.append(keys, -1)[places] == some.keys, places, len(keys))
    weights = _repetition(some.times) * rarity[terms] // GRAIN
    owners = some.owners.astype(np.int64)
    lengths = np.sqrt(np.bincount(owners, weights * weights, some.papers))
    weights = np.rint(weights * (UNIT / lengths[owners])).astype(np.int64)
    kept = terms < len(keys)
    return rows(owners[kept], terms[kept], weights[kept], (some.papers, len(keys)))


def _repetition(times: ShortIntegers) -> Integers:
    """Return the weight of each term frequency: 1 + its logarithm, times `GRAIN`."""
    most = int(times.max(initial=0))
    table = [0, *(round(GRAIN * (1 + math.log(time))) for time in range(1, most + 1))]
    return np.array(table, dtype=np.int64)[times]


def _rarity(papers_with: Integers, papers: int) -> Integers:
    """Return the inverse document frequency for each number of papers, times `GRAIN`.

    Numbers of papers are rounded down to a step, so that a paper that is edited, added or removed
    changes few weights, and thus few neighbours of other papers. The neighbours are as good.
    """
    known, which = np.unique(papers_with, return_inverse=True)
    all_ = _step(papers)
    table = [round(GRAIN * (1 + math.log((1 + all_) / (1 + _step(number))))) for number in known]
    return np.array(table, dtype=np.int64)[which]


def _step(number: int) -> float:
    """Return the greatest half power of 2 that is at most `number`, which is at least 1."""
    half_powers = (int(number) ** 2).bit_length() - 1
    return math.sqrt(1 << half_powers)


def _strongest(whole: Rows) -> Rows:
    places, lengths = whole.places(np.arange(len(whole)), MOST_TERMS)
    return Rows(
        starts=np.concatenate(([0], np.cumsum(lengths))),
        terms=whole.terms[places],
        weights=whole.weights[places],
        width=whole.width,
    )
