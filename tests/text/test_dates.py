"""Dates as sources write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import dates

EXAMPLES = (
    # numbers in order of size
    ("2024", "2024"),
    ("2024-06", "2024-06"),
    ("2024-06-05", "2024-06-05"),
    ("2024-06-05T17:59:59Z", "2024-06-05"),
    ("2024/6/5", "2024-06-05"),
    ("2024.06.05", "2024-06-05"),
    ("2013 06 10", "2013-06-10"),
    ("20240605", "2024-06-05"),
    # RIS
    ("2001/09/01/", "2001-09-01"),
    ("2001/00/00/", "2001"),
    ("2019//", "2019"),
    ("1948/07//", "1948-07"),
    ("///", None),
    # months by name
    ("5 June 2024", "2024-06-05"),
    ("June 5, 2024", "2024-06-05"),
    ("Jun 5th 2024", "2024-06-05"),
    ("June 2024", "2024-06"),
    ("Jun. 2024", "2024-06"),
    ("2013 Jun 10", "2013-06-10"),
    ("Mon, 2 Apr 2007 19:18:42 GMT", "2007-04-02"),
    ("5. Juni 2024", "2024-06-05"),
    ("5 de junio de 2024", "2024-06-05"),
    ("5 février 2024", "2024-02-05"),
    ("2024年6月5日", "2024-06-05"),
    ("2024年", "2024"),
    # of a range, where it begins
    ("2021 Jan-Feb", "2021-01"),
    ("9-12 September 2019", "2019-09-09"),
    ("September 9–12, 2019", "2019-09-09"),
    ("2009--2012", "2009"),
    # seasons are no months
    ("Spring 2013", "2013"),
    # the order of day and month
    ("25.12.2023", "2023-12-25"),
    ("25/12/2023", "2023-12-25"),
    ("12/25/2023", "2023-12-25"),
    ("05/06/2024", "2024"),
    # days and months that do not exist
    ("2023-02-30", "2023-02"),
    ("2023-13", "2023"),
    # no dates
    ("Jun 5", None),
    ("in press", None),
    ("1234567", None),
    # before Christ
    ("-2000", None),
    ("", None),
)


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_examples(text: str, expected: str | None) -> None:
    """A date has the precision with which it is written."""
    found = dates.published(text)

    assert expected == (str(found) if found else None)


@given(st.text(alphabet="0123456789-/. JunemayMärz年月日", max_size=40))
def test_any_text(text: str) -> None:
    """Whatever a text holds, what is found is a day of the calendar, a month or a year."""
    found = dates.published(text)

    if found is not None:
        assert dates.of_parts(found.year, found.month, found.day) == found


def test_epoch() -> None:
    """A time in milliseconds is the day in Greenwich; an absurd one is none."""
    assert str(dates.of_epoch(1_717_545_600_000)) == "2024-06-05"
    assert dates.of_epoch(10**20) is None
