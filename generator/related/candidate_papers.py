"""The papers that are worth comparing with a paper: those that share its weightiest terms."""

from dataclasses import dataclass

import numpy as np

from generator.arrays import Integers, ShortIntegers
from generator.related.sparse_rows import Rows, pieces

MOST_TERMS = 64
"""Terms of a paper by which others are looked up, the weightiest first."""
MOST_PAPERS = 200
"""Papers looked up by a term, those in which it weighs most."""
MOST_CANDIDATES = 60
"""Papers compared in full."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """The papers by their terms, and the terms by their papers."""

    vectors: Rows
    by_term: Rows
    sums: Integers
    """A zero for each paper; scratch space."""
    marks: Integers
    """A number for each paper; scratch space."""


def lookup(vectors: Rows) -> Lookup:
    """Return an index of `vectors` in both directions."""
    room = np.zeros(len(vectors), dtype=np.int64)
    return Lookup(vectors, vectors.transposed(), room, room.copy())


def candidates(lookup: Lookup, number: int) -> Integers:
    """Return the numbers of the papers most likely to be near paper `number`, in rising order.

    The limits keep the work for one paper the same however many papers there are.
    """
    terms, weights = lookup.vectors.row(number)
    if not len(terms):
        return np.zeros(0, dtype=np.int64)
    weightiest = terms[:MOST_TERMS]
    starts = lookup.by_term.starts[weightiest]
    ends = np.minimum(lookup.by_term.starts[weightiest + 1], starts + MOST_PAPERS)
    papers = pieces(lookup.by_term.terms, starts, ends)
    factors = np.repeat(weights[:MOST_TERMS].astype(np.int64), ends - starts)
    np.add.at(lookup.sums, papers, factors * pieces(lookup.by_term.weights, starts, ends))
    # each paper once, at its last place
    order = np.arange(len(papers))
    lookup.marks[papers] = order
    found = papers[lookup.marks[papers] == order]
    sums = lookup.sums[found]
    lookup.sums[papers] = 0
    return _best(found[found != number], sums[found != number])


def _best(found: ShortIntegers, sums: Integers) -> Integers:
    """Return the papers with the greatest sums; of equals, the first."""
    if len(found) > MOST_CANDIDATES:
        enough = sums >= np.partition(sums, -MOST_CANDIDATES)[-MOST_CANDIDATES]
        found, sums = found[enough], sums[enough]
        found = found[np.lexsort((found, -sums))[:MOST_CANDIDATES]]
    return np.sort(found).astype(np.int64)
