"""The programs that are compared: ours, and others that make the same site."""

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
"""Papers up to which MkDocs runs without our hook; more would take hours."""


@dataclass(frozen=True, slots=True)
class ProgramRun:
    """A run of a program that makes a site, or of the yardstick."""

    what: str
    command: tuple[str, ...]
    folder: Path
    """The working directory."""
    prepare: Callable[[], None]
    """Restores the state from which each run starts."""


def ours(folder: Path) -> Iterator[ProgramRun]:
    """Yield our runs for the library in `folder`, in the order of a round."""
    yield ProgramRun(YARDSTICK, _python("benchmarks.yardstick"), library.ROOT, lambda: None)
    yield ProgramRun(COLD, _python("generator", "build"), folder, lambda: library.forget(folder))
    yield ProgramRun(WARM, _python("generator", "build"), folder, lambda: None)
    yield _mkdocs(READY, folder, "ready")
    yield ProgramRun(EDITED, _python("generator", "build"), folder, lambda: library.edit(folder))


def unhooked(folder: Path) -> Iterator[ProgramRun]:
    """Yield the runs of MkDocs without our hook for the library in `folder`."""
    build = _python("generator", "build")
    yield ProgramRun(COLD_UNHOOKED, build, folder, lambda: library.forget(folder))
    yield ProgramRun(WARM_UNHOOKED, build, folder, lambda: None)
    yield _mkdocs(BARE, folder, "bare")


def hugo(program: Path, folder: Path) -> Iterator[ProgramRun]:
    """Yield the runs of Hugo in `folder`, into which a library was converted."""
    for what, name in ((HUGO, "hugo"), (HUGO_PAGES, "pages")):
        command = (str(program), "--config", f"{name}.json", "--destination", name)
        yield ProgramRun(what, command, folder, _remover(folder / name))


def _mkdocs(what: str, folder: Path, site: str) -> ProgramRun:
    command = _python("mkdocs", "build", "--quiet", "--site-dir", site)
    return ProgramRun(what, command, folder, _remover(folder / site))


def _python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", *arguments)


def _remover(folder: Path) -> Callable[[], None]:
    return lambda: shutil.rmtree(folder, ignore_errors=True)
