"""Arrays divided into consecutive pieces."""

import numpy as np

from generator.arrays import Booleans, Integers, ShortIntegers


def starts(lengths: Integers | ShortIntegers) -> ShortIntegers:
    """Return where pieces of these lengths start, and where the last one ends."""
    found = np.zeros(len(lengths) + 1, np.int32)
    np.cumsum(lengths, out=found[1:])
    return found


def sums(values: ShortIntegers | Booleans, pieces: ShortIntegers) -> ShortIntegers:
    """Return the sum of the values of each piece, given where the pieces start."""
    return np.diff(starts(values.astype(np.int32))[pieces])


def spread(pieces: ShortIntegers, which: ShortIntegers) -> tuple[Integers, Integers]:
    """Return the indices of the values of some pieces, and to which of these each belongs."""
    sizes = np.diff(pieces)[which]
    owner = np.repeat(np.arange(len(which)), sizes)
    return np.arange(len(owner)) + (pieces[which] - starts(sizes)[:-1])[owner], owner
