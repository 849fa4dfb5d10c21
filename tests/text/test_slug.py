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


def test_unique_each() -> None:
    """Each has an address of its own, also beside those that are taken or end in a number."""
    wanted = ("a", "a-2", "a", "a", "b")
    assert [*slug.unique_each(wanted)] == ["a", "a-2", "a-3", "a-4", "b"]
    assert [*slug.unique_each(wanted, {"a", "b"})] == ["a-2", "a-2-2", "a-3", "a-4", "b-2"]


@given(st.lists(st.sampled_from(["a", "a-2", "a-3", "b"])), st.sets(st.sampled_from(["a", "b-2"])))
def test_unique_each_is_unique_one_by_one(wanted: list[str], taken: set[str]) -> None:
    """The addresses are those that are given one by one."""
    used, expected = set(taken), []
    for each in wanted:
        expected.append(slug.unique(each, used))
        used.add(expected[-1])
    assert [*slug.unique_each(wanted, taken)] == expected


def test_many_of_one_name() -> None:
    """The number of papers with one title does not matter; one by one would take hours."""
    *_, last = slug.unique_each("a" for _ in range(200_000))
    assert last == "a-200000"
