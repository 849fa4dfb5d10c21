"""Pieces of pages say what they mean in every number and length."""

import pytest

from generator.components import count, lead

FIRST = "We study how networks learn. "
LONG = "We study how networks learn when " + "many, many, many " * 13 + "things are unknown. "
LONGEST = "We study how networks learn when " + "many, many, many " * 30 + "things are unknown. "


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        # two short sentences
        (FIRST * 3, (FIRST * 2).strip()),
        # one sentence is all there is
        (FIRST, FIRST.strip()),
        # the second would make it too long
        (FIRST + LONG, FIRST.strip()),
        # the first is long, and whole
        (LONG, LONG.strip()),
        # the first is too long: cut at a word
        (LONGEST, LONGEST[:298] + "…"),
        # no sentence at all
        ("", ""),
        # one word without end
        ("x" * 400, "x" * 300 + "…"),
    ],
)
def test_lead(abstract: str, expected: str) -> None:
    """A row shows whole sentences from the start of the abstract."""
    made = lead(abstract)

    assert len(made) <= 301
    assert made == expected or (expected.endswith("…") and abstract.startswith(made[:-1]))


def test_count() -> None:
    """One paper, two papers, and thousands told apart."""
    assert [
        count(1, "paper"),
        count(2, "paper"),
        count(1000, "paper"),
        count(0, "story", "stories"),
    ] == ["1 paper", "2 papers", "1,000 papers", "0 stories"]
