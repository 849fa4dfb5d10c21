"""The ways to a site: ours, and those of others."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import library

YARDSTICK = "a fixed piece of work"
COLD = "sources to site, nothing there before"
WARM = "sources to site, nothing changed"
EDITED = "sources to site, one abstract edited"
READY = "ready pages to site"
COLD_UNHOOKED = "sources to site without the hook, nothing there before"
WARM_UNHOOKED = "sources to site without the hook, nothing changed"
BARE = "ready pages to site, bare MkDocs"
HUGO = "ready pages to site, Hugo"
HUGO_PAGES = "ready pages to site, Hugo, without other files"

UNHOOKED_AT_MOST = 10_000
"""Papers; without the hook more would take hours."""


@dataclass(frozen=True, slots=True)
class Road:
    """A program that makes a site."""

    what: str
    command: tuple[str, ...]
    folder: Path
    """Where it is run."""
    prepare: Callable[[], None]
    """Makes things as they are to be before, each time."""


def ours(folder: Path) -> Iterator[Road]:
    """Yield the roads of the library in `folder`, in the order in which a round takes them."""
    yield Road(YARDSTICK, _python("benchmarks.yardstick"), library.ROOT, lambda: None)
    yield Road(COLD, _python("generator", "build"), folder, lambda: library.forget(folder))
    yield Road(WARM, _python("generator", "build"), folder, lambda: None)
    yield _mkdocs(READY, folder, "ready")
    yield Road(EDITED, _python("generator", "build"), folder, lambda: library.edit(folder))


def unhooked(folder: Path) -> Iterator[Road]:
    """Yield the roads of the library in `folder`, of the same papers and without our hook."""
    build = _python("generator", "build")
    yield Road(COLD_UNHOOKED, build, folder, lambda: library.forget(folder))
    yield Road(WARM_UNHOOKED, build, folder, lambda: None)
    yield _mkdocs(BARE, folder, "bare")


def hugo(program: Path, folder: Path) -> Iterator[Road]:
    """Yield the roads of Hugo, in the folder that a library was turned into."""
    for what, name in ((HUGO, "hugo"), (HUGO_PAGES, "pages")):
        command = (str(program), "--config", f"{name}.json", "--destination", name)
        yield Road(what, command, folder, _remover(folder / name))


def _mkdocs(what: str, folder: Path, site: str) -> Road:
    command = _python("mkdocs", "build", "--quiet", "--site-dir", site)
    return Road(what, command, folder, _remover(folder / site))


def _python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", *arguments)


def _remover(folder: Path) -> Callable[[], None]:
    return lambda: shutil.rmtree(folder, ignore_errors=True)
