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
