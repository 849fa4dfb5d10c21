"""What `text.terms` makes of text, and that the browser makes the same of it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import folding, terms
from tests.javascript import SEARCH, Scripts, vectors

ROWS = vectors()["tokens"]
ALPHABET = sorted({character for text, _ in ROWS for character in str(text)})
HARD = st.one_of(
    st.text(st.sampled_from(ALPHABET)),
    st.text(st.characters(exclude_categories=("Cn", "Co", "Cs"))),
    st.text(st.sampled_from("aZ9-'_^&@.()+#*, éßΣ中กก")),
    st.text(st.sampled_from("ab5 3.−-^{}$³⁻;:/!mgµ優")),
)
"""Strings of the characters that matter, and any others that this Python knows."""


def _here(text: object) -> list[list[object]]:
    return [
        [list(parts), joined, *([list(also)] if also else [])]
        for parts, joined, also in terms.chunks(str(text))
    ]


@pytest.fixture(scope="module")
def browser() -> Scripts:
    """Make a world with the tokenizer in it."""
    scripts = Scripts([SEARCH / "terms.js"])
    scripts.run("""
      const learn = (pairs) => Sheaf.terms.learn(new Map(Object.entries(pairs)));
      const row = ({ parts, joined, also }) => [parts, joined, ...(also.length ? [also] : [])];
      const there = (text) => Sheaf.terms.chunks(text).map(row);
    """)
    scripts.call("learn", dict(folding.simplified()))
    return scripts


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_vectors_in_python(text: str, expected: object) -> None:
    """Python makes of each vector what is written beside it."""
    assert expected == _here(text)


def test_vectors_in_javascript(browser: Scripts) -> None:
    """JavaScript makes of each vector what is written beside it."""
    for text, expected in ROWS:
        assert expected == browser.call("there", text)


@settings(max_examples=300)
@given(text=HARD)
def test_both_agree(browser: Scripts, text: str) -> None:
    """Any text becomes the same terms in both languages."""
    assert _here(text) == browser.call("there", text)


@given(text=HARD)
def test_terms_are_plain(text: str) -> None:
    """No term is empty, too long, in capitals or has a space in it."""
    for parts, joined, also in terms.chunks(text):
        assert parts
        for term in (*parts, *filter(None, [joined]), *also):
            assert 0 < len(term) <= terms.LONGEST
            assert not re.search(r"\s", term)
            assert not re.search("[A-Z]", term)


def test_stop_words(browser: Scripts) -> None:
    """Both languages leave out the same words."""
    expected: object = vectors()["stop"]
    assert expected == sorted(terms.STOP_WORDS)
    assert expected == browser.call("(() => [...Sheaf.terms.STOP_WORDS].sort())")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,000,000 and 1,00", "1000000 and 1,00"),  # only commas of thousands go
        ("naïve Ægir", "naive AEgir"),  # case is kept
        ("a\u00adb\u200bc", "abc"),  # what cannot be seen goes
        ("non\u2011stop", "non-stop"),  # every hyphen is one
        ("10³ cm⁻¹ x²", "10^3 cm^-1 x^2"),  # a power is written as people type it
        ("10^{-3} CO$_2$", "10^-3 CO_2"),  # and so is one in TeX
        ("² of", "2 of"),  # what is no power is a number
        ("深度優先", "深度优先"),  # a traditional character is the simplified one
    ],
)
def test_fold(text: str, expected: str) -> None:
    """Folding removes what people do not type."""
    assert expected == folding.fold(text)
