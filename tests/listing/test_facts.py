"""Dates and venues are read as exactly as they are given."""

import pytest

from generator.listing.facts import date
from generator.listing.venues import container


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Published 2024-06-05", "2024-06-05"),
        ("5 June 2024", "2024-06-05"),
        ("June 5, 2024", "2024-06-05"),
        ("Jun 5th, 2024", "2024-06-05"),
        ("5. Juni 2024", "2024-06-05"),
        ("5 de junio de 2024", "2024-06-05"),
        ("05.06.2024", "2024-06-05"),
        ("2024年6月5日", "2024-06-05"),
        ("June 2024", "2024-06"),
        ("J Bees. 2024 Jun;12(3):45", "2024-06"),
        ("(2024)", "2024"),
        # no date
        ("Jun 5", None),
        ("Pages 1012–1024", None),
        ("10.5555/2024.1", None),
        ("arXiv:2024.12345", None),
        ("1650 metres", None),
    ],
)
def test_date(text: str, shown: str | None) -> None:
    """A date has the exactness of its text; one without a year dates nothing."""
    found = date(text)
    assert (str(found) if found else None) == shown


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("Journal of Moss 12(3), 45-60 (2021)", "Journal of Moss", ("12", "3", "45-60")),
        ("J Moss. 2022 Jun;12(3):5484-93. doi: 10.5555/x.", "J Moss", ("12", "3", "5484-93")),
        (
            "Journal of Moss, vol. 12, no. 3, pp. 45–60, 2021",
            "Journal of Moss",
            ("12", "3", "45-60"),
        ),
        (
            "In Proceedings of the Moss Meeting, pages 3-9",
            "Proceedings of the Moss Meeting",
            (None, None, "3-9"),
        ),
        (
            "Proceedings of the Moss Meeting, 2022",
            "Proceedings of the Moss Meeting",
            (None, None, None),
        ),
        ("Moss Letters · June 2021", "Moss Letters", (None, None, None)),
        ("Moss Letters", "Moss Letters", (None, None, None)),
    ],
)
def test_container(line: str, name: str, rest: tuple[str | None, ...]) -> None:
    """A venue is separated from its volume, issue, pages and date."""
    found = container(line)
    assert found is not None
    assert (found.name, (found.volume, found.issue, found.pages)) == (name, rest)


def test_no_container() -> None:
    """A line of numbers is not a venue."""
    assert container("12(3), 2021") is None
