"""Lines get the roles that a reader would give them."""

import pytest

from generator.text.entry_roles import EntryRole, entry_roles
from generator.text.lines import Line

LONG = "We show that bees find their way by the sun, and test it in three gardens of one town. "


@pytest.mark.parametrize(
    ("texts", "apart", "expected"),
    [
        ([], [], []),
        # one title, one abstract
        (["A Compass for Bees", LONG], "^^", [EntryRole.TITLE, EntryRole.ABSTRACT]),
        # a further paragraph
        (
            ["A Compass for Bees", LONG, LONG + LONG],
            "^^^",
            [EntryRole.TITLE, EntryRole.ABSTRACT, EntryRole.PARAGRAPH],
        ),
        # a sentence goes on below
        (
            ["A Compass for Bees", "We show that bees find", "their way by the sun."],
            "^^ ",
            [EntryRole.TITLE, EntryRole.ABSTRACT, EntryRole.GOES_ON],
        ),
        # a title goes on below
        (
            ["A Compass for Bees and", "Other Insects", LONG],
            "^ ^",
            [EntryRole.TITLE, EntryRole.TITLE_GOES_ON, EntryRole.ABSTRACT],
        ),
        # no abstract
        (["A Compass for Bees"], "^", [EntryRole.TITLE]),
        (
            ["A Compass for Bees", "Twelve Thousand Names", LONG],
            "^^^",
            [EntryRole.TITLE, EntryRole.TITLE, EntryRole.ABSTRACT],
        ),
        # no title
        ([LONG], "^", [EntryRole.UNTITLED]),
    ],
)
def test_entry_roles(texts: list[str], apart: str, expected: list[EntryRole]) -> None:
    """A line is what it looks like, and what its neighbours make it."""
    lines = [Line(n, text, text.strip()) for n, text in enumerate(texts, start=1)]
    assert entry_roles(lines, [mark == "^" for mark in apart]) == expected
