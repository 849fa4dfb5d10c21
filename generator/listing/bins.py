"""Binning: features hold the bin of a value, not the value."""

from bisect import bisect_left
from collections.abc import Sequence


def bin_number(value: float, edges: Sequence[float]) -> int:
    """Return the bin of `value`: the number of sorted `edges` below it."""
    return bisect_left(edges, value)
