"""A library built from the seed, once in a run, and served."""

import contextlib
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

import pytest
from click.testing import Result
from playwright.sync_api import Browser, BrowserContext, Page

from tests import commands, seed, shared
from tests.browser import Reader, Scheme

SUB_PATH = "/library"
"""The site is served below a path, as on most file hosts."""


def make_library(folder: Path, fill: Callable[[Path], object] = seed.fill) -> Path:
    """Make a library in `folder` that holds the seed, or what `fill` puts there; return the folder.

    That a program of its own makes the same is tested in `tests/library`.
    """
    run(seed.ROOT, "init", str(folder))
    fill(folder)
    return folder


def run(root: Path, *arguments: str, **environment: str) -> Result:
    """Run a command of ours in `root`; it must succeed."""
    with contextlib.chdir(root):
        done = commands.run(*arguments, **environment)
    assert not done.exit_code, done.output
    return done


def run_apart(root: Path, *arguments: str, **environment: str) -> None:
    """Run the program of the library in `root`, in a process of its own; it must succeed."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=root,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a library with the seed, built; it is everybody's."""
    return shared.folder(tmp_path_factory, "seed", _built)


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a library with a few papers of the seed, built; it is everybody's."""
    make = partial(_built, fill=seed.fill_with_few)
    return shared.folder(tmp_path_factory, "few", make)


def _built(folder: Path, fill: Callable[[Path], object] = seed.fill) -> None:
    site_url = f"https://example.org{SUB_PATH}/"
    run(make_library(folder, fill), "build", "--strict", SITE_URL=site_url)


@pytest.fixture
def copy(few: Path, tmp_path: Path) -> Path:
    """Return a copy of the library of a few papers for one test, with its pages and its site."""
    folder = tmp_path / "copy"
    shutil.copytree(few, folder)
    return folder


@pytest.fixture(scope="session")
def site(library: Path) -> Path:
    """Return the folder of the built site."""
    return library / "site"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files below a path, and logs nothing."""

    def translate_path(self, path: str) -> str:
        """Return the file for `path`, which must lie below the sub-path."""
        inside = path.startswith(f"{SUB_PATH}/")
        return super().translate_path(path.removeprefix(SUB_PATH) if inside else "/nowhere")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Log nothing."""


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve `folder` below the sub-path, at the address of its home page that is given."""
    handler = partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return the address of the home page of the served site."""
    with serving(site) as home:
        yield home


class Open(Protocol):
    """A function that opens the page at a path."""

    def __call__(self, path: str = "", width: int = 1280, scheme: Scheme = "light") -> Page:
        """Return the page, loaded, in a window of that width."""


@pytest.fixture(scope="session")
def window(browser: Browser, address: str) -> Iterator[Reader]:
    """Return a browser in which one test after another reads the seed's site."""
    with contextlib.closing(Reader(browser, address)) as reader:
        yield reader


@pytest.fixture
def reader(window: Reader) -> Iterator[BrowserContext]:
    """Return a browser that keeps nothing yet; nothing may fail in it, or ask another origin."""
    with window.anew() as context:
        yield context


def opener(context: BrowserContext) -> Open:
    """Return what opens pages in the window of `context`."""
    [page] = context.pages

    def open_page(path: str = "", width: int = 1280, scheme: Scheme = "light") -> Page:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(path)
        return page

    return open_page


@pytest.fixture
def page_at(reader: BrowserContext) -> Open:
    """Return a function that opens a page of the seed's site."""
    return opener(reader)
