"""Quotation marks of TeX and of programs become those of print."""

import pytest

from generator.repairs import quotes
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("``No, of course''", "“No, of course”"),
        ("a ``b'' and ``c''", "a “b” and “c”"),
        ('``mixed"', "“mixed”"),
        # a lone pair, code
        ("``no end", "``no end"),
        ("f'' and g''", "f'' and g''"),
        ("```code```", "```code```"),
    ],
)
def test_doubled(text: str, expected: str) -> None:
    """TeX's double quotes become curly."""
    assert shown(quotes.doubled, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`SpikeGPT', a model", "‹‘›SpikeGPT‹’›, a model"),
        ("`don't stop'", "‹‘›don't stop‹’›"),
        ("`code` and 'x'", "`code` and 'x'"),
        ("the bees' `x", "the bees' `x"),
        ("``x''", "``x''"),
    ],
)
def test_single(text: str, expected: str) -> None:
    """TeX's single quotes become curly; code keeps its backticks."""
    assert shown(quotes.single, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('an \\"effective\\" width', 'an ‹"›effective‹"› width'),
        ("the model\\'s", "the model‹'›s"),
        # accents
        ('Schr\\"odinger and G\\"odel', 'Schr\\"odinger and G\\"odel'),
        ('\\"{o}\\"{u}', '\\"{o}\\"{u}'),
    ],
)
def test_escaped(text: str, expected: str) -> None:
    """Quotes that a program escaped lose their backslash, and do not pass for accents."""
    assert shown(quotes.escaped, text) == expected
