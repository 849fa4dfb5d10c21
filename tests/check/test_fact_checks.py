"""Titles without words and dates in the future are reported."""

from dataclasses import replace

import pytest

from generator.check import fact_checks
from generator.model import Published
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
    found = list(fact_checks.titles([replace(paper(), title=title)]))
    assert len(found) == is_odd
    if found:
        assert found[0].message == (
            f"abstracts/listing.txt:1: the title of `made` has no words: `{title}`;"
            " add some there, or put `title` into curation.yml"
        )


@pytest.mark.parametrize(
    ("published", "is_odd"),
    [
        (None, False),
        (Published(1854), False),
        (Published(2026, 12), False),
        # a volume that is to appear
        (Published(2027), False),
        (Published(2099, 1, 2), True),
    ],
)
def test_dates(published: Published | None, *, is_odd: bool) -> None:
    """A date later than next year is reported with its place, and nothing is guessed instead."""
    found = list(fact_checks.dates([replace(paper(), published=published)], "2026-11-30"))
    assert len(found) == is_odd
    if found:
        assert found[0].message.startswith(
            "abstracts/listing.txt:1: `made` is dated 2099-01-02, which is in the future;"
        )
