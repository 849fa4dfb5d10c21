"""Commands of TeX that print a sign are the sign."""

import pytest

from generator.text import tex_fields


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"about \textasciitilde{}3\%", r"about ~3\%"),
        (r"about {\textasciitilde}3", "about ~3"),
        (r"n\textasciicircum 2", "n^2"),
        (r"\textbackslash{}ssl", r"\ssl"),
        (r"\textbraceleft{}a\textbraceright{}", "{a}"),
        # another command
        (r"\textbackslashes \textbf{a}", r"\textbackslashes \textbf{a}"),
    ],
)
def test_examples(text: str, expected: str) -> None:
    """A sign loses its braces or the space that ends its command; nothing else changes."""
    assert tex_fields.printed(text) == expected
