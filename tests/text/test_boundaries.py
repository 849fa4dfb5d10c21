"""Wrapped lines are distinguished from lines that end a paragraph."""

import pytest

from generator.text.boundaries import boundaries
from generator.text.features import Features
from generator.text.lines import Line


@pytest.mark.parametrize(
    ("texts", "apart", "full"),
    [
        # the next word had no room
        (["bees find their way", "by the sun"], "^ ", [True]),
        # it had
        (["bees find their way", "by the", "sun and the moss in"], "^  ", [True, False]),
        # a gap
        (["bees find their way", "by the sun"], "^^", [False]),
        # lines that were not wrapped
        (["A Compass for Bees", "bees find their way " * 20], "^ ", [False]),
        # a script without blanks breaks anywhere
        (["蜜蜂的指南针综述", "蜜蜂依靠太阳寻找回家的路在暴风雨之后"], "^ ", [False]),
    ],
)
def test_boundaries(texts: list[str], apart: str, full: list[bool]) -> None:
    """A line is full if the first word below it had no room."""
    lines = [Line(n, text, text.strip()) for n, text in enumerate(texts, start=1)]
    features = [Features.of(line.text) for line in lines]
    found = boundaries(lines, features, [mark == "^" for mark in apart])
    assert [boundary.is_full for boundary in found] == full
