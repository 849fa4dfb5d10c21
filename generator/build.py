"""From sources to files: the stages in their order. Nothing here writes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Self, TypeAlias

from generator import (
    choosing,
    config_files,
    curation,
    discovery,
    disk,
    history,
    importers,
    merge,
    outputs,
    own_pages,
    permalinks,
    receipt,
    related,
    repairs,
    sources,
    stubs,
    taxonomy,
    workers,
)
from generator.basis import WRITTEN, Basis
from generator.catalogue import Catalogue, digests, make_catalogue
from generator.curation import Choices, Curation
from generator.deriving import Derive, uncached
from generator.describing import describe
from generator.merge import MergedPapers
from generator.model import Entry, File, Paper, Reading, Step, Transform, Unreadable
from generator.outputs import Output
from generator.receipt import Receipt
from generator.related import Compared
from generator.settings import Settings
from generator.taxonomy import Taxonomy
from generator.workers import ParallelMap

Compare: TypeAlias = Callable[[tuple[Paper, ...], ParallelMap], Compared]
"""Finds the papers nearest to each."""

Sources: TypeAlias = Iterable[tuple[str, bytes | Unreadable]]
"""The name and the content of each source."""

ReadSources: TypeAlias = Callable[[Sources, float], Iterable[Reading]]
"""Reads sources; the number is the confidence that the reader of pastes must have."""


def _read(named: Sources, threshold: float) -> Iterator[Reading]:
    for name, content in named:
        yield from importers.readings(name, content, threshold)


def read_first(most: int) -> ReadSources:
    """Return a function that reads sources only until there are `most` entries."""

    def read(named: Sources, threshold: float) -> Iterator[Reading]:
        left = most
        for reading in _read(named, threshold):
            yield replace(reading, entries=reading.entries[:left])
            left -= len(reading.entries)
            if left <= 0:
                return

    return read


def _compared(papers: tuple[Paper, ...], parallel_map: ParallelMap) -> Compared:
    return related.compared(papers, parallel_map)


@dataclass(frozen=True, slots=True)
class Collected:
    """The papers in the sources, and what is derived from each of them alone."""

    readings: tuple[Reading, ...]
    receipt: Receipt
    """What happened to all entries."""
    merged: MergedPapers
    """The papers that the entries became, before people's decisions."""
    papers: tuple[Paper, ...]
    """The papers after people's decisions, with everything that is derived from each alone."""
    original_topics: Taxonomy
    """The topics, including those from keywords, before people's decisions."""
    topics: Taxonomy
    """The topics after people's decisions."""
    decided: Curation
    basis: Basis = WRITTEN
    """Where the topics come from."""
    topic_links: Mapping[str, str] = field(default_factory=dict)
    """The ids of all topics that were ever made from abstracts, each with a phrase for it."""

    def without_entries(self) -> Self:
        """Return this without the entries of papers and sources, which need much memory."""
        papers = tuple(replace(paper, entries=()) for paper in self.papers)
        merged = replace(self.merged, papers=())
        return replace(self, readings=(), merged=merged, papers=papers)


def build(
    settings: Settings,
    derive: Derive = uncached,
    parallel_map: ParallelMap = workers.serial,
    read: ReadSources = _read,
) -> tuple[Collected, Catalogue]:
    """Return what is in the library that `settings` describe, and what its pages are made from.

    `derive` may reuse results of earlier runs.
    Raises a `SheafError` if the taxonomy, the permalinks or the curation are wrong. Entries and
    sources that cannot be read are rejected in the readings.
    """
    found = collect(settings, sources.read(settings.root / sources.FOLDER), derive, read)
    return found, catalogue(found, settings, parallel_map)


