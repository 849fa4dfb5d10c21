"""Made-up results for the tests."""

from benchmarks import figures, programs
from benchmarks.measurement import Measurement, Result


def measured(what: str, papers: int, *seconds: float, peak: int | None = None) -> Measurement:
    """Return what was measured of the whole."""
    times = tuple(map(float, seconds))
    return Measurement(figures.WHOLE, what, papers, times, times, peak)


FIRST = Result(
    {"cores": "2", "Python": "3.11"},
    (
        measured(programs.YARDSTICK, 100, 1, 1, 4),
        measured(programs.COLD, 100, 2, 3, 8, peak=50),
        measured(programs.WARM, 100, 0.2, 0.3, 0.8, peak=40),
        measured(programs.YARDSTICK, 1000, 1, 1, 1),
        measured(programs.COLD, 1000, 20, 30, 80, peak=100),
        measured(programs.READY, 1000, 10, 10, 10, peak=400),
        measured(programs.HUGO, 1000, 20, 5, 20, peak=900),
        Measurement(figures.PREVIEW, figures.EDIT, 1000, (0.5, 0.4, 0.9)),
    ),
)
"""A slow minute in its last round, and no Hugo for the small collection."""

TWICE_AS_SLOW = Result(
    {"cores": "1"},
    (
        measured(programs.YARDSTICK, 1000, 2),
        measured(programs.COLD, 1000, 60),
        measured(programs.READY, 1000, 30),
    ),
)
"""From a machine half as quick."""
