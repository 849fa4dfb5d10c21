"""From sources to files: the stages in their order. Nothing here writes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import (
    curation,
    disk,
    edited,
    entities,
    importers,
    outputs,
    permalinks,
    related,
    repairs,
    taggers,
    taxonomy,
    written,
)
from generator.catalogue import Catalogue, aisles
from generator.curation import NOTHING, UNDECIDED, Curation
from generator.model import File, Paper, Reading
from generator.permalinks import Permalink
from generator.settings import Settings
from generator.taggers import keywords
from generator.taxonomy import Taxonomy

SOURCES = "abstracts"
"""The name of the folder of sources, in the root of the repository."""

TAXONOMY = "taxonomy.yml"
"""The name of the file of topics, in the root of the repository."""


@dataclass(frozen=True, slots=True)
class Build:
    """All that a run makes, before any of it is written."""

    files: tuple[File, ...]
    """What `docs/` is to hold beside what people wrote."""
    permalinks: tuple[Permalink, ...]
    """All addresses known from now on."""
    readings: tuple[Reading, ...]
    catalogue: Catalogue
    """What the files were made from."""
    topics: Taxonomy
    """Those of the taxonomy, and keywords, before people's decisions."""
    decided: Curation


def build(settings: Settings) -> Build:
    """Return the files of the library that `settings` describe.

    Raises a `SheafError` where the taxonomy, the permalinks or the curation are wrong; an entry or
    a source that cannot be read is among the readings.
    """
    known = permalinks.read(settings.root)
    readings = tuple(importers.read(name, data) for name, data in sources(settings.root / SOURCES))
    repaired = (repairs.repair(paper) for reading in readings for paper in reading.papers)
    addressed, links = permalinks.assign(tuple(repaired), known)
    given = keywords.widened(read_taxonomy(settings.root), map(entities.keywords, addressed))
    decided = read_curation(settings.root, addressed, given)
    topics = curation.taxonomy(given, decided)
    papers = describe(addressed, topics, decided)
    catalogue = Catalogue(
        collection=settings.collection,
        repository=settings.repository,
        papers=papers,
        readings=readings,
        aisles=aisles(papers, topics),
        related=related.related(papers),
        gone=permalinks.gone(links, papers),
        merged=decided.merges,
        written=tuple(written.read(settings.docs, disk.generated(settings.docs))),
    )
    files = tuple(file for make in outputs.ALL for file in make(catalogue))
    return Build(files, links, readings, catalogue, given, decided)


def describe(
    papers: Iterable[Paper], topics: Taxonomy, decided: Curation = NOTHING
) -> tuple[Paper, ...]:
    """Return `papers` with what can be derived from each alone, and with what people decided."""
    tag = taggers.tagger(topics)
    described = []
    for paper in papers:
        decision = decided.papers.get(paper.id, UNDECIDED)
        told = entities.extract(curation.correct(paper, decision))
        described.append(curation.retag(tag(told), decision, topics))
    return tuple(described)


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


def read_curation(root: Path, papers: Iterable[Paper], topics: Taxonomy) -> Curation:
    """Return what people decided about `papers` and `topics`; raise where that is wrong."""
    content = edited.read(root, curation.FILE)
    ids = [paper.id for paper in papers]
    return curation.parse(content or "", ids, topics.topics)
