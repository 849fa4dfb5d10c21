"""From sources to files: the stages in their order. Nothing here writes."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

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
from generator.model import File, Make, Paper, Reading
from generator.permalinks import Permalink
from generator.settings import Settings
from generator.taggers import keywords
from generator.taxonomy import Taxonomy

SOURCES = "abstracts"
"""The name of the folder of sources, in the root of the repository."""

TAXONOMY = "taxonomy.yml"
"""The name of the file of topics, in the root of the repository."""


Derive: TypeAlias = Callable[[str, Paper, Make], Paper]
"""Does what is to be made of a paper, or knows it from an earlier run; the text names all that it
goes by beside the paper."""


def afresh(_step: str, paper: Paper, make: Make) -> Paper:
    """Return what `make` derives from `paper`, as if there had been no run before."""
    return make(paper)


@dataclass(frozen=True, slots=True)
class Found:
    """What is in the sources, each paper for itself."""

    readings: tuple[Reading, ...]
    papers: tuple[Paper, ...]
    """With all that can be derived from each alone, and with what people decided."""
    permalinks: tuple[Permalink, ...]
    """All addresses known from now on."""
    given: Taxonomy
    """The topics of the taxonomy, and keywords, before people's decisions."""
    decided: Curation


def build(settings: Settings, derive: Derive = afresh) -> tuple[Found, Catalogue]:
    """Return what is in the library that `settings` describe, and what its pages are made from.

    Raises a `SheafError` where the taxonomy, the permalinks or the curation are wrong; an entry or
    a source that cannot be read is among the readings.
    """
    found = find(settings, derive)
    return found, catalogue(found, settings)


def find(settings: Settings, derive: Derive = afresh) -> Found:
    """Return what is in the sources; raises as `build` does."""
    known = permalinks.read(settings.root)
    readings = tuple(importers.read(name, data) for name, data in sources(settings.root / SOURCES))
    entries = (paper for reading in readings for paper in reading.papers)
    repaired = (derive("repair", paper, repairs.repair) for paper in entries)
    addressed, links = permalinks.assign(tuple(repaired), known)
    given = keywords.widened(read_taxonomy(settings.root), map(entities.keywords, addressed))
    decided = read_curation(settings.root, addressed, given)
    papers = describe(addressed, curation.taxonomy(given, decided), decided, derive)
    return Found(readings, papers, links, given, decided)


def catalogue(found: Found, settings: Settings) -> Catalogue:
    """Return what was `found`, with what follows from all papers together."""
    return Catalogue(
        collection=settings.collection,
        repository=settings.repository,
        papers=found.papers,
        readings=found.readings,
        aisles=aisles(found.papers, curation.taxonomy(found.given, found.decided)),
        related=related.related(found.papers),
        gone=permalinks.gone(found.permalinks, found.papers),
        merged=found.decided.merges,
        written=tuple(written.read(settings.docs, disk.generated(settings.docs))),
    )


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield all that `docs/` is to hold beside what people wrote, one file at a time."""
    for make in outputs.ALL:
        yield from make(catalogue)


def describe(
    papers: Iterable[Paper],
    topics: Taxonomy,
    decided: Curation = NOTHING,
    derive: Derive = afresh,
) -> tuple[Paper, ...]:
    """Return `papers` with what can be derived from each alone, and with what people decided."""
    return tuple(map(describer(topics, decided, derive), papers))


def describer(topics: Taxonomy, decided: Curation = NOTHING, derive: Derive = afresh) -> Make:
    """Return the function that describes a paper, made ready once for all of them."""
    tag = taggers.tagger(topics)
    step = f"describe {hashlib.sha256(repr(topics).encode()).hexdigest()}"

    def described(paper: Paper) -> Paper:
        decision = decided.papers.get(paper.id, UNDECIDED)
        corrected = curation.correct(paper, decision)
        told = derive(step, corrected, lambda each: tag(entities.extract(each)))
        return curation.retag(told, decision, topics)

    return described


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
