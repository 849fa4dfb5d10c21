"""Dashes get their length, broken words are joined."""

import pytest

from generator.repairs import dashes
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a -- b --- c", "a – b — c"),
        ("40--80%", "40–80%"),
        ("statistics--otherwise", "statistics‹–›otherwise"),
        ("Cauchy--Schwarz", "Cauchy‹–›Schwarz"),
        ("(MIP)---when", "(MIP)‹—›when"),
        # options, comments, rules
        ("use --strict here", "use --strict here"),
        ("<!-- x -->", "<!-- x -->"),
        ("a ---- b", "a ---- b"),
        ("--", "--"),
    ],
)
def test_dashes(text: str, expected: str) -> None:
    """Two hyphens are an en dash and three an em dash, with the same on both sides."""
    assert shown(dashes.dashes, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("opti- mization", "⟦opti- mization⟧"),
        ("opti- mization is Optimization", "‹optimization› is Optimization"),
        # words that share an ending
        ("pre- and post-training", "pre- and post-training"),
        ("two- to three-fold", "two- to three-fold"),
        ("self-supervised", "self-supervised"),
        ("a - b", "a - b"),
    ],
)
def test_broken_words(text: str, expected: str) -> None:
    """A word broken at the end of a line is joined where the text has it whole."""
    assert shown(dashes.broken_words, text) == expected
