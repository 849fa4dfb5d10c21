"""From sources to files: the stages in their order. Nothing here writes."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Protocol, TypeAlias

from generator import (
    curation,
    disk,
    edited,
    entities,
    importers,
    merge,
    outputs,
    permalinks,
    receipt,
    related,
    repairs,
    taggers,
    taxonomy,
    workers,
    written,
)
from generator.catalogue import Catalogue, of
from generator.curation import NOTHING, UNDECIDED, Choices, Curation
from generator.merge import Papers
from generator.model import Entry, File, Make, Merged, Paper, Reading, Step, Value
from generator.outputs import Output
from generator.permalinks import Permalink
from generator.receipt import Receipt
from generator.settings import Settings
from generator.taggers import keywords
from generator.taxonomy import Taxonomy
from generator.text.language import recognise
from generator.workers import Spread

SOURCES = "abstracts"
"""The name of the folder of sources, in the root of the repository."""

TAXONOMY = "taxonomy.yml"
"""The name of the file of topics, in the root of the repository."""


A_BATCH = 8
"""Files that go from one process to another at once; some are as large as a megabyte."""


class Derive(Protocol):
    """Does a step for each entry or paper, or knows its result from an earlier run."""

    def __call__(
        self, step: Step, values: Iterable[Value], prepare: Callable[[], Make[Value]]
    ) -> Iterable[Value]:
        """Return what `step` makes of `values`.

        `prepare` prepares the work, and is called only if there is any.
        """


DerivePapers: TypeAlias = Callable[
    [Step, Iterable[Paper], Callable[[], Make[Paper]]], Iterable[Paper]
]
"""A `Derive` for papers alone."""


def afresh(
    step: Step,  # noqa: ARG001 -- a `Derive`
    values: Iterable[Value],
    prepare: Callable[[], Make[Value]],
) -> Iterable[Value]:
    """Return what is derived from `values`, as if there had been no run before."""
    return map(prepare(), values)


@dataclass(frozen=True, slots=True)
class Found:
    """What is in the sources, each paper for itself."""

    readings: tuple[Reading, ...]
    receipt: Receipt
    """What became of all of it."""
    made: Papers
    """The papers that the entries became, before people's decisions."""
    papers: tuple[Paper, ...]
    """With all that can be derived from each alone, and with what people decided."""
    given: Taxonomy
    """The topics of the taxonomy, and keywords, before people's decisions."""
    topics: Taxonomy
    """The same after them."""
    decided: Curation


def build(
    settings: Settings, derive: Derive = afresh, spread: Spread = workers.here
) -> tuple[Found, Catalogue]:
    """Return what is in the library that `settings` describe, and what its pages are made from.

    Raises a `SheafError` where the taxonomy, the permalinks or the curation are wrong; an entry or
    a source that cannot be read is among the readings.
    """
    found = find(settings, sources(settings.root / SOURCES), derive)
    return found, catalogue(found, settings, spread)


def find(settings: Settings, named: Iterable[tuple[str, bytes]], derive: Derive = afresh) -> Found:
    """Return what is in the sources, given by name and content; raises as `build` does."""
    known = permalinks.read(settings.root)
    readings = tuple(
        chain.from_iterable(importers.readings(*source, settings.threshold) for source in named)
    )
    entries = (entry for reading in readings for entry in reading.entries)
    said = edited.read(settings.root, curation.FILE) or ""
    wishes = curation.read_merging(said)
    repaired = derive(Step("repair"), entries, _repairer)
    made = merge.papers(repaired, known, wishes.same, wishes.apart)
    given = keywords.widened(read_taxonomy(settings.root), map(entities.keywords, made.papers))
    decided = curation.parse(said, _choices(made, given))
    topics = curation.taxonomy(given, decided)
    papers = describe(made.papers, topics, decided, derive)
    return Found(
        readings, receipt.receipt(readings, made.merged), made, papers, given, topics, decided
    )


