"""What was measured can be kept, and compared fairly."""

import pytest

from benchmarks import measurement, programs
from tests.benchmarks.results import FIRST, TWICE_AS_SLOW, measured


def test_kept() -> None:
    """A result that is kept and read is the same result."""
    assert measurement.read(measurement.text(FIRST)) == FIRST


def test_kept_by_line() -> None:
    """Each measurement is on a line of its own, so that a difference names it."""
    assert measurement.text(FIRST).count("\n") == len(FIRST.measurements) + 3


def test_ratio_in_pairs() -> None:
    """A ratio is that of the two in the same round, whatever slowed both in another."""
    quick, slow = measured("quick", 1, 1, 1, 5), measured("slow", 1, 2, 3, 10)
    assert measurement.ratio(slow, quick) == 2


@pytest.mark.parametrize(
    ("small", "large", "power"),
    [
        # as many times as long
        ((10, 1.0), (100, 10.0), 1),
        # always the same
        ((10, 1.0), (100, 1.0), 0),
        # each with each
        ((10, 1.0), (100, 100.0), 2),
        # too quick to be told
        ((10, 0.0), (100, 1.0), None),
    ],
)
def test_exponent(small: tuple[int, float], large: tuple[int, float], power: float | None) -> None:
    """Growth is given as a power of the size."""
    assert measurement.exponent(small, large) == pytest.approx(power)


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        # twice the seconds, where all takes twice as long
        (programs.COLD, 1),
        # three times the seconds
        (programs.READY, 1.5),
        # not measured in the second
        (programs.HUGO, None),
    ],
)
def test_change(what: str, expected: float | None) -> None:
    """Results of two machines are compared by what the same work takes on each."""
    assert measurement.change(what, 1000, (FIRST, TWICE_AS_SLOW), programs.YARDSTICK) == expected
