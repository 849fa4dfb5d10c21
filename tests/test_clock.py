"""The current day can be set, so that a build can be repeated."""

from datetime import UTC, date, datetime

import pytest

from generator import clock


@pytest.mark.parametrize(("value", "expected"), [("0", "1970-01-01"), ("1796169599", "2026-12-01")])
def test_a_day_that_is_set(monkeypatch: pytest.MonkeyPatch, value: str, expected: str) -> None:
    """The variable says it to the second, in UTC."""
    monkeypatch.setenv(clock.EPOCH, value)
    assert clock.today() == expected


@pytest.mark.parametrize("value", ["", "yesterday", "-1"])
def test_today(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """Where the variable is missing or says nothing, it is the day of the system's clock."""
    monkeypatch.setenv(clock.EPOCH, value)
    before = datetime.now(UTC).date()
    assert before <= date.fromisoformat(clock.today()) <= datetime.now(UTC).date()
