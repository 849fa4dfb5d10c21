"""The papers of a library as last read, and the pages of those that changed since then."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator import (
    addresses,
    build,
    describing,
    disk,
    filing,
    history,
    importers,
    merge,
    names,
    records,
    repairs,
    settings,
    sources,
)
from generator.catalogue import Catalogue
from generator.citations.key import keys
from generator.model import Entry, File, Neighbour, Paper, Reading, Unreadable
from generator.outputs import paper_pages
from generator.serve.reparse import reparse

MOST = 20
"""Papers; if more changed at once, their pages wait for the full build."""


class Incremental:
    """The state of a library after the last read; only what changed since is read again."""

    def __init__(self, root: Path) -> None:
        """Read the library in `root`; raise a `SheafError` if something in it is wrong."""
        self._settings = settings.read(root)
        self._folder = root / sources.FOLDER
        self._sources = dict(sources.read(self._folder))
        with disk.Cache(root / disk.CACHE) as cache:
            read = disk.Readings(cache, importers.readings).read
            derive = disk.Papers(cache).derive
            found = build.collect(self._settings, self._sources.items(), derive, read)
        self._readings = {reading.file: reading for reading in found.readings}
        self._owners = found.merged.owners
        self._keys = history.frozen(found.merged.permalinks)
        self._papers = {paper.id: paper for paper in found.papers}
        self._receipt = found.receipt
        self._topics, self._decided = found.topics, found.decided
        self._describe = describing.describer(found.topics, found.decided.names)

    def edited(self) -> list[File] | None:
        """Return the pages of the papers that changed since the last read.

        Addresses and neighbours are those of the last full build, which also reports all problems.
        Returns `None` if papers were added or removed, or if too much changed: then the library
        has to be read again after the next full build.
        """
        contents = dict(sources.read(self._folder))
        if contents.keys() != self._sources.keys():
            return None
        edited = [name for name in contents if contents[name] != self._sources[name]]
        if not self._readings.keys() >= set(edited):  # the files in an archive have other names
            return None
        readings = dict(self._readings)
        for name in edited:
            before, now = self._sources[name], contents[name]
            if isinstance(before, Unreadable) or isinstance(now, Unreadable):
                return None
            readings[name] = reparse(before, readings[name], now, self._settings.threshold)
        entries = _entries(readings.values())
        changed = _changed(_entries(self._readings.values()), entries, self._owners)
        if changed is None or len(changed) > MOST:
            return None
        self._sources, self._readings = contents, readings
        described = self._described(entries, changed)
        self._papers |= described
        return list(paper_pages.files(self._catalogue(described), described))

    def _described(self, entries: Sequence[Entry], ids: Container[str]) -> dict[str, Paper]:
        """Return the papers with `ids` that `entries` become, with topics of the last read.

        Which entries are the same paper was also decided then.
        """
        placed: dict[str, list[tuple[int, Entry]]] = {}
        for place, id_ in enumerate(self._owners):
            if id_ in ids:
                placed.setdefault(id_, []).append((place, repairs.repair(entries[place])))
        papers = describing.describe(
            (merge.paper(id_, merge.work(several)) for id_, several in placed.items()),
            self._topics,
            self._decided,
            lambda _step, papers, _prepare: map(self._describe, papers),
        )
        return {paper.id: paper for paper in papers}

    def _catalogue(self, described: Container[str]) -> Catalogue:
        """Return the catalogue that the pages of the papers in `described` are made from."""
        papers = tuple(self._papers.values())
        edited = [paper for paper in papers if paper.id in described]
        return Catalogue(
            collection=self._settings.collection,
            papers=papers,
            filed_groups=(),
            filed_topics=(),
            names=names.of(papers),
            filing=filing.of(papers),
            keys=keys(papers, self._keys),
            related={paper.id: self._neighbours(paper.id) for paper in edited},
            repository=self._settings.repository,
            receipt=self._receipt,
        )

    def _neighbours(self, id_: str) -> tuple[Neighbour, ...]:
        """Return the neighbours of the paper `id_` in the last full build."""
        try:
            text = (self._settings.docs / addresses.beside_paper(id_, ".json").path).read_text(
                encoding="utf-8"
            )
        except FileNotFoundError:
            return ()
        return records.neighbours(text)


def _entries(readings: Iterable[Reading]) -> list[Entry]:
    return [entry for reading in readings for entry in reading.entries]


def _changed(
    before: Sequence[Entry], now: Sequence[Entry], owners: Sequence[str]
) -> frozenset[str] | None:
    """Return the ids of papers whose entries changed; `None` if entries were added or removed.

    `owners` are the ids of the papers that the entries belong to.
    """
    if len(before) != len(now):
        return None
    return frozenset(
        id_
        for id_, old, new in zip(owners, before, now, strict=True)
        if new is not old and new != replace(old, origin=new.origin)
    )
