"""A real browser, and small sites for it to visit."""

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from typing import Literal, TypeAlias

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""The programs that will do, as they are called on one machine or another."""


NEEDLESS = (
    # What Playwright leaves out; naming anything here takes the place of its own list.
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"),
    *("HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"),
    *("ThirdPartyStoragePartitioning", "OptimizationHints", "NetworkTimeServiceQuerying"),
    *("AimEnabled", "PreconnectToSearch"),
    # Pages behind the address bar of each window, which cost more than most of ours.
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"),
)
"""Parts of the browser that no test needs."""

Scheme: TypeAlias = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

PATIENCE = 60_000
"""Milliseconds in which anything that is waited for comes, on a busy machine too."""

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
"""axe-core, as its package brings it."""

BLAMED = """
(part) => axe.run(part ?? document, { rules: { "target-size": { enabled: true } } }).then(
  ({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
)
"""

DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


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
                f"--disable-features={','.join(NEEDLESS)}",
            ],
        )
        expect.set_options(timeout=PATIENCE)
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


@contextmanager
def reader(browser: Browser, home: str) -> Iterator[BrowserContext]:
    """Yield a browser that keeps nothing yet and opens pages below `home`.

    At the end, none of its pages may have failed, or asked another origin for anything.
    """
    context = browser.new_context(base_url=home, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    seen = watch(context)
    yield context
    context.close()
    assert seen.errors == []
    assert [url for url in seen.requests if not url.startswith((home, "data:", "blob:"))] == []


def resize(page: Page, width: int) -> None:
    """Make the window of `page` as wide as that, and wait until it is drawn."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(DRAWN)


def blamed(page: Page, part: str | None = None) -> list[list[object]]:
    """Return the rules by which axe-core blames a part of `page`, each with what it blames."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE)
    found: list[list[object]] = page.evaluate(BLAMED, part)
    return found


@dataclass(frozen=True)
class Watch:
    """What pages did that nobody asked it to."""

    errors: list[str] = field(default_factory=list)
    """What they complained about, and what alarms their texts set off."""
    requests: list[str] = field(default_factory=list)
    """All that they loaded."""


def watch(context: BrowserContext) -> Watch:
    """Begin to note what the pages in `context` do."""
    seen = Watch()
    context.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
    context.on("weberror", lambda error: seen.errors.append(str(error.error)))
    context.on("request", lambda request: seen.requests.append(request.url))

    def alarm(dialog: Dialog) -> None:
        seen.errors.append(f"alert: {dialog.message}")
        dialog.dismiss()

    context.on("dialog", alarm)
    return seen
