"""A library brought up to date: its pages, its addresses, and the site that is made from them."""

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
    taxonomy,
)
from generator.build import Earlier
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
"""The message that is printed once if the settings have no address of the site."""

FIRST_PAPERS = 100
"""Papers that the preview of a large library begins with."""

Tell: TypeAlias = Callable[[str], None]
"""Shows people a line."""


def pages(here: Settings, tell: Tell, processes: int = 0) -> bool:
    """Write the pages of the library `here`, freeze its addresses, and `tell` what was found.

    Returns whether an entry was rejected. Raises a `SheafError` where another run is at work, the
    settings are wrong, or a file in `docs/` is not ours to touch.
    """
    with disk.locked(here.root):
        rejected, said = _pages(here, tell, processes)
        if said:
            tell(said)
        return rejected


def site(here: Settings, folder: Path, tell: Tell, processes: int = 0) -> bool:
    """Write the pages of the library `here`, and from them its site to `folder`.

    Nothing is done where nothing has changed since the last time. Returns whether an entry was
    rejected. Raises a `SheafError` as `pages` does, and where MkDocs finds something wrong.
    """
    with disk.locked(here.root):
        disk.check_site(here.root, folder)
        inputs = build_stamp.inputs(here.root)
        if stamp := build_stamp.find(here.root, folder, inputs):
            tell(f"Nothing has changed since the last build of {folder}/.")
            for line in receipt_lines.rejections(last_receipt(here.root).rejected):
                tell(line)
            return stamp.rejected
        rejected, said = _pages(here, tell, processes)
        progress = Progress(sys.stderr)
        progress.tell("Building the site")
        engine.build(here.root, folder, here.site_url)
        progress.tell("")
        if not here.site_url:
            tell(NO_ADDRESS)
        tell(f"Site: {folder}/")
        if said:
            tell(said)
        build_stamp.keep(here.root, folder, inputs, rejected=rejected)
    return rejected


def preview(here: Settings, folder: Path) -> str:
    """Write the pages of the library `here`, and from them a preview of its site to `folder`.

    No address is frozen: what is only being tried out may leave without a trace. Waits for another
    run, if one is at work. Returns what MkDocs warns of; raises a `SheafError` as `site` does.
    """
    with disk.locked(here.root, is_patient=True):
        _written(here, lambda _: None, 0)
        return engine.build(here.root, folder, here.site_url, is_preview=True)


def first_preview(here: Settings, folder: Path) -> str:
    """Write a preview of the first papers of the library `here` alone, if it has no pages yet.

    Of a large library this takes seconds, where all of it takes minutes; nothing is remembered.
    Waits, returns and raises as `preview` does.
    """
    with disk.locked(here.root, is_patient=True):
        if not (here.docs / disk.MEMORY).exists():
            _, catalogue = build.build(here, earlier=Earlier(read=build.first(FIRST_PAPERS)))
            disk.write(build.files(catalogue), here.docs)
        return engine.build(here.root, folder, here.site_url, is_preview=True)


def _pages(here: Settings, tell: Tell, processes: int) -> tuple[bool, str]:
    """Bring pages and addresses up to date; return whether an entry was rejected, and what to say.

    That is where topics come from, if somebody did not write them.
    """
    disk.sweep(here.root.iterdir())
    before = config_files.read(here.root, permalinks.FILE) or ""
    topics, catalogue, changes = _written(here, tell, processes, clock.today())
    _freeze(here.root, before, catalogue.permalinks, topics)
    tell(f"Pages: {len(changes.written):,} written, {len(changes.pruned):,} removed.")
    said = basis.sentence(catalogue.basis, taxonomy.FILE) if catalogue.basis.is_found else ""
    if said:
        said = f"{said.removesuffix('.')}: see /{addresses.TOPICS.path}"
    return bool(catalogue.receipt.rejected), said


def last_receipt(root: Path) -> Receipt:
    """Return the receipt that the last run in `root` wrote; an empty one where there was none."""
    try:
        return receipt.parse((root / "docs" / addresses.RECEIPT.path).read_bytes())
    except (OSError, ValueError):
        return receipt.NOTHING_READ


def _written(
    here: Settings, tell: Tell, processes: int, day: str = ""
) -> tuple[Mapping[str, str], Catalogue, Changes]:
    """Bring the pages up to date; return all topics with phrases, the catalogue, what changed.

    What is new is noted with `day`, if one is given.
    """
    progress = Progress(sys.stderr)
    with disk.Cache(here.root / disk.CACHE) as cache, Workers(processes) as workers:
        topics, catalogue = _made(here, day, progress, cache, workers)
        progress.tell("")
        for line in receipt_lines.lines(catalogue.receipt):
            tell(line)
        state = disk.DocsState(cache, here.docs)
        made = build.files(replace(catalogue, kept=state.kept), workers.map)
        files = disk.kept(progress.counted("Files", made), cache)
        changes = disk.write(files, here.docs, state)
    if cache.problem:
        progress.warn(cache.problem)
    return topics, catalogue, changes


def _made(
    here: Settings, day: str, progress: Progress, cache: Cache, workers: Workers
) -> tuple[Mapping[str, str], Catalogue]:
    """Return the topics with their phrases, and the catalogue.

    Nothing else of the sources is kept while pages are made: of many papers, it is large.
    """
    papers = disk.Papers(cache, workers.map)
    read = disk.Readings(cache, importers.readings, workers.map).read
    earlier = Earlier(partial(_compared, cache), read)
    derive = _counted(papers.derive, progress)
    found, catalogue = build.build(here, derive, workers.map, day, earlier)
    return found.topic_links, catalogue


def _compared(cache: Cache, papers: tuple[Paper, ...], parallel_map: ParallelMap) -> Compared:
    """Return the papers nearest to each; what pairs have in common is known from the last run."""
    found = related.compared(papers, parallel_map, disk.recalled(cache))
    disk.remember(cache, found.reasons)
    return found


def _freeze(
    root: Path, before: str, links: tuple[Permalink, ...], topics: Mapping[str, str]
) -> None:
    """Keep addresses of papers and topics in the file that held `before` when the run began."""
    if permalinks.parse(before) == links and permalinks.parse_topics(before) == topics:
        return
    if (config_files.read(root, permalinks.FILE) or "") != before:
        problem = "was edited during this run, and left as it is; run this again"
        raise UnownedFileError(root / permalinks.FILE, problem)
    path = (root / permalinks.FILE).resolve()  # it may be a link to where people keep it
    disk.replace(path, [permalinks.updated(before, links, topics).encode()])


def _counted(derive: Derive, progress: Progress) -> Derive:
    """Return `derive`, telling how many papers have come to each step."""

    def made(
        step: Step, values: Iterable[Value], prepare: Callable[[], Transform[Value]]
    ) -> Iterator[Value]:
        return progress.counted(f"Papers to {step.name}", derive(step, values, prepare))

    return made
