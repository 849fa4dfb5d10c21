"""Papers as vectors of the words and word pairs that tell them from others."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Integers, ShortIntegers
from generator.related.counts import TermCounts, counts
from generator.related.sparse_rows import UNIT, Rows, joined, rows
from generator.related.texts import Texts

MOST_TERMS = 512
"""Terms that a paper is known by; an abstract of usual length has some 200."""
GRAIN = 1000
"""Parts into which weights are cut, so that they are whole numbers."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the terms of vectors are."""

    keys: Integers
    """For each term, the number of a word, or of a pair: first and second in one."""
    words: Sequence[str]
    """All words, folded, in the order of the alphabet."""

    def __getitem__(self, term: int) -> tuple[str, ...]:
        """Return the word, or the two words, of a term."""
        first, second = divmod(int(self.keys[term]), len(self.words))
        return (self.words[first - 1], self.words[second]) if first else (self.words[second],)


def vectors(texts: Texts) -> tuple[Rows, Terms]:
    """Return the vectors of papers, of length `UNIT` but for terms that one paper alone has.

    A term weighs more the rarer it is in the collection, and less than in proportion the more
    often it is in the paper.
    """
    counted = list(counts(texts))
    keys, papers_with = np.unique(
        np.concatenate([some.keys for some in counted]), return_counts=True
    )
    is_shared = papers_with > 1
    keys = keys[is_shared]
    # the last is for terms that one paper alone has
    rarity = _rarity(np.append(papers_with[is_shared], 1), len(texts.lengths))
    found = [_strongest(_weighed(some, keys, rarity)) for some in counted]
    return joined(found), Terms(keys, texts.words)


def _weighed(some: TermCounts, keys: Integers, rarity: Integers) -> Rows:
    """Return the vectors of some papers, without the terms that are not among `keys`."""
    places = np.searchsorted(keys, some.keys)
    terms = np.where(np.append(keys, -1)[places] == some.keys, places, len(keys))
    weights = _repetition(some.times) * rarity[terms] // GRAIN
    owners = some.owners.astype(np.int64)
    lengths = np.sqrt(np.bincount(owners, weights * weights, some.papers))
    weights = np.rint(weights * (UNIT / lengths[owners])).astype(np.int64)
    kept = terms < len(keys)
    return rows(owners[kept], terms[kept], weights[kept], (some.papers, len(keys)))


def _repetition(times: ShortIntegers) -> Integers:
    """Return what a term weighs that is so many times in a paper."""
    most = int(times.max(initial=0))
    table = [0, *(round(GRAIN * (1 + math.log(time))) for time in range(1, most + 1))]
    return np.array(table, dtype=np.int64)[times]


def _rarity(papers_with: Integers, papers: int) -> Integers:
    """Return what terms weigh that so many papers have."""
    known, which = np.unique(papers_with, return_inverse=True)
    table = [round(GRAIN * (1 + math.log((1 + papers) / (1 + number)))) for number in known]
    return np.array(table, dtype=np.int64)[which]


def _strongest(whole: Rows) -> Rows:
    places, lengths = whole.places(np.arange(len(whole)), MOST_TERMS)
    return Rows(
        starts=np.concatenate(([0], np.cumsum(lengths))),
        terms=whole.terms[places],
        weights=whole.weights[places],
        width=whole.width,
    )
