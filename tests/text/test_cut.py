"""A long text is cut where a reader would cut it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.cut import cut


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("short", 5, "short"),
        ("at a space", 6, "at a…"),
        ("at a space", 4, "at a…"),
        # hardly any spaces
        ("endlessly", 4, "endl…"),
        ("AI 研究睡眠不足对儿童记忆的影响", 10, "AI 研究睡眠不足对…"),
    ],
)
def test_cut(text: str, longest: int, expected: str) -> None:
    """A text is cut at a space, unless it hardly uses any."""
    assert cut(text, longest) == expected


@given(st.text(), st.integers(1, 40))
def test_any_text(text: str, longest: int) -> None:
    """A cut text has as many characters as are asked for, and at least half of them."""
    made = cut(text, longest)

    if len(text) <= longest:
        assert made == text
    else:
        assert text.startswith(made[:-1])
        assert longest < 2 * len(made[:-1]) <= 2 * longest
