"""The stages of a build, each alone: `python -m benchmarks.stages FOLDER`.

It does what `build.build` does, and a test says that it makes the same; but each stage is finished
before the next begins, so that its time and its memory are its own.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

from benchmarks import memory
from benchmarks.process import Cost
from generator import (
    build,
    curation,
    disk,
    engine,
    entities,
    importers,
    outputs,
    permalinks,
    related,
    repairs,
    settings,
    taggers,
    written,
)
from generator.catalogue import Catalogue, aisles
from generator.curation import UNDECIDED, Curation
from generator.model import File, Paper
from generator.settings import Settings
from generator.taggers import keywords
from generator.taxonomy import Taxonomy

Made = TypeVar("Made")


class Stopwatch:
    """Does one stage after the other, and keeps what each took.

    The peak is what the process held at the most, with all that earlier stages made.
    """

    def __init__(self) -> None:
        self.laps: dict[str, Cost] = {}

    def __call__(self, what: str, stage: Callable[[], Made]) -> Made:
        """Return what `stage` makes."""
        known = memory.reset()
        start, start_cpu = time.perf_counter(), time.process_time()
        made = stage()
        seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
        self.laps[what] = Cost(seconds, cpu, memory.peak() if known else None)
        return made


def files(root: Path, watch: Stopwatch) -> tuple[File, ...]:
    """Return the files of the library in `root`, made stage by stage."""
    here = settings.read(root)
    known = permalinks.read(root)
    readings = watch(
        "import",
        lambda: tuple(
            importers.read(name, data) for name, data in build.sources(root / build.SOURCES)
        ),
    )
    repaired = watch(
        "repair",
        lambda: tuple(repairs.repair(paper) for reading in readings for paper in reading.papers),
    )
    addressed, links = watch("addresses", lambda: permalinks.assign(repaired, known))
    given = watch(
        "keywords",
        lambda: keywords.widened(build.read_taxonomy(root), map(entities.keywords, addressed)),
    )
    decided = build.read_curation(root, addressed, given)
    topics = curation.taxonomy(given, decided)
    papers = _described(addressed, topics, decided, watch)
    near = watch("related", lambda: related.related(papers))
    catalogue = Catalogue(
        collection=here.collection,
        repository=here.repository,
        papers=papers,
        readings=readings,
        aisles=watch("aisles", lambda: aisles(papers, topics)),
        related=near,
        gone=permalinks.gone(links, papers),
        merged=decided.merges,
        written=tuple(written.read(here.docs, disk.generated(here.docs))),
    )
    return tuple(file for make in outputs.ALL for file in _output(make, catalogue, watch))


def _described(
    papers: tuple[Paper, ...], topics: Taxonomy, decided: Curation, watch: Stopwatch
) -> tuple[Paper, ...]:
    tag = watch("taggers made", lambda: taggers.tagger(topics))
    decisions = [decided.papers.get(paper.id, UNDECIDED) for paper in papers]
    pairs = list(zip(papers, decisions, strict=True))
    told = watch("entities", lambda: [entities.extract(curation.correct(*pair)) for pair in pairs])
    return watch(
        "tag",
        lambda: tuple(
            curation.retag(tag(paper), decision, topics)
            for paper, decision in zip(told, decisions, strict=True)
        ),
    )


def _output(make: outputs.Output, catalogue: Catalogue, watch: Stopwatch) -> tuple[File, ...]:
    name = make.__module__.removeprefix("generator.outputs.").replace("_", " ")
    return watch(f"output: {name}", lambda: tuple(make(catalogue)))


def write(made: tuple[File, ...], here: Settings, watch: Stopwatch) -> None:
    """Write files and their table of HTML."""
    watch("disk", lambda: disk.write(made, here.docs))
    watch("table of HTML", lambda: disk.keep(made, here.root / engine.TABLE))


def main() -> None:
    """Print what each stage takes for the library in the folder that was named, as JSON."""
    root, watch = Path(sys.argv[1]), Stopwatch()
    write(files(root, watch), settings.read(root), watch)
    print(json.dumps({what: asdict(cost) for what, cost in watch.laps.items()}))


if __name__ == "__main__":
    main()
