"""Places fill a square, and none is on another."""

from itertools import combinations
from math import dist

import numpy as np

from generator.related.spacing import CLOSEST, fitted, spaced


def test_fitted() -> None:
    """Places are scaled along each axis until they reach the edges."""
    places = np.array([[2.0, -1.0], [4.0, 0.0], [3.0, 3.0]])
    assert fitted(places).tolist() == [[0.0, 0.0], [1.0, 0.25], [0.5, 1.0]]


def test_spaced() -> None:
    """Places that are far enough from each other stay; others are moved no further than needed."""
    assert spaced([(0.1, 0.1), (0.9, 0.2)]) == [(0.1, 0.1), (0.9, 0.2)]
    crowd = spaced([(0.5, 0.5)] * 10)
    assert all(dist(a, b) >= CLOSEST - 1e-9 for a, b in combinations(crowd, 2))
    assert all(dist(place, (0.5, 0.5)) < 3 * CLOSEST for place in crowd)
    assert dist(crowd[0], (0.5, 0.5)) <= dist(crowd[1], (0.5, 0.5)) <= dist(crowd[9], (0.5, 0.5))


def test_corner() -> None:
    """Nothing is moved out of the square."""
    crowd = spaced([(1.0, 1.0)] * 10)
    assert all(dist(a, b) >= CLOSEST - 1e-9 for a, b in combinations(crowd, 2))
    assert all(0 <= value <= 1 for place in crowd for value in place)
