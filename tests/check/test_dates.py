"""A date in the future is reported."""

from dataclasses import replace

import pytest

from generator.check import dates
from generator.model import Published
from tests.seed import paper


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
    found = list(dates.findings([replace(paper(), published=published)], "2026-11-30"))
    assert len(found) == is_odd
    if found:
        assert found[0].message.startswith(
            "abstracts/listing.txt:1: `made` is dated 2099-01-02, which is in the future;"
        )
