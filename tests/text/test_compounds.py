"""A title keeps words such as `Low-Cost` in one line, in Python and in JavaScript alike."""

import pytest
from hypothesis import example, given

from generator.text import compounds
from tests.javascript import ROOT, Scripts
from tests.strategies import texts

SCRIPTS = Scripts([ROOT / "overrides" / "assets" / "sheaf" / "titles.js"])
"""A world with the script of titles."""


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("An Approach to Low-Cost Customization", ["Low-Cost"]),
        ("State-of-the-Art, and more", ["State-of-the-Art,"]),
        ("A (Self-Supervised) one", ["(Self-Supervised)"]),
        # an en dash, and a stroke
        ("The Image–Text gap of CPU/GPU code", ["Image–Text", "CPU/GPU"]),
        # too wide for a narrow screen
        ("On Privacy-Preserving-and-Domain-Specific methods", []),
        # a dash is no hyphen
        ("Models - and more -- of them-", []),
        # a line may end within a text without spaces
        ("关于GPT-4的研究", ["GPT-4"]),
        ("Plain words", []),
        ("", []),
    ],
)
def test_compounds(title: str, kept: list[str]) -> None:
    """A word with a hyphen inside is kept whole where it has room."""
    found = list(compounds.pieces(title))

    assert "".join(piece for piece, _ in found) == title
    assert [piece for piece, is_kept in found if is_kept] == kept


@given(texts())
@example("A Low-Cost, State-of-the-Art x-y/z")
@example("关于GPT-4的研究")
@example("a-b\x1f\x85c-d")  # spaces to Python alone
def test_alike(title: str) -> None:
    """Scripts keep the same words of any title whole as the pages do."""
    places = SCRIPTS.call("Sheaf.title.compounds", title)
    assert isinstance(places, list)
    units = title.encode("utf-16-le")
    there = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in places]

    assert there == [piece for piece, is_kept in compounds.pieces(title) if is_kept]
