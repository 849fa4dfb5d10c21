"""Addresses can be typed, guessed and kept."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # words in lower case
        ("Corrective Machine Unlearning", "corrective-machine-unlearning"),
        # a run of marks is one hyphen
        ("Network : JEI-DNN", "network-jei-dnn"),
        # an apostrophe joins
        ("Bayes' rule, Occam’s razor", "bayes-rule-occams-razor"),
        # letters of other scripts are written in ASCII
        ("Poincaré und Größe", "poincare-und-grosse"),
        ("神经", "shenjing"),
        # cut at a word
        ("a" * 40 + " " + "b" * 39 + " c", "a" * 40 + "-" + "b" * 39),
        ("a" * 40 + " " + "b" * 60, "a" * 40),
        # one word too long is cut where it must be
        ("a" * 100, "a" * 80),
        # what the web server or Windows keeps for itself
        ("Index", "index-paper"),
        ("CON", "con-paper"),
        # nothing that could be typed
        ("!!!", "paper"),
    ],
)
def test_slug(title: str, expected: str) -> None:
    """A title becomes lower-case ASCII words joined by hyphens."""
    assert expected == slug.slug(title)


@given(st.text())
def test_any_title_has_an_address(title: str) -> None:
    """Any text gives an address of at most 80 characters, and of safe characters only."""
    made = slug.slug(title)

    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= slug.LONGEST + len("-paper")


def test_unique() -> None:
    """The second paper with a title gets `-2`, the third `-3`."""
    assert slug.unique("a", set()) == "a"
    assert slug.unique("a", {"a"}) == "a-2"
    assert slug.unique("a", {"a", "a-2"}) == "a-3"
