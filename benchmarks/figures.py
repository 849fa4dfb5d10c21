"""The figures of a result, at each of its sizes, with their goals."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from benchmarks import programs
from benchmarks.measurement import Result, exponent, median, ratio

WHOLE = "The whole"
STAGE = "Stages of ours, each alone"
PREVIEW = "The preview"

START = "from its start to the first page"
AGAIN = "from its start to the first page, where it had run before"
EDIT = "from an edit to its words on the page"
FOLLOWED = "from an edit to all that depends on it"

Figure: TypeAlias = Callable[[Result, int], float | None]
"""Returns a number for collections of a size, or `None` where it was not measured."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure at each size."""

    says: str
    values: tuple[float | None, ...]
    goal: str


def rows(result: Result) -> Iterator[FigureRow]:
    """Yield the figures of `result`."""
    for says, goal, figure in FIGURES:
        yield FigureRow(says, tuple(figure(result, papers) for papers in result.sizes), goal)


def _ratio(of: str, to: str) -> Figure:
    def figure(result: Result, papers: int) -> float | None:
        one, other = result.find(of, papers), result.find(to, papers)
        return ratio(one, other) if one and other else None

    return figure


def _seconds(what: str) -> Figure:
    def figure(result: Result, papers: int) -> float | None:
        found = result.find(what, papers)
        return median(found) if found else None

    return figure


def _peak(part: str) -> Figure:
    """Return the figure of the largest peak of ours under the heading `part`."""

    def figure(result: Result, papers: int) -> float | None:
        ours = (programs.COLD, programs.WARM, programs.READY, programs.EDITED)
        peaks = [
            m.peak
            for m in result.measurements
            if m.papers == papers and m.part == part and (part != WHOLE or m.what in ours)
        ]
        return max((peak for peak in peaks if peak is not None), default=None)

    return figure


def growth(result: Result, what: str, papers: int) -> tuple[float | None, float | None]:
    """Return the exponents by which time and memory grow from the next smaller size to `papers`."""
    smaller = [size for size in result.sizes if size < papers]
    small = result.find(what, smaller[-1]) if smaller else None
    large = result.find(what, papers)
    if small is None or large is None:
        return None, None
    return (
        exponent((small.papers, median(small)), (papers, median(large))),
        exponent((small.papers, small.peak), (papers, large.peak))
        if small.peak and large.peak
        else None,
    )


FIGURES: tuple[tuple[str, str, Figure], ...] = (
    ("ready pages to site: ours / Hugo", "0.7 at 10,000", _ratio(programs.READY, programs.HUGO)),
    (
        "ready pages to site: ours / Hugo, pages alone",
        "",
        _ratio(programs.READY, programs.HUGO_PAGES),
    ),
    ("ready pages to site: ours / bare MkDocs", "", _ratio(programs.READY, programs.BARE)),
    ("ours from sources / Hugo from pages", "4 at 10,000", _ratio(programs.COLD, programs.HUGO)),
    ("ours from sources / bare MkDocs from pages", "", _ratio(programs.COLD, programs.BARE)),
    (
        "ours from sources: with the hook / without",
        "",
        _ratio(programs.COLD, programs.COLD_UNHOOKED),
    ),
    ("ours: nothing changed / from sources", "0.1 at 10,000", _ratio(programs.WARM, programs.COLD)),
    (
        "ours: one abstract edited / from sources",
        "0.25 at 10,000",
        _ratio(programs.EDITED, programs.COLD),
    ),
    ("ours, nothing changed: seconds", "1.5 at 77", _seconds(programs.WARM)),
    ("an edit to its page on screen: seconds", "0.8 at 10,000", _seconds(EDIT)),
    (
        "an edit to all that depends on it / from sources",
        "0.25 at 10,000",
        _ratio(FOLLOWED, programs.COLD),
    ),
    ("the preview to its first page: seconds", "15 at 10,000", _seconds(START)),
    ("the preview, begun again, to its first page: seconds", "3 at 10,000", _seconds(AGAIN)),
    ("largest process from sources to site: MB", "350 at 10,000", _peak(WHOLE)),
    ("largest peak of a stage: MB", "400 at 10,000", _peak(STAGE)),
    (
        "ours from sources: power of growth, time",
        "1.05",
        lambda r, n: growth(r, programs.COLD, n)[0],
    ),
    (
        "ours from sources: power of growth, memory",
        "1.05",
        lambda r, n: growth(r, programs.COLD, n)[1],
    ),
    ("related papers: power of growth, time", "1.2", lambda r, n: growth(r, "related", n)[0]),
)
"""Each figure: its name, its goal, and how it is computed."""