def collect(
    settings: Settings,
    named: Sources,
    derive: Derive = uncached,
    read: ReadSources = _read,
) -> Collected:
    """Return the papers in the `named` sources; raise the same errors as `build`."""
    known = permalinks.read(settings.root)
    decisions = config_files.read(settings.root, curation.FILE) or ""
    wishes = curation.read_merging(decisions)

    readings = tuple(read(named, settings.threshold))
    entries = (entry for reading in readings for entry in reading.entries)
    repaired = tuple(derive(Step("repair"), entries, _repairer))
    merged = merge.papers(repaired, known, wishes.same, wishes.apart)
    if not settings.stubs and (left_out := stubs.origins(merged.papers)):
        readings = tuple(stubs.rejected(readings, left_out))
        kept = (entry for entry in repaired if not stubs.is_left_out(entry, left_out))
        merged = merge.papers(kept, known, wishes.same, wishes.apart)
    written = taxonomy.read(settings.root)
    frozen = permalinks.read_topics(settings.root)
    choice = choosing.chosen(merged.papers, written, frozen, derive)
    decided = curation.parse(
        decisions, _choices(merged, {**frozen, **written.topics}, choice.topics)
    )
    topics = curation.taxonomy(choice.topics, decided)
    papers, topics = choosing.shared_topics(
        describe(merged.papers, topics, decided, derive), topics
    )
    return Collected(
        readings=readings,
        receipt=receipt.receipt(readings, merged.merged),
        merged=merged,
        papers=papers,
        original_topics=choice.topics,
        topics=topics,
        decided=decided,
        basis=choice.basis,
        topic_links=frozen | discovery.links(choice.topics, _kept(topics, decided)),
    )


def _kept(topics: Taxonomy, decided: Curation) -> frozenset[str]:
    """Return the ids of topics that the collection has, or that people decided about."""
    return frozenset((*topics.topics, *decided.bans, *decided.merges))


def _choices(merged: MergedPapers, known: Iterable[str], topics: Taxonomy) -> Choices:
    """Return what people can decide about; `known` are topics that may have gone and may return."""
    ids = dict.fromkeys(paper.id for paper in merged.papers)
    all_ = dict.fromkeys((*topics.topics, *known))
    signed = {paper.id: [author.name for author in paper.authors] for paper in merged.papers}
    return Choices(ids, all_, dict.fromkeys(merged.ids), dict.fromkeys(merged.names), signed)


def _repairer() -> Transform[Entry]:
    return repairs.repair


def catalogue(
    found: Collected,
    settings: Settings,
    parallel_map: ParallelMap = workers.serial,
    today: str = "",
    compare: Compare = _compared,
) -> Catalogue:
    """Return what was `found`, with what follows from all papers together.

    New and changed papers are dated `today`, if it is not empty. `compare` may reuse results of
    earlier runs.
    """
    ids = [paper.id for paper in found.papers]
    generated = disk.generated(settings.docs)
    links = history.updated(found.merged.permalinks, found.papers, today)
    compared = compare(found.papers, parallel_map)
    base = make_catalogue(settings.collection, found.papers, found.topics, history.frozen(links))
    return replace(
        base,
        related=compared.related,
        digests=digests(base.papers, compared.related, base.keys),
        nearest=compared.nearest,
        repository=settings.repository,
        receipt=found.receipt,
        merged_topics=found.decided.merges,
        permalinks=links,
        days=history.days(links),
        gone=permalinks.gone(links, ids, found.merged.moved),
        basis=found.basis,
        gone_topics=_gone_topics(found),
        written=tuple(own_pages.read(settings.docs, generated, settings.excluded)),
        own_files=frozenset(
            name
            for name in outputs.YIELDING
            if name not in generated and (settings.docs / name).is_file()
        ),
        description=settings.description,
    )


def _gone_topics(found: Collected) -> dict[str, str]:
    """Return the topics made from abstracts that no longer exist, each with its phrase."""
    here = {tag.id for paper in found.papers for tag in paper.tags} | set(found.decided.merges)
    return {id_: phrase for id_, phrase in found.topic_links.items() if id_ not in here}


A_BATCH = 1 << 16
"""Characters in a batch of files that is sent to another process; some files have a million."""

A_FILE = 200
"""Characters that are added for each file: about those of its path and its digests."""


def files(catalogue: Catalogue, parallel_map: ParallelMap = workers.serial) -> Iterator[File]:
    """Yield all generated files of `docs/`, one at a time.

    The files of one output are in its order; outputs that run in parallel take turns.
    """
    parallel_map = workers.if_many(len(catalogue.papers), parallel_map)
    for batch in parallel_map(partial(_batches, catalogue), outputs.PARALLEL):
        yield from batch
    for make in outputs.STREAMED:
        yield from make(catalogue)


def _batches(catalogue: Catalogue) -> Callable[[Output], Iterator[list[File]]]:
    """Return the function that makes the files of an output."""

    def batches(make: Output) -> Iterator[list[File]]:
        batch: list[File] = []
        size = 0
        for file in make(catalogue):
            batch.append(file)
            size += A_FILE + len(file.text) + len(file.html) + len(file.data)
            if size >= A_BATCH:
                yield batch
                batch, size = [], 0
        yield batch

    return batches
