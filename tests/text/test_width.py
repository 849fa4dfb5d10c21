"""The estimated width of a text."""

import pytest

from generator.text.width import text_width


@pytest.mark.parametrize(
    ("text", "ems"),
    [("", 0), ("ill", 0.84), ("W", 1.1), ("漢字", 2), ("e\u0301", 0.57), ("É", 0.8)],
)
def test_text_width(text: str, ems: float) -> None:
    """A text is as wide as its letters; an accent takes no room, a Chinese character all of it."""
    assert text_width(text, 100) == pytest.approx(ems * 100, abs=1)
