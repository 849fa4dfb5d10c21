"""Places in a plane at which near papers lie close together: t-SNE over the nearest papers.

Links attract in proportion to how near two papers are; all papers repel each other, most where
they lie close. Repulsion is computed on a grid, so that its time hardly grows with the number of
papers. Nothing is random, and each step is rounded, so that arithmetic libraries agree.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from generator.arrays import Floats, Integers

STEPS = 180
"""Iterations, in each of which all papers move."""
FIRST_STEPS = 50
"""Iterations in which links pull harder, so that groups form (early exaggeration)."""
HARDER = 4.0
"""The factor by which they pull harder then."""
REACH = 4
"""The greatest distance from the middle along an axis, in mean distances; a disc reaches to 2.4."""

_INERTIA = 0.5, 0.8
"""Momentum in the first steps, and after them."""
_ROUNDING = 1024
"""Moves are rounded to this fraction of the unit of length."""
_CELL = 0.4
"""The width of a cell of the finest grid, in units of length; each next grid doubles it."""
_LARGEST_GRID = 128
"""Cells on a side."""


@dataclass(frozen=True, slots=True)
class Links:
    """The papers that attract each other; each link is listed in both directions."""

    size: int
    """How many papers there are."""
    ends: Integers
    others: Integers
    strengths: Floats
    """They add up to 1."""

    def gathered(self, values: Floats) -> Floats:
        """Return the sums of the values of links for each paper."""
        sums = [np.bincount(self.ends, values[:, axis], self.size) for axis in (0, 1)]
        return np.stack(sums, axis=1)


def arranged(places: Floats, links: Links) -> Floats:
    """Return `places`, shaped (papers, 2), after all iterations."""
    grid = _Grid()
    is_alone = np.bincount(links.ends, minlength=links.size)[:, np.newaxis] == 0
    speeds = np.zeros_like(places)
    gains = np.ones_like(places)
    for step in range(STEPS):
        is_first = step < FIRST_STEPS
        pulls = _pulls(places, links) * (HARDER if is_first else 1.0)
        # papers without links would drift away
        pulls -= is_alone * places / links.size**1.5
        moves = links.size / HARDER * 4 * (pulls + grid.pushes(places))
        moves = np.rint(moves * _ROUNDING) / _ROUNDING
        gains = np.where((moves > 0) == (speeds > 0), gains + 0.2, gains * 0.8)
        gains = np.maximum(gains, 0.01)
        speeds = _INERTIA[not is_first] * speeds + gains * moves
        places = _within_reach(places + speeds)
    return places


def _within_reach(places: Floats) -> Floats:
    """Return `places`, none further out than `REACH` allows.

    Papers that are near few others would drift away, and make the grid too coarse for the rest.
    """
    reach = REACH * np.rint(np.abs(places).mean(axis=0) * _ROUNDING) / _ROUNDING
    return np.clip(places, -reach, reach)


def _pulls(places: Floats, links: Links) -> Floats:
    ways = places[links.others] - places[links.ends]
    squares = ways[:, 0] * ways[:, 0] + ways[:, 1] * ways[:, 1]
    return links.gathered(ways * (links.strengths / (1 + squares))[:, np.newaxis])


@dataclass(slots=True)
class _Grid:
    """A grid over all papers, reused while it is large and fine enough."""

    side: int = 0
    cell: float = 0.0
    kernels: tuple[NDArray[np.complex128], ...] = field(default_factory=tuple)
    """The Fourier transforms of the nearness of two cells and of its push across and down."""

    def pushes(self, places: Floats) -> Floats:
        """Return the repulsion of each paper by all others, shaped (papers, 2)."""
        self._fit(places)
        where = (places - places.min(axis=0)) / self.cell + 1
        cells, shares = self._corners(where)
        width = 2 * self.side
        papers = np.bincount(cells.ravel(), shares.ravel(), width * width)
        transformed = np.fft.rfft2(papers.reshape(width, width))
        nearness, across, down = (
            np.sum(np.fft.irfft2(transformed * kernel, s=(width, width)).ravel()[cells] * shares, 0)
            for kernel in self.kernels
        )
        total = max(float(np.sum(nearness)) - len(places), 1e-9)
        return np.stack((across, down), axis=1) / total

    def _fit(self, places: Floats) -> None:
        widest = float(np.max(places.max(axis=0) - places.min(axis=0)))
        cell, side = _CELL, 8
        while widest / cell + 4 > side:
            if side < _LARGEST_GRID:
                side *= 2
            else:
                cell *= 2
        if (cell, side) != (self.cell, self.side):
            self.cell, self.side = cell, side
            self.kernels = _kernels(cell, side)

    def _corners(self, where: Floats) -> tuple[Integers, Floats]:
        """Return the four cells around each paper, and the weight of each (bilinear)."""
        first = np.floor(where).astype(np.int64)
        part = where - first
        left = 1 - part
        start = first[:, 0] * (2 * self.side) + first[:, 1]
        cells = np.stack((start, start + 1, start + 2 * self.side, start + 2 * self.side + 1))
        shares = np.stack(
            (
                left[:, 0] * left[:, 1],
                left[:, 0] * part[:, 1],
                part[:, 0] * left[:, 1],
                part[:, 0] * part[:, 1],
            )
        )
        return cells, shares


def _kernels(cell: float, side: int) -> tuple[NDArray[np.complex128], ...]:
    steps = np.arange(2 * side)
    away = np.where(steps < side, steps, steps - 2 * side) * cell
    across, down = away[:, np.newaxis], away[np.newaxis, :]
    near = 1 / (1 + across * across + down * down)
    return tuple(
        np.fft.rfft2(kernel) for kernel in (near, near * near * across, near * near * down)
    )
