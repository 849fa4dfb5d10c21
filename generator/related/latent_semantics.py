"""What papers are about beyond the words they share: latent semantic analysis.

Two papers that never use the same word can still keep the same company of words. The main
directions of the collection's vectors see that.
"""

from dataclasses import dataclass

import numpy as np

from generator.arrays import Floats, Integers
from generator.related.sparse_rows import UNIT, Rows

FEWEST_PAPERS = 200
"""Papers below which a collection says too little of which words keep company."""
DIRECTIONS = 200
"""How many main directions are kept."""
MOST_PAPERS = 800
"""Papers from which the directions are learned; more cost time and change little."""
MOST_TERMS = 4096
"""Terms by which they are learned, those that most papers have."""


_BLOCK = 256


def themes(vectors: Rows) -> Floats | None:
    """Return a vector of length 1 for each paper, or nothing where the papers are too few.

    Each direction counts less by what the first one left out has: so the weakest count next to
    nothing, and the result does not depend on which of two equally weak ones was kept. It is known
    to some 13 digits whichever library computes it.
    """
    if len(vectors) < FEWEST_PAPERS:
        return None
    sample = np.arange(0, len(vectors), -(-len(vectors) // MOST_PAPERS))
    columns = _columns(vectors, sample)
    dense = columns.dense(vectors, sample)
    # whole numbers below 2**53 throughout, so these products are exact in any order
    strengths, directions = np.linalg.eigh(dense @ dense.T / float(UNIT * UNIT))
    kept = min(DIRECTIONS, len(sample) - 1)
    left_out = strengths[-kept - 1]
    strengths = np.maximum(strengths[-kept:], 1e-9)
    gains = np.sqrt(np.maximum(strengths - left_out, 0)) / strengths
    to_themes = dense.T @ (directions[:, -kept:] * gains) / float(UNIT * UNIT)
    return _projected(vectors, columns, to_themes)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The terms by which directions are learned."""

    of_term: Integers
    """The column of each term, or one past the last where it has none."""
    width: int

    def dense(self, vectors: Rows, numbers: Integers) -> Floats:
        """Return rows with their zeros, without the terms that have no column."""
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
    lengths = np.sqrt(np.sum(result * result, axis=1, keepdims=True))
    result /= np.where(lengths > 1e-6, lengths, np.inf)
    return result
