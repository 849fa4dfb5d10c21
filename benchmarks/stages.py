"""The time and memory of each stage of a build: `python -m benchmarks.stages FOLDER`.

It runs `build.build` in one process, and measures the functions that do the work of each stage. The
stage that makes pages and the stage that writes them alternate, as each page is written at once.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from functools import partial, wraps
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from benchmarks import peak_memory
from benchmarks.process import Cost
from generator import (
    build,
    choosing,
    disk,
    importers,
    merge,
    outputs,
    related,
    settings,
)
from generator.build import Collected
from generator.catalogue import Catalogue
from generator.model import File, Paper, Step, Transform, Value
from generator.settings import Settings

WATCHED: tuple[tuple[ModuleType, str, str], ...] = (
    (importers, "read", "import"),
    (merge, "papers", "merge"),
    (choosing, "chosen", "topics of the collection"),
    (related, "compared", "related"),
    (build, "make_catalogue", "catalogue"),
)
"""The functions of each stage, by the module and name under which the build calls them.

What is done for each entry or paper alone is a stage with the name of its step.
"""

T = TypeVar("T")


class Stopwatch:
    """Measures the time and the peak memory of each stage.

    Time in a stage that is called by another counts for the called stage only. The peak is that of
    the process, and includes what earlier stages made.
    """

    def __init__(self) -> None:
        """Start outside all stages."""
        self.costs: dict[str, Cost] = {}
        self._stage = ""
        self._since = time.perf_counter(), time.process_time()

    def __call__(self, stage: str, work: Callable[[], T]) -> T:
        """Return what `work` returns, and count its time for `stage`."""
        known = peak_memory.reset()
        before = self._turn(stage)
        made = work()
        self._turn(before)
        self._note_peak(stage, known=known)
        return made

    def each(self, stage: str, things: Iterable[T]) -> Iterator[T]:
        """Yield `things`; the time to make each counts for `stage`, not what is done with it."""
        known = peak_memory.reset()
        source = iter(things)
        while True:
            before = self._turn(stage)
            thing = next(source, None)
            self._turn(before)
            if thing is None:
                break
            yield thing
        self._note_peak(stage, known=known)

    def _turn(self, stage: str) -> str:
        """Switch to `stage`; return the stage before, for which the time until now is counted."""
        now = time.perf_counter(), time.process_time()
        before = self._stage
        cost = self.costs.get(before, Cost(0, 0, None))
        self.costs[before] = Cost(
            cost.seconds + now[0] - self._since[0], cost.cpu + now[1] - self._since[1], cost.peak
        )
        self._stage, self._since = stage, now
        return before

    def _note_peak(self, stage: str, *, known: bool) -> None:
        if known:
            cost = self.costs[stage]
            self.costs[stage] = replace(cost, peak=max(peak_memory.peak(), cost.peak or 0))


def made(library: Settings, watch: Stopwatch) -> tuple[Collected, Catalogue]:
    """Return what `build.build` returns for `library`."""

    def derive(
        step: Step, values: Iterable[Value], prepare: Callable[[], Transform[Value]]
    ) -> Iterable[Value]:
        return watch(step.name, lambda: list(map(prepare(), values)))

    with watching(watch):
        return watch("the rest", lambda: build.build(library, derive))


@contextmanager
def watching(watch: Stopwatch) -> Iterator[None]:
    """Count the time of each stage's functions for that stage, inside the `with` statement."""
    before = [(module, name, getattr(module, name)) for module, name, _ in WATCHED]
    for module, name, stage in WATCHED:
        setattr(module, name, _watching(getattr(module, name), stage, watch))
    try:
        yield
    finally:
        for module, name, work in before:
            setattr(module, name, work)


def _watching(work: Callable[..., T], stage: str, watch: Stopwatch) -> Callable[..., T]:
    @wraps(work)
    def watched(*things: object, **named: object) -> T:
        return watch(stage, partial(work, *things, **named))

    return watched


def write(found: Collected, catalogue: Catalogue, library: Settings, watch: Stopwatch) -> None:
    """Write the pages, and the state for the next run."""
    with disk.Cache(library.root / disk.CACHE) as cache:
        papers = disk.Papers(cache)
        derived = papers.derive(Step("benchmark"), found.papers, _nothing_to_do)
        watch("cache of papers", lambda: list(derived))
        pages = disk.kept(_files(catalogue, watch), cache)
        watch("disk, and cache of pages", lambda: disk.write(pages, library.docs))


def _nothing_to_do() -> Transform[Paper]:
    return lambda paper: paper


def _files(catalogue: Catalogue, watch: Stopwatch) -> Iterator[File]:
    for make in outputs.ALL:
        name = make.__module__.removeprefix("generator.outputs.").replace("_", " ")
        stage = f"output: {name}"
        for file in watch.each(stage, make(catalogue)):
            yield replace(file, more=partial(_watched, file, stage, watch))


def _watched(file: File, stage: str, watch: Stopwatch) -> Iterator[str]:
    yield from watch.each(stage, file.more())


def main() -> None:
    """Print the cost of each stage as JSON, for the library in the folder given."""
    library, watch = settings.read(Path(sys.argv[1])), Stopwatch()
    write(*made(library, watch), library, watch)
    costs = {stage: asdict(cost) for stage, cost in watch.costs.items() if stage}
    print(json.dumps(costs))


if __name__ == "__main__":
    main()
