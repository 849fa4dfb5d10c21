"""Addresses, formulas and code are found where they are."""

import pytest

from generator.repairs.shield import addresses, formulas


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no address", []),
        # the stop, the quote and the lone bracket behind are not part of it
        ("at https://a.org/b/.", ["https://a.org/b/"]),
        ("(see https://a.org/b_(c)).", ["https://a.org/b_(c)"]),
        ("``https://a.org/b''", ["https://a.org/b"]),
        # without a scheme, by mail, by DOI
        ("www.a.org, a.b+c@d.org: 10.1000/182", ["www.a.org", "a.b+c@d.org", "10.1000/182"]),
        # one inside another
        ("https://a.org/www.b.org/c@d.org", ["https://a.org/www.b.org/c@d.org"]),
        # no addresses
        ("10.5 and 10.1000 @home", []),
    ],
)
def test_addresses(text: str, expected: list[str]) -> None:
    """An address ends where its sentence goes on."""
    assert [text[start:end] for start, end in addresses(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nothing", []),
        (r"$x^2$ and \(y\) and `code`", ["$x^2$", r"\(y\)", "`code`"]),
        # money, and TeX's quotes
        ("$5 to $6", []),
        ("``a'' and `b'", []),
    ],
)
def test_formulas(text: str, expected: list[str]) -> None:
    """Formulas and code are found with what encloses them."""
    assert [text[start:end] for start, end in formulas(text)] == expected
