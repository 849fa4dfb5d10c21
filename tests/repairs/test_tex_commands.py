"""Commands around text go, the text stays."""

import pytest

from generator.repairs import tex_commands
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\\emph{in situ}", "in situ"),
        ("\\textbf{l}arge \\texttt{code}", "large code"),
        ("\\textbf{a \\emph{b}}", "a b"),
        ("\\url{https://example.org/a}", "https://example.org/a"),
        # a brace that nothing opened
        ("a} \\emph{b}", "a} b"),
        # nothing closes it
        ("\\emph{in situ", "\\emph{in situ"),
        # a command of the authors
        ("\\ours{x}", "\\ours{x}"),
        ("\\\\emph{x}", "\\\\emph{x}"),
    ],
)
def test_text_commands(text: str, expected: str) -> None:
    """Commands of text go with their braces."""
    assert shown(tex_commands.text_commands, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mathcal{O}(n)", "‹›O‹›(n)"),
        ("textbf{bold}", "‹›bold‹›"),
        ("a set{x}", "a set{x}"),
        ("\\mathcal{O}", "\\mathcal{O}"),
    ],
)
def test_math_commands(text: str, expected: str) -> None:
    """So do those that a listing took the backslash from."""
    assert shown(tex_commands.math_commands, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{\\em principal} and {\\bf x}", "‹›principal‹› and ‹›x‹›"),
        ("{scriptsize CODE2SEQ}", "‹›CODE2SEQ‹›"),
        ("{rm{scriptsize CODE2SEQ}}", "‹›{scriptsize CODE2SEQ}‹›"),
        # words in braces
        ("{it works} {best}", "{it works} {best}"),
        ("\\section{\\em x", "\\section{\\em x"),
    ],
)
def test_groups(text: str, expected: str) -> None:
    """Groups that only set the type go."""
    assert shown(tex_commands.groups, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\\href{https://example.org}{our page}", "‹›https://example.org‹ (›our page‹)›"),
        ("\\href{x}", "\\href{x}"),
        ("\\href{x}{y", "\\href{x}{y"),
    ],
)
def test_links(text: str, expected: str) -> None:
    """A link keeps its address and its words."""
    assert shown(tex_commands.links, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("widetilde{O}(n)", "‹Õ›(n)"),
        ("\\hat{x}", "x̂"),
        ("hat{y}", "‹ŷ›"),
        ("a hat{ful}", "a hat{ful}"),
        ("that{x}", "that{x}"),
    ],
)
def test_math_accents(text: str, expected: str) -> None:
    """Single letters keep the accent that mathematics gives them."""
    assert shown(tex_commands.math_accents, text) == expected
