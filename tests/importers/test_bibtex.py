"""What BibTeX escapes in its short fields is read as it was meant."""

import pytest

from generator.importers import read


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (r"Fish \& Chips", "Fish & Chips"),
        (r"100\% {P}aper \#1", "100% Paper #1"),
        (r"Sets \{x\} of a\_b", "Sets {x} of a_b"),
        (r"Proceedings of~the {\'E}cole", "Proceedings of the École"),
    ],
)
def test_escapes(written: str, expected: str) -> None:
    """A mark with a backslash is the mark, and braces that keep letters together are left out."""
    text = f"@article{{a, title = {{On eels}}, journal = {{{written}}}, year = 2020}}"
    (entry,) = read("list.bib", text.encode()).entries
    assert entry.container
    assert entry.container.name == expected
