"""The stages of a build, each alone: `python -m benchmarks.stages FOLDER`.

It does what `build.build` does, and a test says that it makes the same; but each stage is finished
before the next begins, so that its time and its memory are its own. The outputs alone take turns
with the disk, as no page is held longer than it takes to write it.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from functools import partial
from itertools import chain, starmap
from pathlib import Path
from typing import TypeVar

from benchmarks import memory
from benchmarks.process import Cost
from generator import (
    disk,
    entities,
    history,
    importers,
    merge,
    outputs,
    own_pages,
    permalinks,
    receipt,
    related,
    repairs,
    settings,
    sources,
    taggers,
    taxonomy,
)
from generator.build import Collected
from generator.catalogue import Catalogue, of
from generator.curation import NOTHING
from generator.model import File, Paper, Step, Transform
from generator.settings import Settings
from generator.taggers import keywords
from generator.taxonomy import Taxonomy
from generator.text.language import recognise

T = TypeVar("T")


class Stopwatch:
    """Knows which stage is at work, and what each has taken.

    A stage that asks another for something is not charged with what that takes. The peak is what
    the process held at the most, with all that earlier stages made.
    """

    def __init__(self) -> None:
        """Begin with no stage."""
        self.costs: dict[str, Cost] = {}
        self._stage = ""
        self._since = time.perf_counter(), time.process_time()

    def __call__(self, stage: str, work: Callable[[], T]) -> T:
        """Return what `work` makes, all of it the work of `stage`."""
        known = memory.reset()
        before = self._turn(stage)
        made = work()
        self._turn(before)
        self._note_peak(stage, known=known)
        return made

    def each(self, stage: str, things: Iterable[T]) -> Iterator[T]:
        """Yield `things`; it is the work of `stage` to make one, not what is done with it."""
        known = memory.reset()
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
        """Let `stage` begin, charge the one before, and return it."""
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
            self.costs[stage] = replace(cost, peak=max(memory.peak(), cost.peak or 0))


def made(here: Settings, watch: Stopwatch) -> tuple[Collected, Catalogue]:
    """Return what `build.build` returns for the library that `here` describes."""
    found = _found(here, watch)
    near = watch("related", lambda: related.related(found.papers))
    links = found.made.permalinks
    frozen = history.frozen(links)
    catalogue = watch("catalogue", lambda: of(here.collection, found.papers, found.topics, frozen))
    return found, replace(
        catalogue,
        related=near,
        repository=here.repository,
        receipt=found.receipt,
        permalinks=links,
        days=history.days(links),
        gone=permalinks.gone(links, (paper.id for paper in found.papers)),
        merged_topics=found.decided.merges,
        written=tuple(own_pages.read(here.docs, disk.generated(here.docs))),
        description=here.description,
    )


def _found(here: Settings, watch: Stopwatch) -> Collected:
    known = permalinks.read(here.root)
    files = tuple(sources.read(here.root / sources.FOLDER))
    readings = watch(
        "import", lambda: tuple(chain.from_iterable(starmap(importers.readings, files)))
    )
    entries = tuple(entry for reading in readings for entry in reading.entries)
    repaired = watch("repair", lambda: tuple(map(repairs.repair, entries)))
    made = watch("merge", lambda: merge.papers(repaired, known))
    topics = taxonomy.read(here.root)
    widened = watch(
        "keywords", lambda: keywords.widened(topics, map(entities.keywords, made.papers))
    )
    papers = _described(made.papers, widened, watch)
    became = receipt.receipt(readings, made.merged)
    return Collected(readings, became, made, papers, widened, widened, NOTHING)


def _described(papers: tuple[Paper, ...], topics: Taxonomy, watch: Stopwatch) -> tuple[Paper, ...]:
    languages = watch("languages", lambda: list(map(recognise, papers)))
    told = watch("entities", lambda: list(map(entities.extract, languages)))
    tag = watch("taggers made", lambda: taggers.tagger(topics))
    return watch("tag", lambda: tuple(map(tag, told)))


def write(found: Collected, catalogue: Catalogue, here: Settings, watch: Stopwatch) -> None:
    """Write the pages, and all that the next run would like to know."""
    with disk.Cache(here.root / disk.CACHE) as cache:
        papers = disk.Papers(cache)
        derived = papers.made(Step("benchmark"), found.papers, _nothing_to_do)
        watch("cache of papers", lambda: list(derived))
        pages = disk.kept(_files(catalogue, watch), cache)
        watch("disk, and cache of pages", lambda: disk.write(pages, here.docs))


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
    """Print what each stage takes for the library in the folder that was named, as JSON."""
    here, watch = settings.read(Path(sys.argv[1])), Stopwatch()
    write(*made(here, watch), here, watch)
    costs = {stage: asdict(cost) for stage, cost in watch.costs.items() if stage}
    print(json.dumps(costs))


if __name__ == "__main__":
    main()
