"""Latent semantic analysis: what papers are about, beyond the words that they share.

Two papers without a word in common can still use words that often occur together elsewhere. The
main directions of the collection's vectors capture that.
"""

from dataclasses import dataclass

import numpy as np

from generator.arrays import Floats, Integers
from generator.related.sparse_rows import UNIT, Rows

FEWEST_PAPERS = 200
"""Papers below which too little is known about which words occur together."""
DIRECTIONS = 200
"""How many main directions are kept."""
MOST_PAPERS = 800
"""Papers from which the directions are computed; more take longer and change little."""
MOST_TERMS = 4096
"""Terms from which they are computed: those that most papers have."""


DECIMALS = 9
"""Decimals of a vector, so that it stays the same if only the order of a sum changes."""
_BLOCK = 256


def themes(vectors: Rows, order: Integers) -> Floats | None:
    """Return a vector of length 1 for each paper, or `None` where there are too few papers.

    The directions are those of the first papers in `order`.

    From the strength of each direction that of the first one left out is subtracted. So the
    weakest count next to nothing, and it does not matter which of two equally weak ones is kept.
    Arithmetic libraries agree on the result to some 13 digits.
    """
    if len(vectors) < FEWEST_PAPERS:
        return None
    sample = np.sort(order[:MOST_PAPERS])
    columns = _columns(vectors, sample)
    dense = columns.dense(vectors, sample)
    # integers below 2**53 throughout, so these products are exact in any order
    strengths, directions = np.linalg.eigh(dense @ dense.T / float(UNIT * UNIT))
    kept = min(DIRECTIONS, len(sample) - 1)
    left_out = strengths[-kept - 1]
    strengths = np.maximum(strengths[-kept:], 1e-9)
    gains = np.sqrt(np.maximum(strengths - left_out, 0)) / strengths
    to_themes = dense.T @ (directions[:, -kept:] * gains) / float(UNIT * UNIT)
    return _projected(vectors, columns, to_themes)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The terms from which directions are computed."""

    of_term: Integers
    """The column of each term, or one past the last where it has none."""
    width: int

    def dense(self, vectors: Rows, numbers: Integers) -> Floats:
        """Return rows as a dense matrix, without the terms that have no column."""
        places, lengths = vectors.places(numbers)
        owners = np.repeat(np.arange(len(numbers)), lengths)
        dense = np.zeros((len(numbers), self.width + 1))
        dense[owners, self.of_term[vectors.terms[places]]] = vectors.weights[places]
        return dense[:, : self.width]


def _columns(vectors: Rows, sample: Integers) -> _Columns:
    places, _ = vectors.places(sample)
    papers_with = np.bincount(vectors.terms[places], minlength=vectors.width)
    order = np.argsort(-papers_with, kind="stable")[:MOST_TERMS]
    chosen = np.sort(order[papers_with[order] > 1])
    of_term = np.full(vectors.width, len(chosen), dtype=np.int64)
    of_term[chosen] = np.arange(len(chosen))
    return _Columns(of_term, len(chosen))


def _projected(vectors: Rows, columns: _Columns, to_themes: Floats) -> Floats:
    result = np.zeros((len(vectors), to_themes.shape[1]))
    for start in range(0, len(vectors), _BLOCK):
        numbers = np.arange(start, min(start + _BLOCK, len(vectors)))
        result[numbers] = columns.dense(vectors, numbers) @ to_themes
    lengths = np.sqrt(np.einsum("ij,ij->i", result, result))[:, np.newaxis]
    result /= np.where(lengths > 1e-6, lengths, np.inf)
    return np.round(result, DECIMALS)
