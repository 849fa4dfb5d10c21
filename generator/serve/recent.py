"""The papers of a library as they were last seen, and the pages of those that changed since."""

import hashlib
from pathlib import Path

from generator import build, disk, importers, records, settings
from generator.build import Derive, Found, Make, afresh
from generator.catalogue import Catalogue
from generator.model import File, Neighbour, Paper, Reading
from generator.outputs import paper_pages

MOST = 20
"""Papers; where more have changed at once, their pages come with all others."""


class Recent:
    """What a library held at the last look; what did not change since costs nothing again."""

    def __init__(self, root: Path) -> None:
        """Look at the library in `root`; raise a `SheafError` where something in it is wrong."""
        self._settings = settings.read(root)
        self._readings: dict[tuple[str, bytes], Reading] = {}
        self._derived: dict[tuple[str, Paper], Paper] = {}
        with disk.Cache(root / disk.CACHE) as cache:
            self._papers = self._look(disk.Papers(cache).made).papers

    def edited(self) -> list[File]:
        """Return the pages of the papers that changed since the last look.

        Their neighbours are those of the last whole build. Raises as a build does.
        """
        before = {paper.id: paper for paper in self._papers}
        found = self._look(afresh)
        self._papers = found.papers
        changed = {paper.id for paper in found.papers if paper != before.get(paper.id)}
        if len(changed) > MOST:
            return []
        return list(paper_pages.files(self._catalogue(found, changed), changed))

    def known(self) -> int:
        """Return how many results are kept in mind, two for each paper."""
        return len(self._derived)

    def _look(self, derive: Derive) -> Found:
        """Return what is in the sources, with what `derive` makes of what is new in them."""
        readings: dict[tuple[str, bytes], Reading] = {}
        derived: dict[tuple[str, Paper], Paper] = {}

        def read(name: str, data: bytes) -> Reading:
            key = (name, hashlib.sha256(data).digest())
            readings[key] = self._readings.get(key) or importers.read(name, data)
            return readings[key]

        def remember(step: str, paper: Paper, make: Make) -> Paper:
            key = (step, paper)
            derived[key] = self._derived.get(key) or derive(step, paper, make)
            return derived[key]

        found = build.find(self._settings, remember, read)
        self._readings, self._derived = readings, derived
        return found

    def _catalogue(self, found: Found, ids: set[str]) -> Catalogue:
        """Return what the pages of the papers `ids` are made from."""
        return Catalogue(
            collection=self._settings.collection,
            repository=self._settings.repository,
            papers=found.papers,
            readings=found.readings,
            aisles=(),
            gone=(),
            related={id_: self._neighbours(id_) for id_ in ids},
        )

    def _neighbours(self, id_: str) -> tuple[Neighbour, ...]:
        """Return what the last whole build found near the paper `id_`."""
        try:
            text = (self._settings.docs / f"papers/{id_}.json").read_text(encoding="utf-8")
        except FileNotFoundError:
            return ()
        return records.neighbours(text)
