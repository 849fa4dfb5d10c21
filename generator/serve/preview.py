"""A site that follows its sources: first the pages that were edited, then all."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator import disk, permalinks
from generator.engine import Rebuild
from generator.errors import SheafError
from generator.serve import watch
from generator.serve.browser import Browser, PageMaker
from generator.serve.recent import Recent

INTERVAL = 0.1
"""Seconds between two looks at the sources."""

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
        self._is_over = False
        self._turns = threading.Lock()
        self._generated = disk.generated(root / "docs")
        self._seen = watch.state(root, self._generated)
        self._rebuild: Rebuild | None = self._begun()

    def begin(self) -> int:
        """Wait for the first build, and return its exit code."""
        while self._rebuild:
            if (code := self._rebuild.result()) is not None:
                self._finish(code)
                if self._is_to_look:
                    self._look()
                return code
            time.sleep(INTERVAL)
        return 1

    def follow(self) -> None:
        """Look for edits, and show what they make, until it is stopped."""
        while not self._is_over:
            with self._turns:
                self._turn()
            time.sleep(INTERVAL)

    def stop(self) -> None:
        """End what is under way, and begin nothing more."""
        with self._turns:
            self._is_over = True
            self._stop_rebuild()

    def _begun(self) -> Rebuild:
        """Return a whole build that has begun, of the site that is not shown."""
        site = next(path for path in (self._root / site for site in SITES) if path != self._shown)
        return Rebuild(self._root, site)

    def _stop_rebuild(self) -> None:
        if self._rebuild:
            self._rebuild.stop()

    def _turn(self) -> None:
        if self._is_over:
            return
        now = watch.settled(lambda: watch.state(self._root, self._generated), self._seen)
        changed = watch.edited(self._seen, now)
        if self._rebuild:
            changed.discard(self._links)  # the build writes it, nobody else
        self._seen = now
        if changed:
            self._show_edited(changed)
            self._stop_rebuild()
            self._rebuild = self._begun()
        elif self._rebuild:
            code = self._rebuild.result()
            if code is not None:
                self._finish(code)
        elif self._is_to_look:
            self._look()

    def _show_edited(self, changed: set[Path]) -> None:
        """Show the pages of papers that an edit changed, if sources are all that it changed."""
        if not all(watch.is_source(path, self._root) for path in changed):
            self._recent = None
        if self._recent is None or self._maker is None:
            return
        files = self._recent.edited()
        if files is None:
            self._recent = None
            return
        for path, html in map(self._maker.make, files):
            disk.replace(self._shown / path, [html.encode()])
            self._tell(f"Shown: {path.removesuffix('index.html')}, and the rest follows")
        if files:
            self._browser.reload()

    def _finish(self, code: int) -> None:
        """Show the site that was built, or stay with the last one."""
        if self._rebuild and not code:
            self._shown = self._rebuild.site
            self._browser.show(self._shown)
            self._tell("Shown: all pages")
        elif self._shown.name:
            self._tell("The preview shows the last pages that could be made.")
        self._rebuild = None
        self._is_to_look = self._recent is None and not code
        self._generated = disk.generated(self._root / "docs")
        self._seen |= {self._links: seen} if (seen := watch.seen(self._links)) else {}

    def _look(self) -> None:
        """Get ready for the next edit of a source."""
        self._is_to_look = False
        with suppress(SheafError):  # the whole build tells of it
            self._recent = Recent(self._root)
            self._maker = PageMaker(self._root)
