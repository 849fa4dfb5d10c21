"""What was measured, and the few sums that are done with it."""

import json
import math
import statistics
from collections.abc import Mapping
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one thing took for collections of one size, in each run."""

    part: str
    """The heading that it is under."""
    what: str
    papers: int
    seconds: tuple[float, ...]
    """By the clock on the wall."""
    cpu: tuple[float, ...] = ()
    """Seconds of work, where known."""
    peak: int | None = None
    """Megabytes at the most, where known."""


@dataclass(frozen=True, slots=True)
class Result:
    """All that one run of the benchmark measured."""

    machine: Mapping[str, str]
    """What it ran on, and the versions of what it ran."""
    measurements: tuple[Measurement, ...]

    def find(self, what: str, papers: int) -> Measurement | None:
        """Return what was measured of `what` at that size, if it was."""
        here = (m for m in self.measurements if (m.what, m.papers) == (what, papers))
        return next(here, None)

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sizes of the collections, the smallest first."""
        return tuple(sorted({m.papers for m in self.measurements}))


def median(measurement: Measurement) -> float:
    """Return the seconds that it took."""
    return statistics.median(measurement.seconds)


def ratio(of: Measurement, to: Measurement) -> float:
    """Return how many times as long as `to` it took.

    Each run is compared with the other of the same round, so that what slowed the machine for a
    while slowed both.
    """
    return statistics.median(a / b for a, b in zip(of.seconds, to.seconds, strict=True))


def exponent(small: tuple[int, float], large: tuple[int, float]) -> float | None:
    """Return the power of the size by which a figure grows, from two pairs of size and figure.

    Of what took no time that could be told there is none.
    """
    if not small[1] or not large[1]:
        return None
    return math.log(large[1] / small[1]) / math.log(large[0] / small[0])


def change(what: str, papers: int, results: tuple[Result, Result], yardstick: str) -> float | None:
    """Return how many times as long as in the first of two results it took in the second.

    Both are told in the time of the same fixed work in the same run, so that they may come from
    different machines.
    """
    told = []
    for result in results:
        measured, fixed = result.find(what, papers), result.find(yardstick, papers)
        if measured is None or fixed is None:
            return None
        told.append(median(measured) / median(fixed))
    return told[1] / told[0] if told[0] else None


def text(result: Result) -> str:
    """Return `result` as it is kept: a line for each measurement, so that changes can be read."""
    rows = ",\n".join(json.dumps(asdict(m)) for m in result.measurements)
    return f'{{"machine": {json.dumps(dict(result.machine))},\n"measurements": [\n{rows}\n]}}\n'


def read(kept: str) -> Result:
    """Return the result that was kept as `kept`."""
    values = json.loads(kept)
    return Result(
        values["machine"],
        tuple(
            Measurement(
                part=row["part"],
                what=row["what"],
                papers=row["papers"],
                seconds=tuple(row["seconds"]),
                cpu=tuple(row["cpu"]),
                peak=row["peak"],
            )
            for row in values["measurements"]
        ),
    )
