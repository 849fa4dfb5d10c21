"""A venue's kind is what its own name says."""

import pytest

from generator.citations.venue import kind


@pytest.mark.parametrize(
    ("venue", "expected"),
    [
        # the plain cases
        ("Journal of Maps", "journal"),
        ("IEEE TRANSACTIONS ON MAPS", "journal"),
        ("5th International Conference on Maps", "conference"),
        ("Workshop on Maps", "conference"),
        # a journal named after a conference
        ("Journal of Maps: Conference Series", "journal"),
        # names that do not tell
        ("Proceedings of the Map Society", None),
        ("NeurIPS 2023", None),
        ("Journalism today", None),
    ],
)
def test_kind(venue: str, expected: str | None) -> None:
    """A kind is known where the name says it, and is not guessed elsewhere."""
    assert kind(venue) == expected
