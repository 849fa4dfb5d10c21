"""A site that follows its sources: first the pages that were edited, then all."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator import disk, permalinks, standing
from generator.engine import Rebuild
from generator.errors import SheafError
from generator.serve import watch
from generator.serve.browser import Browser, PageMaker
from generator.serve.recent import Recent

INTERVAL = 0.1
"""Seconds between two looks at the sources."""

QUIET = 5
"""Seconds after a build in which edits are likely; what can wait is not done in them."""

SITES = (Path(".sheaf", "preview-a"), Path(".sheaf", "preview-b"))
"""Where the site is made: one is shown while the other is under way."""


class Preview:
    """The site of a library as its sources are now, or were when they were last right."""

    def __init__(self, root: Path, browser: Browser, tell: Callable[[str], None]) -> None:
        """Show the library in `root` in `browser`, and `tell` people what happens."""
        self._root = root
        self._links = root / permalinks.FILE
        self._browser = browser
        self._tell = tell
        self._shown = Path()
        self._recent: Recent | None = None
        self._maker: PageMaker | None = None
        self._is_to_look = False
        self._built: float | None = None
        """When the site that is shown was built, until it is remembered that it stands."""
        self._is_over = False
        self._turns = threading.Lock()
        self._generated = disk.generated(root / "docs")
        self._seen = watch.state(root, self._generated)
        self._inputs = standing.inputs(root)
        self._rebuild: Rebuild | None = None

    def begin(self) -> int:
        """Show the site of an earlier run, if it stands, or a new one; return an exit code."""
        for site in (self._root / site for site in SITES):
            if standing.find(self._root, site, self._inputs):
                self._show(site, "the last build, because nothing has changed since")
                return 0
        self._rebuild = self._begun()
        while (code := self._rebuild.result()) is None:
            time.sleep(INTERVAL)
        self._finish(self._rebuild, code)
        return code

    def follow(self) -> None:
        """Look for edits, and show what they make, until it is stopped."""
        with self._turns:
            self._look()
        self._tell(
            "Ready. An edited abstract appears at once, and what depends on it a little later."
        )
        while not self._is_over:
            with self._turns:
                self._turn()
            time.sleep(INTERVAL)

    def stop(self) -> None:
        """End what is under way, and begin nothing more."""
        with self._turns:
            self._is_over = True
            if self._rebuild:
                self._rebuild.stop()
            elif self._built:
                self._remember()

    def _begun(self) -> Rebuild:
        """Return a whole build that has begun, of the site that is not shown."""
        self._built = None
        self._inputs = standing.inputs(self._root)
        site = next(path for path in (self._root / site for site in SITES) if path != self._shown)
        return Rebuild(self._root, site)

    def _turn(self) -> None:
        if self._is_over:
            return
        try:
            now = watch.settled(lambda: watch.state(self._root, self._generated), self._seen)
        except OSError:  # a folder has just gone; the next turn sees what is left
            return
        changed = watch.edited(self._seen, now)
        if self._rebuild:
            changed.discard(self._links)  # the build writes it, nobody else
        self._seen = now
        if changed:
            self._show_edited(changed)
            if self._rebuild:
                self._rebuild.stop()
            self._rebuild = self._begun()
        elif self._rebuild:
            code = self._rebuild.result()
            if code is not None:
                self._finish(self._rebuild, code)
        elif self._is_to_look:
            self._look()
        elif self._built and time.monotonic() > self._built + QUIET:
            self._remember()

    def _show_edited(self, changed: set[Path]) -> None:
        """Show the pages of papers that an edit changed, if sources are all that it changed."""
        if not all(watch.is_source(path, self._root) for path in changed):
            self._recent = None
        if self._recent is None or self._maker is None:
            return
        try:
            files = self._recent.edited()
            for path, html in map(self._maker.make, files or ()):
                disk.replace(self._shown / path, [html.encode()])
                self._tell(f"Shown: {path.removesuffix('index.html')}; the other pages follow")
        except OSError:  # a source has just gone, or the disk is full: the whole build tells of it
            files = None
        if files:
            self._browser.reload()
        if files is None:
            self._recent = None

    def _finish(self, rebuild: Rebuild, code: int) -> None:
        """Show the site that was built, or stay with the last one."""
        if not code:
            self._show(rebuild.site, "all pages")
            self._built = time.monotonic()
        elif self._shown.name:
            self._tell("The preview shows the last pages that could be built.")
        self._rebuild = None
        self._is_to_look = self._recent is None and not code
        self._generated = disk.generated(self._root / "docs")
        self._seen |= {self._links: seen} if (seen := watch.seen(self._links)) else {}

    def _show(self, site: Path, what: str) -> None:
        self._shown = site
        self._browser.show(site)
        self._tell(f"Shown: {what}")

    def _remember(self) -> None:
        """Remember that the site that is shown stands: of a large one, each file is looked at."""
        self._built = None
        standing.keep(self._root, self._shown, self._inputs)

    def _look(self) -> None:
        """Get ready for the next edit of a source."""
        self._is_to_look = False
        with suppress(SheafError, OSError):  # the whole build tells of it
            self._recent = Recent(self._root)
            self._maker = PageMaker(self._root)
