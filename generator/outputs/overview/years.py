"""Papers by year, as far as they are dated."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count as numbers

from generator.catalogue import Catalogue
from generator.components import count
from generator.outputs.overview.frame import Bar, bars, chosen, figure
from generator.page import Element

MOST = 25
"""Rows at most; for more years, each row is a span of years."""


def draw(catalogue: Catalogue) -> Iterator[Element]:
    """Yield the years as bars, where there are two or more."""
    years = Counter(paper.published.year for paper in catalogue.papers if paper.published)
    if len(years) < 2:
        return
    undated = len(catalogue.papers) - years.total()
    rows = _rows(years)
    text = " ".join(_sentences(years, rows, undated))
    yield figure("years", "Papers by year", text, bars("Years by number of papers", rows))


def _rows(years: Mapping[int, int]) -> list[Bar]:
    """Return a row for each year from the first to the last, or for each of some equal spans."""
    first, last = min(years), max(years)
    length = next(size for size in _lengths() if last // size - first // size < MOST)
    starts = range(first // length * length, last + 1, length)
    return [_row(years, max(first, start), min(last, start + length - 1)) for start in starts]


def _lengths() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, 50 and so on."""
    return (digit * 10**zeros for zeros in numbers() for digit in (1, 2, 5))


def _row(years: Mapping[int, int], first: int, last: int) -> Bar:
    number = sum(papers for year, papers in years.items() if first <= year <= last)
    if first == last:
        return Bar(str(first), chosen(f"year={first}"), number)
    return Bar(f"{first}–{last}", chosen(f"year={first}..{last}"), number)


def _sentences(years: Mapping[int, int], rows: Sequence[Bar], undated: int) -> Iterator[str]:
    """Yield the sentences that say what the bars show."""
    yield f"From {min(years)} to {max(years)}."
    most = max(row.number for row in rows)
    fullest = [row.name for row in rows if row.number == most]
    if len(fullest) == 1:
        yield f"The highest count is {count(most, 'paper')}, in {fullest[0]}."
    else:
        yield f"The highest count is {count(most, 'paper')}."
    if undated:
        verb = "is" if undated == 1 else "are"
        yield f"{count(undated, 'paper')} without a date {verb} left out."
