"""Lines get the roles that a reader would give them."""

import pytest

from generator.text.lines import Line
from generator.text.outline import Role, outline

LONG = "We show that bees find their way by the sun, and test it in three gardens of one town. "


@pytest.mark.parametrize(
    ("texts", "apart", "expected"),
    [
        ([], [], []),
        # one title, one abstract
        (["A Compass for Bees", LONG], "^^", [Role.TITLE, Role.ABSTRACT]),
        # a further paragraph
        (
            ["A Compass for Bees", LONG, LONG + LONG],
            "^^^",
            [Role.TITLE, Role.ABSTRACT, Role.PARAGRAPH],
        ),
        # a sentence goes on below
        (
            ["A Compass for Bees", "We show that bees find", "their way by the sun."],
            "^^ ",
            [Role.TITLE, Role.ABSTRACT, Role.GOES_ON],
        ),
        # a title goes on below
        (
            ["A Compass for Bees and", "Other Insects", LONG],
            "^ ^",
            [Role.TITLE, Role.TITLE_GOES_ON, Role.ABSTRACT],
        ),
        # no abstract
        (["A Compass for Bees"], "^", [Role.TITLE]),
        (
            ["A Compass for Bees", "Twelve Thousand Names", LONG],
            "^^^",
            [Role.TITLE, Role.TITLE, Role.ABSTRACT],
        ),
        # no title
        ([LONG], "^", [Role.UNTITLED]),
    ],
)
def test_outline(texts: list[str], apart: str, expected: list[Role]) -> None:
    """A line is what it looks like, and what its neighbours make it."""
    lines = [Line(n, text, text.strip()) for n, text in enumerate(texts, start=1)]
    assert outline(lines, [mark == "^" for mark in apart]) == expected
