"""The map shows what is near."""

import random
from itertools import combinations
from math import dist
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Near, Paper
from generator.related import compared
from generator.related.map_of_papers import positions
from generator.related.spacing import CLOSEST, CLOSEST_OF_MANY
from tests.related.papers import library, paper


def test_near() -> None:
    """Related papers lie much closer together than others."""
    papers = library(80)
    neighbours = compared(papers).nearest
    places = positions(papers, neighbours)
    near = [dist(places[a], places[n.id]) for a, found in neighbours.items() for n in found]
    assert mean(near) < 0.5 * mean(dist(a, b) for a, b in combinations(places.values(), 2))


def test_fills_the_square() -> None:
    """The map reaches to all four sides."""
    papers = library(80)
    for axis in zip(*positions(papers, compared(papers).nearest).values(), strict=True):
        assert min(axis) < 0.1
        assert max(axis) > 0.9


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_few(size: int) -> None:
    """A few papers have places too."""
    papers = library(size)
    assert set(positions(papers, {})) == {paper.id for paper in papers}


def test_order_of_papers() -> None:
    """The order in which papers come changes nothing."""
    papers = library(60)
    shuffled = random.Random(3).sample(papers, len(papers))  # noqa: S311  no secret
    assert positions(shuffled, compared(papers).nearest) == positions(
        papers, compared(papers).nearest
    )


def test_part() -> None:
    """A part of the papers can be drawn; neighbours that are not drawn are left out."""
    papers = library(60)
    part = papers[::2]
    assert set(positions(part, compared(papers).nearest)) == {paper.id for paper in part}


def test_crowd() -> None:
    """Where hundreds gather around one paper, no two lie on each other."""
    papers = library(400)
    centre = (Near(papers[0].id, 1.0),)
    places = positions(papers, {paper.id: centre for paper in papers[1:]})
    closest = CLOSEST_OF_MANY / 400**0.5 - 1e-9
    assert all(dist(a, b) >= closest for a, b in combinations(places.values(), 2))


@settings(max_examples=12)
@given(st.integers(2, 40), st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39))))
def test_any_neighbours(size: int, pairs: list[tuple[int, int]]) -> None:
    """Whoever are neighbours, all lie in the square and no two on each other."""
    papers: list[Paper] = [paper(str(number), "") for number in range(size)]
    neighbours = {
        str(number): tuple(Near(str(other), 1.0) for one, other in pairs if one == number)
        for number in range(size)
    }
    places = positions(papers, neighbours)
    assert all(0 <= value <= 1 for place in places.values() for value in place)
    assert all(round(value, 4) == value for place in places.values() for value in place)
    assert all(dist(a, b) >= CLOSEST - 1e-9 for a, b in combinations(places.values(), 2))
