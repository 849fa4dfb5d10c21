"""Finds problems in sources, topics, curation, links and pages; writes nothing."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from generator import basis, build, clock, curation, disk, permalinks, settings, taxonomy
from generator.build import Collected
from generator.catalogue import Catalogue
from generator.check import fact_checks, inherited, lost_links, merging, topic_checks
from generator.check.finding import Finding
from generator.curation import NOWHERE, UNDECIDED, Curation
from generator.errors import MistakesError, SheafError
from generator.model import Reading
from generator.settings import Settings
from generator.sources import FOLDER as SOURCES
from generator.taxonomy import Taxonomy
from generator.text import escape

__all__ = ["Finding", "drift", "findings"]

MANY = 5
"""Rejected entries; fewer are only listed one by one."""
SHARE = 0.2
"""The share of rejected entries from which a source was probably misread."""

Attempt: TypeAlias = Callable[[], object]
"""A function that may raise a `SheafError`."""


def findings(root: Path) -> tuple[Finding, ...]:
    """Return the problems of the library in `root`; if some stop a build, only those."""
    try:
        library = settings.read(root)
    except SheafError as error:
        return _findings(error)
    errors = _errors((lambda: taxonomy.read(root), lambda: permalinks.read(root)))
    if errors:
        return errors
    try:
        found, catalogue = build.build(library)
        stale = drift(found, catalogue, library)
    except SheafError as error:
        return _findings(error)
    return tuple(_advice(found, catalogue, library, stale))


def _errors(attempts: Iterable[Attempt]) -> tuple[Finding, ...]:
    """Return the errors of all `attempts`, so that all can be fixed at once."""
    found: list[Finding] = []
    for attempt in attempts:
        try:
            attempt()
        except SheafError as error:
            found += _findings(error)
    return tuple(found)


def _findings(error: SheafError) -> tuple[Finding, ...]:
    """Return the mistakes in `error`."""
    mistakes = error.mistakes if isinstance(error, MistakesError) else (error,)
    return tuple(Finding(str(mistake), stops=True) for mistake in mistakes)


def drift(found: Collected, catalogue: Catalogue, library: Settings) -> tuple[str, ...]:
    """Return the files that a run would change, relative to the root of the library."""
    changes = disk.changes(build.files(catalogue), library.docs)
    stale = [f"docs/{path}" for path in (*changes.written, *changes.pruned)]
    dated = {link.id for link in found.merged.permalinks if link.added}
    is_known = all(paper.id in dated for paper in found.papers)
    if (
        not is_known
        or permalinks.read(library.root) != found.merged.permalinks
        or permalinks.read_topics(library.root) != found.topic_links
    ):
        stale.append(permalinks.FILE)
    return tuple(stale)


def _advice(
    found: Collected, catalogue: Catalogue, library: Settings, stale: tuple[str, ...]
) -> Iterator[Finding]:
    if sentence := basis.sentence(found.basis, taxonomy.FILE):
        yield Finding(sentence, is_note=True)
    yield from _sources(found.readings)
    yield from merging.findings(found.papers, found.decided.papers)
    yield from fact_checks.dates(found.papers, clock.today())
    yield from fact_checks.titles(found.papers)
    yield from topic_checks.findings(found.topics.topics, catalogue)
    yield from _curation(found.decided, found.original_topics)
    yield from _missing_topics(found.decided, found.original_topics)
    yield from _missing_containers(found)
    yield from lost_links.links(found.papers)
    yield from lost_links.moves(found.merged.permalinks, found.papers)
    yield from inherited.findings(library.root)
    yield from _drift(stale, library)


def _sources(readings: Iterable[Reading]) -> Iterator[Finding]:
    readings = tuple(readings)
    if not readings:
        yield Finding(f"{SOURCES}: no sources yet; add files of abstracts here")
    for reading in readings:
        name = f"{SOURCES}/{escape.clean(reading.file)}"
        for rejected in reading.rejected:
            yield Finding(f"{name}:{rejected.origin.line}: {escape.clean(rejected.reason)}")
        if not reading.entries and not reading.rejected:
            yield Finding(f"{name}: contains no papers; remove it, or run `read` on it to see why")
        yield from _doubtful(name, reading)


def _doubtful(name: str, reading: Reading) -> Iterator[Finding]:
    """Yield signs that a source was not read correctly."""
    found = len(reading.entries) + len(reading.rejected)
    if len(reading.rejected) >= max(MANY, SHARE * found):
        yield Finding(
            f"{name}: {len(reading.rejected)} of {found} entries were rejected;"
            f" see how its lines were read: python -m generator read --lines {name}"
        )
    abstracts: dict[str, set[str]] = {}
    for entry in reading.entries:
        abstracts.setdefault(entry.title, set()).add(entry.abstract)
    for title, different in abstracts.items():
        if len(different) > 1:
            yield Finding(
                f"{name}: {len(different)} abstracts have the title {escape.clean(title)!r};"
                " give each paper its own"
            )


def _curation(decided: Curation, given: Taxonomy) -> Iterator[Finding]:
    """Yield decisions that contradict each other, or that leave no topics."""
    removed = {*decided.bans, *decided.merges}
    if given.topics and removed.issuperset(given.topics):
        yield Finding(f"{curation.FILE}: every topic is banned, so no paper has any; keep some")
    for paper, decision in decided.papers.items():
        for pin in decision.pins:
            place = f"{curation.FILE}: `{paper}` pins `{pin}`"
            if pin in decision.bans:
                yield Finding(f"{place} and also bans it; keep only one of the two")
            elif pin in decided.merges:
                yield Finding(
                    f"{place}, which was merged into another topic; pin `{decided.merges[pin]}`"
                )
            elif pin in decided.bans:
                yield Finding(f"{place}, which `topics` bans; keep only one of the two")


def _missing_topics(decided: Curation, given: Taxonomy) -> Iterator[Finding]:
    """Yield topics that people decided about and that do not exist now; they may return."""
    named = [*decided.bans, *decided.merges, *decided.merges.values(), *decided.renames]
    for decision in decided.papers.values():
        named += [*decision.pins, *decision.bans]
    for id_ in sorted(set(named) - set(given.topics)):
        yield Finding(
            f"{curation.FILE}: `{id_}` is not a topic of these papers now, so this has no effect;"
            " remove it, or name another topic"
        )


def _missing_containers(found: Collected) -> Iterator[Finding]:
    """Yield the papers for which people gave a volume or pages, but no container."""
    for paper in found.papers:
        placing = found.decided.papers.get(paper.id, UNDECIDED).placing
        if placing != NOWHERE and paper.container is None:
            yield Finding(
                f"{curation.FILE}: `{paper.id}` has a volume or pages, but no `journal`,"
                " `booktitle` or `venue`; add one"
            )


def _drift(stale: tuple[str, ...], library: Settings) -> Iterator[Finding]:
    """Yield what is out of date; pages that were never made do not count."""
    pages = sum(path != permalinks.FILE for path in stale)
    if pages and (library.docs / disk.MEMORY).exists():
        count = f"{pages} file{'s' if pages > 1 else ''}"
        yield Finding(f"docs: {count} out of date; run `generate`")
    if permalinks.FILE in stale:
        yield Finding(f"{permalinks.FILE}: new addresses; run `generate`, and commit the file")
