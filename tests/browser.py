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
from urllib.parse import urlsplit

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

EMPTY = "about:blank"
INSIDE = ("data:", "blob:", EMPTY)
"""Addresses that are within the browser."""

PATIENCE = 60_000
"""Milliseconds in which anything that is waited for comes, on a busy machine too."""

AXE = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
"""axe-core, as its package brings it."""

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe-core about colours, which alone depend on the scheme."""
SLOW = (*COLOURS, "target-size")
"""Rules that take the longest, because they ask where everything is."""

BLAMED = """
async ([part, colours, slow, isAll]) => {
  const root = part ? document.querySelector(part) : document.body;
  const looks = /^(class|style|type|hidden|open|disabled|aria-(pressed|current|expanded|checked))$/;
  const kinds = new Map();
  const times = new Map();
  const again = [];
  const look = (element, above) => {
    const has = [...element.attributes].filter(({ name }) => looks.test(name));
    const own = has.map(({ name, value }) => `${name}=${value}`).join(" ");
    const { width, height } = element.getBoundingClientRect();
    const isSmall = width < 24 || height < 24;
    const state = `${element.matches(":checked, :focus, :hover")} ${isSmall}`;
    const kind = `${above} ${element.localName} ${own} ${state}`;
    if (!kinds.has(kind)) kinds.set(kind, kinds.size);
    const number = kinds.get(kind);
    times.set(number, (times.get(number) ?? 0) + 1);
    const isAgain = times.get(number) > 3;
    const below = [...element.children].filter((child) => !look(child, number));
    if (isAgain && !below.length) return true;
    for (const child of element.children) if (!below.includes(child)) again.push(child);
    return false;
  };
  look(root, 0);
  const include = part ?? document;
  const off = Object.fromEntries(slow.map((rule) => [rule, { enabled: false }]));
  const runs = [[{ include, exclude: again }, { runOnly: isAll ? slow : colours }]];
  if (isAll) runs.push([include, { rules: off }]);
  const blamed = [];
  for (const [context, options] of runs) {
    const { violations } = await axe.run(context, { resultTypes: ["violations"], ...options });
    for (const { id, nodes } of violations) blamed.push([id, nodes.map(({ html }) => html)]);
  }
  return blamed;
}
"""
"""What axe-core blames; by slow rules three times only in what is alike, with all around it."""

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
                "--disable-gpu",  # which no machine of tests has; to play one takes longer
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
            """Log nothing."""

    handler = functools.partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


class Reader:
    """A browser with one window, which opens pages below `homes` and forgets all between tests.

    A window of its own for each test would take longer than most tests do.
    """

    def __init__(self, browser: Browser, *homes: str) -> None:
        """Open the window; addresses in it begin at the first of `homes`."""
        self._homes = homes
        self._context = browser.new_context(base_url=homes[0], reduced_motion="reduce")
        self._context.set_default_timeout(PATIENCE)
        self._seen = watch(self._context)
        self._page = self._context.new_page()
        self._tools = self._context.new_cdp_session(self._page)

    @contextmanager
    def anew(self) -> Iterator[BrowserContext]:
        """Yield the browser, with an empty page in its window.

        At the end, none of its pages may have failed, or asked another origin for anything.
        """
        self.forget()
        self._seen.errors.clear()
        self._seen.requests.clear()
        yield self._context
        assert self._seen.errors == []
        ours = (*self._homes, *INSIDE)
        assert [url for url in self._seen.requests if not url.startswith(ours)] == []

    def forget(self) -> None:
        """Forget everything, and yield an empty page in the window."""
        for page in self._context.pages[1:]:
            page.close()
        self._page.unroute_all()
        self._page.mouse.move(-1, -1)
        self._page.goto(EMPTY)
        self._page.emulate_media(color_scheme="light")
        self._page.set_viewport_size({"width": 1280, "height": 900})
        self._context.clear_permissions()
        for home in self._homes:
            origin = home.removesuffix(urlsplit(home).path)
            kept = {"origin": origin, "storageTypes": "cookies,local_storage,indexeddb"}
            self._tools.send("Storage.clearDataForOrigin", kept)

    def close(self) -> None:
        """Close the window."""
        self._context.close()


def resize(page: Page, width: int) -> None:
    """Make the window of `page` so wide, and wait until it is drawn."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(DRAWN)


def blamed(page: Page, part: str | None = None) -> list[list[object]]:
    """Return the rules that axe-core finds broken in a part of `page`, each with the elements.

    It looks at all of it in the light scheme, and at the colours in the dark one as well.
    """
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE)
    found: list[list[object]] = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found += page.evaluate(BLAMED, [part, COLOURS, SLOW, scheme == "light"])
    return found


@dataclass(frozen=True)
class Watch:
    """Errors and requests of pages that no test expects."""

    errors: list[str] = field(default_factory=list)
    """What they complained about, and what alarms their texts set off."""
    requests: list[str] = field(default_factory=list)
    """All that they loaded."""


def watch(context: BrowserContext) -> Watch:
    """Start to record what the pages in `context` do."""
    seen = Watch()
    context.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
    context.on("weberror", lambda error: seen.errors.append(str(error.error)))
    context.on("request", lambda request: seen.requests.append(request.url))

    def alarm(dialog: Dialog) -> None:
        seen.errors.append(f"alert: {dialog.message}")
        dialog.dismiss()

    context.on("dialog", alarm)
    return seen
