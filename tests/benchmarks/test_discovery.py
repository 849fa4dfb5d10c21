"""Measuring the topics that are made from abstracts."""

import pytest

from benchmarks import discovery
from tests.discovery.piles import pile


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ecological models", "ecology model"),
        ("topic modelling", "topic models"),
        ("sustainable cities", "sustainability city"),
    ],
)
def test_stemmed(one: str, other: str) -> None:
    """Keywords are compared without the ends of their words."""
    assert discovery.stemmed(one)[0] == discovery.stemmed(other)[0]


def test_measure() -> None:
    """A pile of papers is measured."""
    score = discovery.measure(pile(40))
    assert score.two == 1
    assert score.topics == 6
    assert score.stable == 1


@pytest.mark.skipif(
    not (discovery.DATA / "keywords").exists(), reason=f"{discovery.DATA} is not there"
)
def test_medicine() -> None:
    """In a field that is not ours, nearly every paper has two topics, and many are its keywords."""
    score = discovery.measure(discovery.read("medicine"))
    assert score.f1 >= 0.11
    assert score.two >= 0.92
    assert score.largest <= 1 / 3
