"""A real browser, and small sites for it to visit."""

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""The programs that will do, as they are called on one machine or another."""


@contextmanager
def browser() -> Iterator[Browser]:
    """Yield the browser that the machine has, or skip the test and say so."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"NO BROWSER: none of {', '.join(NAMES)} is installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program,
            args=[
                "--no-sandbox",  # which a container has not; the pages are our own
                "--disable-background-networking",
                "--disable-component-update",
            ],
        )
        yield started
        started.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Yield the address under which a server on this machine gives the files of `folder`."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            """Say nothing."""

    handler = functools.partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@dataclass(frozen=True)
class Watch:
    """What a page did that nobody asked it to."""

    errors: list[str] = field(default_factory=list)
    """What it complained about, and what alarms its texts set off."""
    requests: list[str] = field(default_factory=list)
    """All that it loaded."""


def watch(page: Page) -> Watch:
    """Begin to note what `page` does."""
    seen = Watch()
    page.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda request: seen.requests.append(request.url))

    def alarm(dialog: Dialog) -> None:
        seen.errors.append(f"alert: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", alarm)
    return seen
