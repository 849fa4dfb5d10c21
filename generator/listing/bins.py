"""Values in steps: features say how much there is of something, but not to the last digit."""

from bisect import bisect_left
from collections.abc import Sequence


def step(value: float, edges: Sequence[float]) -> int:
    """Return how many of `edges`, from the least on, lie below `value`."""
    return bisect_left(edges, value)
