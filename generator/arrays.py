"""Types of NumPy arrays."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
ShortIntegers = NDArray[np.int32]
"""Integers of half the size, for arrays with millions of them."""
TermDigests = NDArray[np.uint64]
Booleans = NDArray[np.bool_]
