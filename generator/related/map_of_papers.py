"""A map of the papers: places in a square at which related papers lie close together.

Papers start where repeatedly averaging over their neighbours puts them. Then they are arranged by
`map_layout`, and `spacing` moves those that overlap apart. Nothing is random.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from generator.arrays import Floats
from generator.model import Near, Paper
from generator.related.map_layout import Links, arranged
from generator.related.spacing import fitted, spaced

_SMOOTHINGS = 30
_START = 10.0
"""The side of the square in which papers start, in the units of `map_layout`."""


def positions(
    papers: Sequence[Paper], nearest: Mapping[str, Sequence[Near]]
) -> Mapping[str, tuple[float, float]]:
    """Return the place of each of `papers` by its id, from 0 to 1 across and down.

    No two lie nearer to each other than `spacing` allows. The result does not depend on the order
    of `papers`; neighbours that are not among them are ignored.
    """
    ids = sorted(paper.id for paper in papers)
    links = _links(ids, nearest)
    if len(ids) < 2:
        return dict.fromkeys(ids, (0.5, 0.5))
    places = fitted(arranged(_START * _smoothed(links), links))
    return dict(zip(ids, spaced(places.tolist()), strict=True))


def _links(ids: Sequence[str], nearest: Mapping[str, Sequence[Near]]) -> Links:
    """Return the links between near papers; the links of each paper add up to the same strength."""
    numbers = {paper: number for number, paper in enumerate(ids)}
    found = [
        (numbers[paper], numbers[near.id], near.score)
        for paper in ids
        for near in nearest.get(paper, ())
        if near.id in numbers and near.id != paper
    ]
    ends, others, scores = np.array(found, dtype=np.float64).reshape(-1, 3).T
    scores = np.maximum(scores, 1e-4)
    shares = scores / np.bincount(ends.astype(np.int64), scores, len(ids))[ends.astype(np.int64)]
    both = np.concatenate((ends * len(ids) + others, others * len(ids) + ends)).astype(np.int64)
    pairs, which = np.unique(both, return_inverse=True)
    strengths = np.bincount(which, np.concatenate((shares, shares)), len(pairs))
    return Links(
        len(ids), pairs // len(ids), pairs % len(ids), strengths / max(1.0, 2 * shares.sum())
    )


def _smoothed(links: Links) -> Floats:
    """Return places to start from, in which related papers are roughly together.

    This is power iteration: each paper moves to the mean of its neighbours, the second axis is
    made orthogonal to the first, and the papers are spread out evenly along each; repeatedly.
    """
    steps = np.arange(1, links.size + 1)[:, np.newaxis] * np.array([0.7548776662, 0.5698402910])
    places = _ranked(steps - np.floor(steps))
    degrees = 1.0 + np.bincount(links.ends, minlength=links.size)[:, np.newaxis]
    for _ in range(_SMOOTHINGS):
        pulls = links.gathered(places[links.others] - places[links.ends])
        places = _ranked(places + pulls / degrees)
        # integers, whose sums do not depend on the order
        across, down = np.rint(places.T * 65536).astype(np.int64)
        share = int(np.sum(across * down)) / max(1, int(np.sum(across * across)))
        places[:, 1] -= share * places[:, 0]
    return _ranked(places)


def _ranked(places: Floats) -> Floats:
    """Return the ranks of the places along each axis, centred on 0."""
    ranks = np.argsort(np.argsort(places, axis=0, kind="stable"), axis=0, kind="stable")
    return (ranks + 0.5) / len(places) - 0.5