def _choices(made: Papers, topics: Taxonomy) -> Choices:
    """Return what people can decide about."""
    ids = dict.fromkeys(paper.id for paper in made.papers)
    return Choices(ids, topics.topics, dict.fromkeys(made.ids), dict.fromkeys(made.names))


def _repairer() -> Make[Entry]:
    return repairs.repair


def catalogue(found: Found, settings: Settings, spread: Spread = workers.here) -> Catalogue:
    """Return what was `found`, with what follows from all papers together."""
    return replace(
        of(settings.collection, found.papers, found.topics),
        related=related.related(found.papers, spread),
        repository=settings.repository,
        receipt=found.receipt,
        merged=_by_paper(found.made.merged),
        merged_topics=found.decided.merges,
        gone=_gone(found.made),
        written=tuple(written.read(settings.docs, disk.generated(settings.docs))),
    )


def _by_paper(merged: Iterable[Merged]) -> dict[str, tuple[Merged, ...]]:
    by_paper: dict[str, list[Merged]] = {}
    for each in merged:
        by_paper.setdefault(each.into, []).append(each)
    return {id_: tuple(several) for id_, several in by_paper.items()}


def _gone(made: Papers) -> tuple[Permalink, ...]:
    """Return the addresses that no paper has, those of merged papers with where they lead."""
    gone = permalinks.gone(made.permalinks, (paper.id for paper in made.papers))
    return tuple(
        replace(link, moved_to=made.moved.get(link.id)) if link.moved_to is None else link
        for link in gone
    )


def files(catalogue: Catalogue, spread: Spread = workers.here) -> Iterator[File]:
    """Yield all that `docs/` is to hold beside what people wrote, one file at a time.

    Those of one output come in its order; outputs that are made side by side take turns.
    """
    spread = workers.if_many(len(catalogue.papers), spread)
    for batch in spread(partial(_batches, catalogue), outputs.ABREAST):
        yield from batch
    for make in outputs.STREAMED:
        yield from make(catalogue)


def _batches(catalogue: Catalogue) -> Callable[[Output], Iterator[tuple[File, ...]]]:
    """Return the function that makes the files of an output."""

    def made(make: Output) -> Iterator[tuple[File, ...]]:
        files = iter(make(catalogue))
        while batch := tuple(islice(files, A_BATCH)):
            yield batch

    return made


def describe(
    papers: Iterable[Paper],
    topics: Taxonomy,
    decided: Curation = NOTHING,
    derive: DerivePapers = afresh,
) -> tuple[Paper, ...]:
    """Return `papers` with what can be derived from each alone, and with what people decided."""
    papers = tuple(papers)
    decisions = [decided.papers.get(paper.id, UNDECIDED) for paper in papers]
    corrected = map(curation.correct, papers, decisions)
    step = Step("describe", hashlib.sha256(repr(topics).encode()).hexdigest())
    told = derive(step, corrected, partial(teller, topics))
    return tuple(
        curation.retag(paper, decision, topics)
        for paper, decision in zip(told, decisions, strict=True)
    )


def teller(topics: Taxonomy) -> Make[Paper]:
    """Return the function that finds languages, names and topics of a paper, made ready once."""
    tag = taggers.tagger(topics)
    return lambda paper: tag(entities.extract(recognise(paper)))


def sources(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each source below `folder`, by name.

    Names are relative, with `/` between folders. Files and folders whose name starts with a dot,
    and notes named `README`, are no sources.
    """
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in parts)
        if path.is_file() and not hidden and path.stem != "README":
            yield "/".join(parts), path.read_bytes()


def read_taxonomy(root: Path) -> Taxonomy:
    """Return the taxonomy of the library in `root`; raise a `SheafError` where it is wrong."""
    content = edited.read(root, TAXONOMY)
    return Taxonomy((), {}) if content is None else taxonomy.parse(TAXONOMY, content)
