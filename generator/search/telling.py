"""The words that tell a paper from the others, among those that the index has."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, count, pairwise
from math import log

import numpy as np
from numpy.typing import NDArray

from generator.search.pieces import Numbers, starts
from generator.text import terms

MOST = 24
"""Words of a paper at most."""
SHORTEST = 3
"""Letters."""
SCALE = 10
"""Weights are written as whole numbers of this many parts of one."""
BLOCK = 512
"""Papers that are taken at once, to save memory."""

_KEPT = 100_000
"""Pieces of text that are read once, as most come many times."""

_WORD = re.compile(rf"(?<![a-z0-9])[a-z][a-z0-9]{{{SHORTEST - 1},{terms.LONGEST - 1}}}")
_OTHER_LETTER = re.compile(r"[^\W\x00-\x7f]")

Weighed = tuple[str, int]
"""A word, and how much it tells."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words that tell most about each paper, the strongest first."""

    words: Sequence[str]
    """All there are."""
    starts: Numbers
    """Where those of each paper start in the arrays below, and the end of the last."""
    word: Numbers
    weight: Numbers

    def of(self, paper: int) -> tuple[Weighed, ...]:
        """Return the words of a paper, by its number."""
        here = slice(self.starts[paper], self.starts[paper + 1])
        words = (self.words[word] for word in self.word[here].tolist())
        return tuple(zip(words, self.weight[here].tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class _Counts:
    """How often each word stands in each of some papers."""

    papers: int
    paper: Numbers
    """Among those papers, from 0."""
    word: Numbers
    times: Numbers


def telling(texts: Iterable[tuple[str, str]]) -> Telling:
    """Return the words that tell most about each paper, given its title and abstract.

    A word counts the more the oftener it stands in the paper and the fewer papers have it; one
    that no other paper has leads nowhere and is left out.
    """
    words, found, pieces = _read(texts)
    total = len(pieces) - 1
    cuts = [*range(0, total, BLOCK), total]
    blocks = [_counts(found, pieces[first : end + 1]) for first, end in pairwise(cuts)]
    papers = np.bincount(
        np.concatenate([block.word for block in blocks] or [found]), minlength=len(words)
    ).tolist()
    rare = np.array([log(total / has) if 1 < has < total else 0 for has in papers])
    chosen = [_strongest(block, rare) for block in blocks]
    return Telling(
        words,
        starts=starts(np.concatenate([sizes for sizes, _, _ in chosen] or [found])),
        word=np.concatenate([word for _, word, _ in chosen] or [found]),
        weight=np.concatenate([weight for _, _, weight in chosen] or [found]),
    )


def _read(texts: Iterable[tuple[str, str]]) -> tuple[Sequence[str], Numbers, Numbers]:
    """Return all words in order, the numbers of those of each paper, and where these start."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    found, lengths = array("i"), array("i")
    for paper in texts:
        before = len(found)
        for text in paper:
            found.extend(map(numbers.__getitem__, _words(text)))
        lengths.append(len(found) - before)
    words = sorted(numbers)
    rank = np.empty(len(words), np.int32)
    rank[[numbers[word] for word in words]] = np.arange(len(words))
    return words, rank[np.frombuffer(found, np.int32)], starts(np.frombuffer(lengths, np.int32))


def _words(text: str) -> Iterator[str]:
    """Return the words of `text`, as the index spells them, without those that say nothing."""
    pieces = text.split()
    other = not text.isascii() and any(map(_has_other_letters, pieces))
    return chain.from_iterable(map(_parts if other else _plain, pieces))


@lru_cache(maxsize=_KEPT)
def _plain(piece: str) -> tuple[str, ...]:
    found = _WORD.findall(terms.lower(terms.fold(piece)))
    return tuple(word for word in found if word not in terms.STOP_WORDS)


@lru_cache(maxsize=_KEPT)
def _has_other_letters(piece: str) -> bool:
    return not piece.isascii() and bool(_OTHER_LETTER.search(terms.lower(terms.fold(piece))))


@lru_cache(maxsize=_KEPT)
def _parts(piece: str) -> tuple[str, ...]:
    return tuple(part for chunk in terms.of_word(piece) for part in chunk.parts if _says(part))


def _says(word: str) -> bool:
    """Say whether `word` says something; a pair of characters does where no spaces are."""
    short = word.isascii() and len(word) < SHORTEST
    return not (short or word[0].isdigit() or word in terms.STOP_WORDS)


def _counts(found: Numbers, pieces: Numbers) -> _Counts:
    """Return the counts of the words of some papers, given where the words of each start."""
    papers = len(pieces) - 1
    words = found[pieces[0] : pieces[-1]].astype(np.int64)
    words += np.repeat(np.arange(papers), np.diff(pieces)) << 32
    each, times = np.unique(words, return_counts=True)
    paper, word = (each >> 32).astype(np.int32), (each & 0xFFFFFFFF).astype(np.int32)
    return _Counts(papers, paper, word, times.astype(np.int32))


def _strongest(counts: _Counts, rare: NDArray[np.float64]) -> tuple[Numbers, Numbers, Numbers]:
    """Return how many words tell each of some papers, which, and with what weight."""
    kept = np.flatnonzero(rare[counts.word])
    paper, word, times = counts.paper[kept], counts.word[kept], counts.times[kept]
    often = np.array([SCALE * (1 + log(number)) for number in range(1, max(times, default=0) + 1)])
    weight = np.rint(often[times - 1] * rare[word]).astype(np.int32)
    order = np.lexsort((word, -weight, paper))
    paper, word, weight = paper[order], word[order], weight[order]
    first = starts(np.bincount(paper, minlength=counts.papers))
    strong = np.arange(len(paper)) - first[paper] < MOST
    sizes = np.bincount(paper[strong], minlength=counts.papers)
    return sizes.astype(np.int32), word[strong], weight[strong]
