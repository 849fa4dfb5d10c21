"""A result as a table, on a terminal and in a page."""

import re
import statistics
from collections.abc import Iterable, Iterator

from benchmarks import figures, programs
from benchmarks.measurement import Measurement, Result, change, median

NONE = "–"
"""Shown where nothing was measured."""

WIDTH = 56
"""The width of the first column in characters."""

_MARKED = re.compile(r"(<!-- figures -->\n).*(<!-- end of figures -->)", re.DOTALL)


def lines(result: Result, last: Result | None) -> Iterator[str]:
    """Yield the lines of the table of `result`, compared with `last` if that is given."""
    yield _machine(result)
    for papers in result.sizes:
        head = ("seconds", "CPU", "MB", "growth", "of MB", "since last")
        yield f"\n{f'{papers:,} papers':<{WIDTH}}" + _cells(head)
        part = ""
        for measured in (m for m in result.measurements if m.papers == papers):
            if measured.part != part:
                part = measured.part
                yield part
            yield f"  {measured.what:<{WIDTH - 2}}" + _cells(_row(measured, result, last))
    yield f"\n{'Figures':<{WIDTH}}" + _cells(f"{papers:,}" for papers in result.sizes) + "  goal"
    for row in figures.rows(result):
        yield f"  {row.says:<{WIDTH - 2}}" + _cells(map(_number, row.values)) + f"  {row.goal}"


def _row(measured: Measurement, result: Result, last: Result | None) -> Iterator[str]:
    what, papers = measured.what, measured.papers
    yield _number(median(measured), 3)
    yield _number(statistics.median(measured.cpu) if measured.cpu else None, 3)
    yield str(measured.peak) if measured.peak is not None else NONE
    yield from map(_number, figures.growth(result, what, papers))
    yield _number(change(what, papers, (last, result), programs.YARDSTICK) if last else None)


def inserted(page: str, result: Result) -> str:
    """Return `page` with the figures of `result` between its two comments."""
    return _MARKED.sub(lambda marks: marks[1] + "\n".join(_page(result)) + "\n" + marks[2], page)


def _page(result: Result) -> Iterator[str]:
    yield f"{_machine(result)}.\n"
    yield f"| | {' | '.join(f'{papers:,}' for papers in result.sizes)} | goal |"
    yield f"|---|{'--:|' * len(result.sizes)}---|"
    for row in figures.rows(result):
        yield f"| {row.says} | {' | '.join(map(_number, row.values))} | {row.goal} |"


def _machine(result: Result) -> str:
    return ", ".join(f"{name} {value}" for name, value in result.machine.items())


def _cells(cells: Iterable[str]) -> str:
    return "".join(f"{cell:>11}" for cell in cells)


def _number(value: float | None, digits: int = 2) -> str:
    """Return `value` as text; an integer without decimals."""
    if value is None:
        return NONE
    return f"{value:,}" if isinstance(value, int) else f"{value:,.{digits}f}"
