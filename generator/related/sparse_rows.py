"""Sparse vectors of integers, whose sums are exact in any order and on any machine."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Floats, Integers, ShortIntegers

UNIT = 1 << 20
"""The length of a vector; the dot product of two is at most its square."""


@dataclass(frozen=True, slots=True)
class Rows:
    """One sparse vector for each paper: a matrix in compressed rows (CSR)."""

    starts: Integers
    """Where each row starts in the two arrays below; one more entry ends the last row."""
    terms: ShortIntegers
    """The columns of the entries; in each row, by falling weight, then by number."""
    weights: ShortIntegers
    width: int
    """How many terms there are."""

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.starts) - 1

    def places(self, rows: Integers, most: int | None = None) -> tuple[Integers, Integers]:
        """Return the indices of the entries of `rows`, row by row, and the length of each row.

        With `most`, only the first so many entries of each row.
        """
        starts = self.starts[rows]
        lengths = self.starts[rows + 1] - starts
        if most is not None:
            lengths = np.minimum(lengths, most)
        before = np.cumsum(lengths) - lengths
        return np.repeat(starts - before, lengths) + np.arange(lengths.sum()), lengths

    def row(self, number: int) -> tuple[ShortIntegers, ShortIntegers]:
        """Return the terms of a row, and their weights."""
        place = slice(self.starts[number], self.starts[number + 1])
        return self.terms[place], self.weights[place]

    def products(self, number: int, others: Integers, scratch: ShortIntegers) -> "Products":
        """Return the products of row `number` with `others`, at least one.

        `scratch` must contain a zero for each term, and does so again afterwards.
        """
        starts, ends = self.starts[others], self.starts[others + 1]
        found = pieces(self.terms, starts, ends)
        terms, weights = self.row(number)
        scratch[terms] = weights
        factors = scratch[found]
        scratch[terms] = 0
        shared = np.flatnonzero(factors)
        before = np.concatenate(([0], np.cumsum(ends - starts)))
        firsts = shared.searchsorted(before)
        places = shared + np.repeat(starts - before[:-1], np.diff(firsts))
        parts = factors[shared].astype(np.int64) * self.weights[places]
        return Products(found[shared], parts, firsts)

    def transposed(self) -> "Rows":
        """Return the transpose: for each term, the papers that have it, by falling weight."""
        owners = np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.starts))
        order = _order(self.terms, self.weights)
        papers_with = np.bincount(self.terms, minlength=self.width)
        return Rows(
            starts=np.concatenate(([0], np.cumsum(papers_with))),
            terms=owners[order],
            weights=self.weights[order],
            width=len(self),
        )


@dataclass(frozen=True, slots=True)
class Products:
    """The products of one row with some others, term by term, without zeros."""

    terms: ShortIntegers
    parts: Integers
    """What each shared term adds to the dot product."""
    starts: Integers
    """Where the terms of each of the others start; one more entry ends the last."""

    def shares(self) -> Floats:
        """Return the cosine similarity of each of the others to the row, from 0 to 1."""
        sums = np.concatenate(([0], np.cumsum(self.parts)))
        return np.diff(sums[self.starts]) / float(UNIT * UNIT)

    def common(self, other: int, most: int) -> list[tuple[float, int]]:
        """Return what each shared term adds to the similarity of one other, the most first."""
        row = slice(self.starts[other], self.starts[other + 1])
        parts, terms = self.parts[row], self.terms[row]
        first = np.lexsort((terms, -parts))[:most]
        shares = parts[first] / float(UNIT * UNIT)
        return list(zip(shares.tolist(), terms[first].tolist(), strict=True))


def rows(owners: Integers, terms: Integers, weights: Integers, shape: tuple[int, int]) -> Rows:
    """Return the matrix of these entries, which must be sorted by owner, then by term."""
    order = _order(owners, weights)
    return Rows(
        starts=np.searchsorted(owners, np.arange(shape[0] + 1)).astype(np.int64),
        terms=terms[order].astype(np.int32),
        weights=weights[order].astype(np.int32),
        width=shape[1],
    )


def joined(parts: Sequence[Rows]) -> Rows:
    """Return the rows of all `parts`, which must have the same width."""
    lengths = [np.diff(part.starts) for part in parts]
    return Rows(
        starts=np.concatenate(([0], np.cumsum(np.concatenate(lengths)))),
        terms=np.concatenate([part.terms for part in parts]),
        weights=np.concatenate([part.weights for part in parts]),
        width=parts[0].width,
    )


def pieces(values: ShortIntegers, starts: Integers, ends: Integers) -> ShortIntegers:
    """Return the slices of `values` from `starts` to `ends`, concatenated; at least one."""
    # slices are long: this takes a third of the time of indexing their entries
    bounds = zip(starts.tolist(), ends.tolist(), strict=True)
    return np.concatenate([values[start:end] for start, end in bounds])


def _order(groups: Integers | ShortIntegers, weights: Integers | ShortIntegers) -> Integers:
    """Return the stable order by group, then by falling weight."""
    keys = groups.astype(np.int64)
    # in place, to save memory
    keys *= 2 * UNIT
    keys += UNIT - weights
    return np.argsort(keys, kind="stable")
