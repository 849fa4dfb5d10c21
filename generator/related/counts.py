"""How often each paper has each word and each pair of neighbouring words."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator.arrays import Integers, ShortIntegers
from generator.related.tokenised_texts import Texts
from generator.text.shared_words import stands_alone

TITLE = 3
"""A word in the title counts as often as this many in the abstract."""

_BLOCK = 256
"""Papers counted at a time, which bounds the memory that is used besides the result."""


@dataclass(frozen=True, slots=True)
class TermCounts:
    """The terms of some papers, sorted by paper and key; one entry for each term of a paper."""

    papers: int
    """How many papers there are."""
    owners: ShortIntegers
    """The paper that has the term."""
    keys: Integers
    """The number of a word, or of a pair: first and second in one."""
    times: ShortIntegers
    """How often the paper has the term, weighted."""


def counts(texts: Texts) -> Iterator[TermCounts]:
    """Yield the counts of all papers, for a block of papers at a time."""
    alone = np.array([*map(stands_alone, texts.words), False], dtype=np.bool_)
    for first in range(0, len(texts.lengths), _BLOCK):
        papers = slice(first, first + _BLOCK)
        lengths, titles = texts.lengths[papers], texts.titles[papers]
        start = texts.starts[first]
        numbers = texts.numbers[start : start + lengths.sum()].astype(np.int64)
        owners = np.repeat(np.arange(len(lengths)), lengths)
        parts = np.stack((titles, lengths - titles), axis=1).ravel()
        times = np.repeat(np.tile((TITLE, 1), len(lengths)), parts)
        is_pair = (numbers[:-1] >= 0) & (numbers[1:] >= 0) & (owners[:-1] == owners[1:])
        pairs = (numbers[:-1] + 1) * len(texts.words) + numbers[1:]
        is_single = alone[numbers]
        yield _summed(
            len(lengths),
            np.concatenate((owners[is_single], owners[:-1][is_pair])),
            np.concatenate((numbers[is_single], pairs[is_pair])),
            np.concatenate((times[is_single], times[:-1][is_pair])),
        )


def _summed(papers: int, owners: Integers, keys: Integers, times: Integers) -> TermCounts:
    """Return the counts with equal entries summed."""
    width = keys.max(initial=0) + 1
    entries, which = np.unique(owners * width + keys, return_inverse=True)
    sums = np.bincount(which, times).astype(np.int32)
    return TermCounts(papers, (entries // width).astype(np.int32), entries % width, sums)
