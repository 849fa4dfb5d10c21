"""Brings a library up to date: its pages, its addresses, and the site that is made from them."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from generator import (
    addresses,
    basis,
    build,
    build_stamp,
    clock,
    config_files,
    disk,
    engine,
    importers,
    permalinks,
    receipt,
    receipt_lines,
    related,
    sources,
    taxonomy,
)
from generator.catalogue import Catalogue
from generator.deriving import Derive
from generator.disk import Cache, Changes
from generator.errors import UnownedFileError
from generator.model import Paper, Step, Transform, Value
from generator.permalinks import Permalink
from generator.progress import Progress
from generator.receipt import Receipt
from generator.related import Compared
from generator.settings import Settings
from generator.workers import ParallelMap, Workers

NO_ADDRESS = (
    "The site's address is not set, so it has no feeds, sitemap or canonical addresses. Give it "
    "as `site_url` in mkdocs.yml, or as SITE_URL."
)
"""What is reported if the settings have no address of the site."""

FIRST_PAPERS = 100
"""Papers that the preview of a large library begins with."""

Report: TypeAlias = Callable[[str], None]
"""Prints a line for people."""


def pages(library: Settings, report: Report, processes: int = 0) -> bool:
    """Write the pages of `library`, freeze its addresses, and `report` what was found.

    Returns whether an entry was rejected. Raises a `SheafError` if another build is running, the
    settings are wrong, or a file in `docs/` is not ours to touch.
    """
    with disk.locked(library.root):
        rejected, topic_note = _pages(library, report, processes)
        if topic_note:
            report(topic_note)
        return rejected


def site(library: Settings, folder: Path, report: Report, processes: int = 0) -> bool:
    """Write the pages of `library`, and from them its site to `folder`.

    Does nothing if nothing has changed since the last time. Returns whether an entry was rejected.
    Raises a `SheafError` as `pages` does, and if MkDocs fails.
    """
    with disk.locked(library.root):
        disk.check_site(library.root, folder)
        inputs = build_stamp.inputs(library.root)
        if stamp := build_stamp.find(library.root, folder, inputs):
            report(f"Nothing has changed since the last build of {folder}/.")
            for line in receipt_lines.rejections(last_receipt(library.root).rejected):
                report(line)
            return stamp.rejected
        rejected, topic_note = _pages(library, report, processes)
        progress = Progress(sys.stderr)
        progress.report("Building the site")
        engine.build(library.root, folder, library.site_url)
        progress.report("")
        if not library.site_url:
            report(NO_ADDRESS)
        report(f"Site: {folder}/")
        if topic_note:
            report(topic_note)
        build_stamp.keep(library.root, folder, inputs, rejected=rejected)
    return rejected


def preview(library: Settings, folder: Path) -> str:
    """Write the pages of `library`, and from them a preview of its site to `folder`.

    Freezes no address, so that drafts leave no trace. Waits if another build is running. Returns
    the warnings of MkDocs; raises a `SheafError` as `site` does.
    """
    with disk.locked(library.root, is_patient=True):
        _write(library, lambda _: None, 0)
        return engine.build(library.root, folder, library.site_url, is_preview=True)


def first_preview(library: Settings, folder: Path) -> str:
    """Write a preview of only the first papers of `library`, if it has no pages yet.

    For a large library this takes seconds rather than minutes; nothing is cached. Waits, returns
    and raises as `preview` does.
    """
    with disk.locked(library.root, is_patient=True):
        if not (library.docs / disk.MEMORY).exists():
            _, catalogue = build.build(library, read=build.read_first(FIRST_PAPERS))
            disk.write(build.files(catalogue), library.docs)
        return engine.build(library.root, folder, library.site_url, is_preview=True)


def _pages(library: Settings, report: Report, processes: int) -> tuple[bool, str]:
    """Bring pages and addresses up to date; return whether an entry was rejected, and a note.

    The note says where the topics come from, unless somebody wrote them; it may be empty.
    """
    disk.sweep(library.root.iterdir())
    before = config_files.read(library.root, permalinks.FILE) or ""
    topics, catalogue, changes = _write(library, report, processes, clock.today())
    _freeze(library.root, before, catalogue.permalinks, topics)
    report(f"Pages: {len(changes.written):,} written, {len(changes.pruned):,} removed.")
    note = basis.sentence(catalogue.basis, taxonomy.FILE) if catalogue.basis.is_found else ""
    if note:
        note = f"{note.removesuffix('.')}: see /{addresses.TOPICS.path}"
    return bool(catalogue.receipt.rejected), note


def last_receipt(root: Path) -> Receipt:
    """Return the receipt that the last run in `root` wrote; an empty one if there is none."""
    try:
        return receipt.parse((root / "docs" / addresses.RECEIPT.path).read_bytes())
    except (OSError, ValueError):
        return receipt.NOTHING_READ


def _write(
    library: Settings, report: Report, processes: int, day: str = ""
) -> tuple[Mapping[str, str], Catalogue, Changes]:
    """Bring the pages up to date; return the topics with phrases, the catalogue, and the changes.

    `day`, if given, is recorded for what is new.
    """
    progress = Progress(sys.stderr)
    with disk.Cache(library.root / disk.CACHE) as cache:
        with Workers(processes) as workers:
            topics, catalogue = _build(library, day, progress, cache, workers)
        progress.report("")
        for line in receipt_lines.lines(catalogue.receipt):
            report(line)
        state = disk.DocsState(cache, library.docs)
        with Workers(processes) as workers:  # new ones, as the others keep memory that is free
            made = build.files(replace(catalogue, kept=state.kept), workers.map)
            files = disk.kept(progress.counted("Files", made), cache)
            changes = disk.write(files, library.docs, state)
    if cache.problem:
        progress.warn(cache.problem)
    return topics, catalogue, changes


def _build(
    library: Settings, day: str, progress: Progress, cache: Cache, workers: Workers
) -> tuple[Mapping[str, str], Catalogue]:
    """Return the topics with their phrases, and the catalogue.

    The entries are freed before papers are compared, as they may be large.
    """
    named = sources.read(library.root / sources.FOLDER)
    derive = _counted(disk.Papers(cache, workers.map).derive, progress)
    read = disk.Readings(cache, importers.readings, workers.map).read
    found = build.collect(library, named, derive, read).without_entries()
    compare = partial(_compared, cache)
    return found.topic_links, build.catalogue(found, library, workers.map, day, compare)


def _compared(cache: Cache, papers: tuple[Paper, ...], parallel_map: ParallelMap) -> Compared:
    """Return the papers nearest to each, those from the last run where nothing has changed."""
    found = related.compared(papers, parallel_map, disk.recalled(cache))
    disk.remember(cache, found.packed)
    return found


def _freeze(
    root: Path, before: str, links: tuple[Permalink, ...], topics: Mapping[str, str]
) -> None:
    """Save the addresses in the permalinks file, whose content was `before` when the run began."""
    if permalinks.parse(before) == links and permalinks.parse_topics(before) == topics:
        return
    if (config_files.read(root, permalinks.FILE) or "") != before:
        problem = "was edited during this run, so it was not updated; run this again"
        raise UnownedFileError(root / permalinks.FILE, problem)
    path = (root / permalinks.FILE).resolve()  # it may be a link
    disk.replace(path, [permalinks.updated(before, links, topics).encode()])


def _counted(derive: Derive, progress: Progress) -> Derive:
    """Return `derive` with a report of how many papers have reached each step."""

    def counted(
        step: Step, values: Iterable[Value], prepare: Callable[[], Transform[Value]]
    ) -> Iterator[Value]:
        return progress.counted(f"Papers to {step.name}", derive(step, values, prepare))

    return counted
