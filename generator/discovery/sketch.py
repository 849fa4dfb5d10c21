"""Papers as short vectors of their words (feature hashing), to compare topics."""

import zlib

import numpy as np

from generator.arrays import Floats
from generator.discovery import word_sets
from generator.discovery.tokens import Tokens

WIDTH = 256
"""Dimensions of a vector, which words share."""
TIMES = 3
"""Dimensions that a word adds to, so that two words seldom share all of theirs."""
FEWEST = 2
"""Papers that must have a word."""
MOST = 0.2
"""The share of the papers that may have it; more common words distinguish nothing."""


def sketches(read: Tokens, papers: int) -> Floats:
    """Return a vector of length 1 for each of so many `papers`, less their mean."""
    is_word = read.word > 0
    pairs, times = np.unique(read.word[is_word] * papers + read.paper[is_word], return_counts=True)
    word, paper = pairs // papers, pairs % papers
    with_it = np.bincount(word, minlength=len(read.names))
    empty = word_sets.empty()
    tells = np.array([name.isalpha() and name not in empty for name in read.names])
    tells &= (with_it >= FEWEST) & (with_it <= MOST * papers + 1)
    kept = tells[word]
    word, paper, times = word[kept], paper[kept], times[kept]
    weight = (1 + np.log(times)) * np.log(papers / with_it[word] + 1)
    vectors = np.zeros(papers * WIDTH)
    for turn in range(TIMES):
        hashes = np.array([zlib.crc32(f"{turn}{name}".encode()) for name in read.names])
        sign = np.where(hashes & 0x10000, 1.0, -1.0)
        place = paper * WIDTH + hashes[word] % WIDTH
        vectors += np.bincount(place, weight * sign[word], minlength=papers * WIDTH)
    whole = vectors.reshape(papers, WIDTH)
    lengths = np.sqrt((whole * whole).sum(axis=1, keepdims=True))
    whole = whole / np.maximum(1e-9, lengths)
    centred: Floats = whole - whole.mean(axis=0)
    return centred
