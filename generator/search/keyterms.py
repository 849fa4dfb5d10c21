"""The words that characterise a paper (TF-IDF), among those in the index."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from math import log

import numpy as np

from generator.arrays import Floats, ShortIntegers
from generator.search.pieces import spread, starts
from generator.text import terms

MOST = 24
"""Words of a paper at most."""
SHORTEST = 3
"""Letters."""
SCALE = 10
"""Weights are multiples of 1 / `SCALE`, written as integers."""
BLOCK = 512
"""Papers that are processed at once, to save memory."""

_HEAVIEST = 0xFFFF
"""Larger than any weight."""

Weighed = tuple[str, int]
"""A word and its weight."""


@dataclass(frozen=True, slots=True)
class Keyterms:
    """The most characteristic words of each paper, the strongest first."""

    words: Sequence[str]
    """All words that occur below."""
    starts: ShortIntegers
    """Where those of each paper start in the arrays below, and the end of the last."""
    word: ShortIntegers
    weight: ShortIntegers

    def of(self, paper: int) -> tuple[Weighed, ...]:
        """Return the words of a paper, by its number."""
        here = slice(self.starts[paper], self.starts[paper + 1])
        words = (self.words[word] for word in self.word[here].tolist())
        return tuple(zip(words, self.weight[here].tolist(), strict=True))


@dataclass(frozen=True, slots=True)
class _WordColumns:
    """The words of all papers as arrays, by pieces of text between white space."""

    words: Sequence[str]
    """All words, sorted."""
    starts: ShortIntegers
    """Where the words of each piece start in the array below, and the end of the last."""
    word: ShortIntegers
    papers: ShortIntegers
    """Where the pieces of each paper start in the array below, and the end of the last."""
    piece: ShortIntegers


@dataclass(frozen=True, slots=True)
class _WordCounts:
    """How often each word is in each of some papers."""

    papers: int
    paper: ShortIntegers
    """Among those papers, from 0."""
    word: ShortIntegers
    times: ShortIntegers


def keyterms(texts: Iterable[tuple[str, str]], *, block: int = BLOCK) -> Keyterms:
    """Return the most characteristic words of each paper, given its title and abstract.

    The weight is TF-IDF; a word that no other paper has is useless for finding others and is left
    out.
    """
    read = _read(texts)
    total = len(read.papers) - 1
    blocks = [_counts(read, range(at, min(at + block, total))) for at in range(0, total, block)]
    has = sum(
        (np.bincount(each.word, minlength=len(read.words)) for each in blocks),
        np.zeros(len(read.words), np.int64),
    )
    rare = np.array([log(total / papers) if 1 < papers < total else 0 for papers in has.tolist()])
    chosen = [_strongest(each, rare) for each in blocks]
    return Keyterms(
        read.words,
        starts=starts(_joined(sizes for sizes, _, _ in chosen)),
        word=_joined(word for _, word, _ in chosen),
        weight=_joined(weight for _, _, weight in chosen),
    )


def _joined(parts: Iterable[ShortIntegers]) -> ShortIntegers:
    return np.concatenate([np.zeros(0, np.int32), *parts])


def _read(texts: Iterable[tuple[str, str]]) -> _WordColumns:
    """Return the words of all papers; each distinct piece between white space is read once."""
    number = count()
    numbers: defaultdict[str, int] = defaultdict(number.__next__)
    found, lengths = array("i"), array("i")
    for paper in texts:
        before = len(found)
        for text in paper:
            found.extend(map(numbers.__getitem__, text.split()))
        lengths.append(len(found) - before)
    read = [_content_words(piece) for piece in numbers]
    words = sorted({word for each in read for word in each})
    rank = {word: place for place, word in enumerate(words)}
    return _WordColumns(
        words,
        starts(np.array(list(map(len, read)), np.int32)),
        np.array([rank[word] for each in read for word in each], np.int32),
        starts(np.frombuffer(lengths, np.int32)),
        np.frombuffer(found, np.int32),
    )


def _content_words(piece: str) -> tuple[str, ...]:
    """Return the terms of `piece` as in the index, without stop words and short ones.

    They have at least three letters or, in scripts without spaces, two characters.
    """
    parts = (part for chunk in terms.of_word(piece) for part in chunk.parts)
    return tuple(
        part
        for part in parts
        if part not in terms.STOP_WORDS
        and not part[0].isdigit()
        and not (part.isascii() and len(part) < SHORTEST)
    )


def _counts(read: _WordColumns, papers: range) -> _WordCounts:
    """Return how often each word is in some papers."""
    pieces = read.papers[papers.start : papers.stop + 1]
    row, piece = spread(read.starts, read.piece[pieces[0] : pieces[-1]])
    paper = np.repeat(np.arange(len(papers)), np.diff(pieces))[piece]
    each, times = np.unique((paper << 32) + read.word[row], return_counts=True)
    return _WordCounts(
        len(papers),
        (each >> 32).astype(np.int32),
        (each & 0xFFFFFFFF).astype(np.int32),
        times.astype(np.int32),
    )


def _strongest(
    counts: _WordCounts, rare: Floats
) -> tuple[ShortIntegers, ShortIntegers, ShortIntegers]:
    """Return, for each of some papers, the number of its keyterms; then these and their weights."""
    kept = np.flatnonzero(rare[counts.word])
    paper, word, times = counts.paper[kept], counts.word[kept], counts.times[kept]
    often = np.array([SCALE * (1 + log(number)) for number in range(1, times.max(initial=0) + 1)])
    weight = np.rint(often[times - 1] * rare[word]).astype(np.int64)
    # one integer each, as they sort ten times as fast as rows of three
    keys = (paper.astype(np.int64) << 48) | ((_HEAVIEST - weight) << 32) | word
    keys.sort()
    first = starts(np.bincount(paper, minlength=counts.papers))
    strong = keys[np.arange(len(keys)) - first[keys >> 48] < MOST]
    sizes = np.bincount(strong >> 48, minlength=counts.papers)
    weight = _HEAVIEST - ((strong >> 32) & _HEAVIEST)
    return (
        sizes.astype(np.int32),
        (strong & 0xFFFFFFFF).astype(np.int32),
        weight.astype(np.int32),
    )
