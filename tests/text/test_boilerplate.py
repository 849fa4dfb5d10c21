"""Boilerplate of pages is distinguished from titles."""

import pytest

from generator.text.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "line",
    [
        # the top of a listing
        "new",
        "Get trending papers in your email inbox!",
        "Subscribe",
        "byAK and the research community",
        "Jun 5",
        # dates
        "Sep 16, 2026",
        "16 Sep 2026",
        "2026-09-16",
        "Published on Sep 16, 2026",
        # counts and buttons
        "2 authors",
        "· 12 comments",
        "101",
        "3.29k",
        "[-] 19",
        "GitHub 3.29k",
        "arXiv Page",
        "Upvote",
        "Submitted by marigold",
        # addresses
        "https://example.org/papers/2601.00001",
        "login?next=%2Fpapers%2F2601.00001",
        # no letters
        "·",
        "-----",
    ],
)
def test_boilerplate(line: str) -> None:
    """The text of pages around their papers is boilerplate."""
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "New Methods for Old Maps",
        "Subscribe to Bees: A Study of Hives",
        "June in January",
        "Two Authors Walk Into a Hive",
        "GitHub for Bees",
        "1984 and All That",
        "We use 12 comments from https://example.org for it.",
        "a" * 120 + " and the research community",
    ],
)
def test_titles(line: str) -> None:
    """Titles that begin like boilerplate are not boilerplate."""
    assert not is_boilerplate(line)


def test_names_of_submitters() -> None:
    """A word below "Submitted by" is a name."""
    assert is_boilerplate("marigold", before="Submitted by")
    assert not is_boilerplate("marigold")
    assert not is_boilerplate("A Compass for Bees", before="Submitted by")
