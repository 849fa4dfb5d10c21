"""Which papers are worth comparing: those that share a paper's weightiest words."""

from dataclasses import dataclass

import numpy as np

from generator.related.rows import Integers, Rows

MOST_TERMS = 64
"""Terms of a paper by which others are looked up, its weightiest."""
MOST_PAPERS = 200
"""Papers looked up by a term, those in which it weighs most."""
MOST_CANDIDATES = 60
"""Papers compared in full."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """The papers by their terms, and the terms by their papers."""

    vectors: Rows
    by_term: Rows

    def candidates(self, number: int) -> Integers:
        """Return the papers most likely to be near paper `number`, in their order.

        Both limits keep the work for one paper the same however many papers there are.
        """
        terms, weights = self.vectors.row(number)
        terms = terms[:MOST_TERMS].astype(np.int64)
        places, owners = self.by_term.places(terms, MOST_PAPERS)
        parts = weights[owners].astype(np.int64) * self.by_term.weights[places]
        found, which = np.unique(self.by_term.terms[places], return_inverse=True)
        sums = np.bincount(which, parts, len(found))
        sums[found == number] = 0
        best = np.argsort(-sums, kind="stable")[:MOST_CANDIDATES]
        return np.sort(found[best[sums[best] > 0]]).astype(np.int64)
