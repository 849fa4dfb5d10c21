"""Papers as vectors of the words and word pairs that tell them from others."""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.model import Paper
from generator.related.rows import UNIT, Integers, Rows, rows
from generator.related.words import TOKEN, folded, stands_alone

TITLE = 3
"""How often a word in the title counts."""
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


def vectors(papers: Sequence[Paper]) -> tuple[Rows, Terms]:
    """Return the vectors of `papers`, of length `UNIT` but for terms that one paper alone has.

    A term weighs more the rarer it is in the collection, and less than in proportion the more
    often it stands in the paper.
    """
    owners, terms, times, names = _counted(papers)
    papers_with = np.bincount(terms, minlength=len(names.keys))
    weights = _repetition(times) * _rarity(papers_with, len(papers))[terms] // GRAIN
    lengths = np.sqrt(np.bincount(owners, weights * weights, len(papers)))
    weights = np.rint(weights * (UNIT / lengths[owners])).astype(np.int64)
    is_shared = papers_with > 1
    kept = is_shared[terms]
    shared = Terms(names.keys[is_shared], names.words)
    terms = (np.cumsum(is_shared) - 1)[terms]
    shape = (len(papers), len(shared.keys))
    return _strongest(rows(owners[kept], terms[kept], weights[kept], shape)), shared


def _repetition(times: Integers) -> Integers:
    """Return what a term weighs that stands so many times in a paper."""
    most = int(times.max(initial=0))
    table = [0, *(round(GRAIN * (1 + math.log(time))) for time in range(1, most + 1))]
    return np.array(table, dtype=np.int64)[times]


def _rarity(papers_with: Integers, papers: int) -> Integers:
    """Return what terms weigh that so many papers have."""
    known, which = np.unique(papers_with, return_inverse=True)
    table = [round(GRAIN * (1 + math.log((1 + papers) / (1 + number)))) for number in known]
    return np.array(table, dtype=np.int64)[which]


def _strongest(whole: Rows) -> Rows:
    places, owners = whole.places(np.arange(len(whole)), MOST_TERMS)
    return Rows(
        starts=np.searchsorted(owners, np.arange(len(whole) + 1)).astype(np.int64),
        terms=whole.terms[places],
        weights=whole.weights[places],
        width=whole.width,
    )


def _counted(papers: Sequence[Paper]) -> tuple[Integers, Integers, Integers, Terms]:
    """Return which papers have which terms how often, in this order, and what the terms are."""
    numbers, lengths, words = _words(papers)
    owners = np.repeat(np.repeat(np.arange(len(papers)), 2), lengths)
    times = np.repeat(np.tile([TITLE, 1], len(papers)), lengths)
    alone = np.array([*map(stands_alone, words), False], dtype=np.bool_)
    is_single = alone[numbers]
    is_pair = (numbers[:-1] >= 0) & (numbers[1:] >= 0)
    pairs = (numbers[:-1] * len(words) + numbers[1:] + len(words))[is_pair]
    keys, terms = np.unique(np.concatenate([numbers[is_single], pairs]), return_inverse=True)
    width = max(1, len(keys))
    entries = np.concatenate([owners[is_single], owners[:-1][is_pair]]) * width + terms
    distinct, which = np.unique(entries, return_inverse=True)
    sums = np.bincount(which, np.concatenate([times[is_single], times[:-1][is_pair]]))
    return distinct // width, distinct % width, sums.astype(np.int64), Terms(keys, words)


def _words(papers: Sequence[Paper]) -> tuple[Integers, Integers, list[str]]:
    """Return the words of titles and abstracts in turn as numbers, and -1 between phrases.

    With them come the lengths of the texts, and what the numbers mean.
    """
    spellings: dict[str, int] = {}
    numbers: dict[str, int] = {"": -1}
    found = array("i")
    lengths = array("i")
    for paper in papers:
        for text in (paper.title, paper.abstract):
            tokens = TOKEN.findall(text)
            for token in set(tokens).difference(spellings):
                spellings[token] = numbers.setdefault(folded(token), len(numbers) - 1)
            found.extend([spellings[token] for token in tokens])
            found.append(-1)
            lengths.append(len(tokens) + 1)
    del numbers[""]
    words = sorted(numbers)
    renamed = np.full(len(words) + 1, -1, dtype=np.int64)
    renamed[[numbers[word] for word in words]] = np.arange(len(words))
    return renamed[np.array(found)], np.array(lengths, dtype=np.int64), words
