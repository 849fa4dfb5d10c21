"""What is left of markup is removed or read."""

import pytest

from generator.repairs import markup
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("R&amp;D", "R&D"),
        ("p &lt; 0.05", "p < 0.05"),
        ("p &amp;lt; 0.05", "p < 0.05"),
        ("&#8217;&#x3b1;", "’α"),
        ("a&nbsp;b", "a\xa0b"),
        # no references
        ("R&D; AT&T", "R&D; AT&T"),
        ("a & b; c", "a & b; c"),
        ("&unheardof;", "&unheardof;"),
        # a reference to nothing
        ("&#xfdd0;", "&#xfdd0;"),
    ],
)
def test_entities(text: str, expected: str) -> None:
    """References become the characters that they mean, also when written twice over."""
    assert shown(markup.entities, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CO<sub>2</sub>", "CO‹₂›"),
        ("10<sup>-3</sup>", "10‹⁻³›"),
        ("4<sup>th</sup>", "4‹th›"),
        ("t<jats:sub>max</jats:sub>", "t‹_max›"),
        ("x<sup>a b</sup>", "x‹^(a b)›"),
        # a tag that nothing closes
        ("a<sub>b", "a<sub>b"),
    ],
)
def test_scripts(text: str, expected: str) -> None:
    """Raised and lowered text keeps its place, in characters where there are such."""
    assert shown(markup.scripts, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<jats:p>Bees.</jats:p>", "\n\nBees.\n\n"),
        ("an <i>in situ</i> test", "an in situ test"),
        ("<b>Aim</b> home", "Aim home"),
        ('<p class="x">a', "\n\na"),
        # an address would be lost
        ('<a href="https://example.org">here</a>', '⟦<a⟧ href="https://example.org">here⟦</a⟧>'),
        # mathematics and unknown tags
        ("if a<b and c>d", "if a<b and c>d"),
        ("x <i> y", "x <i> y"),
        ("<bees>", "<bees>"),
        ("a < b", "a < b"),
    ],
)
def test_tags(text: str, expected: str) -> None:
    """Tags of known kinds go; those that hold more than their kind are pointed out."""
    assert shown(markup.tags, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("of **1,000,000** bees", "of ‹›1,000,000‹› bees"),
        ("2**3**4", "2**3**4"),
        ("a ** b ** c", "a ** b ** c"),
        ("k_** and **", "k_** and **"),
    ],
)
def test_emphasis(text: str, expected: str) -> None:
    """Double asterisks around words go; powers of programs stay."""
    assert shown(markup.emphasis, text) == expected
