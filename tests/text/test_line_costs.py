"""Titles cost less as titles, prose as prose."""

import pytest

from generator.text import line_costs
from generator.text.features import Features

TITLES = ["A Compass for Bees", "Twelve Thousand Lost Names", "How Bees Count: A Field Study"]
PROSE = ["we show that bees find their way by the sun,", "the network is moved to a harbour, where"]


@pytest.mark.parametrize("text", TITLES)
def test_titles(text: str) -> None:
    """A line in capitals costs less as a title."""
    line = Features.of(text)
    assert _as_title(line) < line_costs.begins(line)


@pytest.mark.parametrize("text", PROSE)
def test_prose(text: str) -> None:
    """A line from the middle of a sentence costs less as more of a paragraph."""
    line = Features.of(text)
    assert line_costs.goes_on(line, line) < _as_title(line)


def test_a_title_grows_dearer() -> None:
    """One line more never makes a title cheaper, so what is hopeless stays so."""
    parts = [Features.of(text) for text in (*TITLES, *PROSE)]
    prices = [line_costs.title_so_far(parts[:height]) for height in range(1, len(parts) + 1)]
    assert prices == sorted(prices)


def test_a_title_alone_may_be_a_sentence() -> None:
    """Between gaps, the wording of a title counts for less."""
    parts = [Features.of("We find that bees, who are small, can count. And more.")]
    assert line_costs.title(parts, alone=True) < line_costs.title(parts, alone=False)


def _as_title(line: Features) -> float:
    return line_costs.title_so_far([line]) + line_costs.title([line], alone=False)
