"""A result is shown with its ratios, its growth, and what has changed since the last."""

from benchmarks import __main__ as bench
from benchmarks import figures, measurement, programs, result_table
from tests.benchmarks.results import FIRST, TWICE_AS_SLOW


def values(says: str) -> tuple[float | None, ...]:
    """Return the values of one figure."""
    return next(row.values for row in figures.rows(FIRST) if row.says == says)


def test_figures() -> None:
    """What was not measured has no figure."""
    assert values("ready pages to site: ours / Hugo") == (None, 0.5)
    assert values("ours: nothing changed / from sources") == (0.1, None)
    assert values("an edit to its page on screen: seconds") == (None, 0.5)


def test_growth() -> None:
    """Growth is measured from the next smaller size."""
    assert figures.growth(FIRST, programs.COLD, 100) == (None, None)
    time, memory = figures.growth(FIRST, programs.COLD, 1000)
    assert time is not None
    assert memory is not None
    assert f"{time:.2f} {memory:.2f}" == "1.00 0.30"


def test_largest_process() -> None:
    """The largest process is one of ours."""
    assert values("largest process from sources to site: MB") == (50, 400)


def test_line() -> None:
    """A line has the median, the work, the memory, the growth of both, and the change."""
    shown = next(
        line
        for line in reversed(list(result_table.lines(FIRST, TWICE_AS_SLOW)))
        if line.startswith(f"  {programs.COLD}  ")
    )
    assert shown.removeprefix(f"  {programs.COLD}").split() == [
        *("30.000", "30.000", "100", "1.00", "0.30", "1.00"),
    ]


def test_page() -> None:
    """The figures are between two marks of a page, in place of those that were there."""
    page = "Before.\n<!-- figures -->\nold\n<!-- end of figures -->\nAfter.\n"
    shown = result_table.inserted(page, FIRST)
    assert "\n| ready pages to site: ours / Hugo | – | 0.50 | 0.7 at 10,000 |\n" in shown
    assert "old" not in shown
    assert result_table.inserted(shown, FIRST) == shown
    assert (shown.split("\n")[0], shown.split("\n")[-2]) == ("Before.", "After.")


def test_page_in_step() -> None:
    """The page about speed shows the result that was kept last."""
    page = bench.PAGE.read_text("utf-8")
    if bench.RESULT.exists():
        last = measurement.read(bench.RESULT.read_text("utf-8"))
        assert result_table.inserted(page, last) == page
    assert "<!-- figures -->" in page
