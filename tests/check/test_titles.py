"""A title without words is reported."""

from dataclasses import replace

import pytest

from generator.check import titles
from tests.seed import paper


@pytest.mark.parametrize(
    ("title", "is_odd"),
    [
        ("On light", False),
        (r"The value of $\alpha$", False),
        ("光について", False),
        (r"$\alpha$", True),
        (r"$E=mc^2$ and", False),
        (r"\foo\bar", True),
        ("1984", True),
        ("X_β", True),
        ("AI", False),
    ],
)
def test_titles(title: str, *, is_odd: bool) -> None:
    """Formulas, commands and numbers are no words; the place and the remedy are reported."""
    found = list(titles.findings([replace(paper(), title=title)]))
    assert len(found) == is_odd
    if found:
        assert found[0].message == (
            f"abstracts/listing.txt:1: the title of `made` has no words: `{title}`;"
            " add some there, or put `title` into curation.yml"
        )
