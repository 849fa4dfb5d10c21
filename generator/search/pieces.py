"""Arrays cut into pieces that follow each other."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
"""Whole numbers that can come by the million."""


def starts(lengths: Numbers | NDArray[np.int64]) -> Numbers:
    """Return where pieces of these lengths start, and where the last one ends."""
    found = np.zeros(len(lengths) + 1, np.int32)
    np.cumsum(lengths, out=found[1:])
    return found


def sums(values: Numbers | NDArray[np.bool_], pieces: Numbers) -> Numbers:
    """Return the sum of the values of each piece, given where the pieces start."""
    return np.diff(starts(values.astype(np.int32))[pieces])


def spread(pieces: Numbers, which: Numbers) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where the values of some pieces are, and to which of those pieces each belongs."""
    sizes = np.diff(pieces)[which]
    owner = np.repeat(np.arange(len(which)), sizes)
    return np.arange(len(owner)) + (pieces[which] - starts(sizes)[:-1])[owner], owner
