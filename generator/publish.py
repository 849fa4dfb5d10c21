"""A library brought up to date: its pages, its addresses, and the site that is made from them."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from generator import build, disk, edited, engine, permalinks, receipt, standing
from generator.build import Found
from generator.deriving import Derive
from generator.errors import UnownedFileError
from generator.model import Make, Step, Value
from generator.permalinks import Permalink
from generator.progress import Progress
from generator.settings import Settings
from generator.workers import Workers

Tell: TypeAlias = Callable[[str], None]
"""Shows people a line."""


def pages(here: Settings, tell: Tell, processes: int = 0) -> bool:
    """Write the pages of the library `here`, freeze its addresses, and `tell` what was found.

    Returns whether an entry was rejected. Raises a `SheafError` where another run is at work, the
    settings are wrong, or a file in `docs/` is not ours to touch.
    """
    with disk.locked(here.root):
        return _has_rejected(_pages(here, tell, processes))


def site(here: Settings, folder: Path, tell: Tell, processes: int = 0) -> bool:
    """Write the pages of the library `here`, and from them its site to `folder`.

    Nothing is done where nothing has changed since the last time. Returns whether an entry was
    rejected. Raises a `SheafError` as `pages` does, and where MkDocs finds something wrong.
    """
    with disk.locked(here.root):
        disk.check_site(here.root, folder)
        inputs = standing.inputs(here.root)
        if stands := standing.find(here.root, folder, inputs):
            tell(f"Nothing has changed since the last build of {folder}/.")
            return stands.rejected
        rejected = _has_rejected(_pages(here, tell, processes))
        progress = Progress(sys.stderr)
        progress.tell("Building the site")
        engine.build(here.root, folder)
        progress.tell("")
        tell(f"Site: {folder}/")
        standing.keep(here.root, folder, inputs, rejected=rejected)
    return rejected


def _has_rejected(found: Found) -> bool:
    return any(reading.rejected for reading in found.readings)


def _pages(here: Settings, tell: Tell, processes: int) -> Found:
    """Bring the pages up to date, and return what was in the sources."""
    progress = Progress(sys.stderr)
    disk.sweep(here.root.iterdir())
    frozen = edited.read(here.root, permalinks.FILE) or ""
    with disk.Cache(here.root / disk.CACHE) as cache, Workers(processes) as workers:
        papers = disk.Papers(cache, workers.spread)
        found, catalogue = build.build(here, _counted(papers.made, progress), workers.spread)
        progress.tell("")
        for line in receipt.lines(found.receipt):
            tell(line)
        files = progress.counted("Files", build.files(catalogue, workers.spread))
        todo = disk.write(disk.kept(files, cache), here.docs)
    _freeze(here.root, frozen, found.made.permalinks)
    if cache.problem:
        progress.warn(cache.problem)
    tell(f"Pages: {len(todo.written):,} written, {len(todo.pruned):,} removed.")
    return found


def _freeze(root: Path, before: str, links: tuple[Permalink, ...]) -> None:
    """Keep the addresses `links` in the file that held `before` when the run began."""
    if permalinks.parse(before) == links:
        return
    if (edited.read(root, permalinks.FILE) or "") != before:
        problem = "was edited during this run, and left as it is; run this again"
        raise UnownedFileError(root / permalinks.FILE, problem)
    path = (root / permalinks.FILE).resolve()  # it may be a link to where people keep it
    disk.replace(path, [permalinks.updated(before, links).encode()])


def _counted(derive: Derive, progress: Progress) -> Derive:
    """Return `derive`, telling how many papers have come to each step."""

    def made(
        step: Step, values: Iterable[Value], prepare: Callable[[], Make[Value]]
    ) -> Iterator[Value]:
        return progress.counted(f"Papers to {step.name}", derive(step, values, prepare))

    return made
