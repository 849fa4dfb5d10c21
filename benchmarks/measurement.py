"""Measurements, and the ratios that are computed from them."""

import json
import math
import statistics
from collections.abc import Mapping
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Measurement:
    """The cost of one thing for collections of one size, in each run."""

    part: str
    """The heading under which it is shown."""
    what: str
    papers: int
    seconds: tuple[float, ...]
    """Wall-clock seconds."""
    cpu: tuple[float, ...] = ()
    """CPU seconds, where known."""
    peak: int | None = None
    """Peak memory in megabytes, where known."""


@dataclass(frozen=True, slots=True)
class Result:
    """All measurements of one run of the benchmark."""

    machine: Mapping[str, str]
    """The machine, and the versions of the programs."""
    measurements: tuple[Measurement, ...]

    def find(self, what: str, papers: int) -> Measurement | None:
        """Return the measurement of `what` at that size, or `None`."""
        here = (m for m in self.measurements if (m.what, m.papers) == (what, papers))
        return next(here, None)

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sizes of the collections, the smallest first."""
        return tuple(sorted({m.papers for m in self.measurements}))


def median(measurement: Measurement) -> float:
    """Return the median of its seconds."""
    return statistics.median(measurement.seconds)


def ratio(of: Measurement, to: Measurement) -> float:
    """Return how many times as long `of` took as `to`: the median of the ratios of each round.

    Runs of the same round are compared, so that a slow phase of the machine affects both.
    """
    return statistics.median(a / b for a, b in zip(of.seconds, to.seconds, strict=True))


def exponent(small: tuple[int, float], large: tuple[int, float]) -> float | None:
    """Return the exponent by which a figure grows, from two pairs of size and figure.

    Returns `None` where a figure is too small to be measured.
    """
    if not small[1] or not large[1]:
        return None
    return math.log(large[1] / small[1]) / math.log(large[0] / small[0])


def change(what: str, papers: int, results: tuple[Result, Result], yardstick: str) -> float | None:
    """Return how many times as long `what` took in the second of two results as in the first.

    Both are divided by the time of the `yardstick` in the same run, so that they may come from
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
    """Return `result` as JSON with a line for each measurement, so that diffs can be read."""
    rows = ",\n".join(json.dumps(asdict(m)) for m in result.measurements)
    return f'{{"machine": {json.dumps(dict(result.machine))},\n"measurements": [\n{rows}\n]}}\n'


def read(kept: str) -> Result:
    """Return the result in the JSON `kept`."""
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
