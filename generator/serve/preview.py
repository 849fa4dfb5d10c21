"""A site that follows its sources: first the pages that were edited, then all."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from generator import build_stamp, disk, publish, receipt_lines, settings, sources
from generator.errors import SheafError
from generator.receipt import NOTHING_READ, Receipt
from generator.serve import watch
from generator.serve.incremental import Incremental
from generator.serve.page_maker import PageMaker
from generator.serve.rebuild import Outcome, Rebuild
from generator.serve.server import ShownSite

INTERVAL = 0.1
"""Seconds between two looks at the sources."""

QUIET = 5
"""Seconds after a build in which edits are likely; what can wait is not done in them."""

SITE = Path(".sheaf", "preview")
"""Where the site is made."""

LARGE = 1 << 20
"""Bytes of sources above which a new library shows its first papers before all are read."""

FIRST_NOTE = "These are the first papers. This page reloads when all of them have been read."
"""What pages say until then."""

HOME = "index.html"
"""The page that every site has."""


class Preview:
    """The site of a library as its sources are now, or were when they were last right."""

    def __init__(self, root: Path, shown: ShownSite, tell: Callable[[str], None]) -> None:
        """Keep what is `shown` in step with the library in `root`; `tell` prints what happens."""
        self._root = root
        self._shown = shown
        self._tell = tell
        self._recent: Incremental | None = None
        self._maker: PageMaker | None = None
        self._is_to_look = False
        self._built: float | None = None
        """When the site that is shown was built, until its build stamp is kept."""
        self._is_over = False
        self._turns = threading.Lock()
        self._generated = disk.generated(root / "docs")
        self._seen = watch.state(root, self._generated)
        self._inputs = ""
        self._is_checked = True
        """Whether what is shown is known to be up to date, or is being built."""
        self._is_ready = False
        self._receipt = publish.last_receipt(root)
        self._rebuild: Rebuild | None = None

    def begin(self) -> bool:
        """Get ready to show the site of an earlier run as it is, or a new one.

        Returns whether there is one. Raises a `SheafError` where none can be made.
        """
        if (self._root / SITE / HOME).is_file():
            self._is_checked = False
            return True
        self._receipt = NOTHING_READ
        is_large = sources.size(self._root / sources.FOLDER) > LARGE
        is_first = is_large and not (self._root / "docs" / disk.MEMORY).exists()
        self._rebuild = self._begun(is_first=is_first)
        while (outcome := self._rebuild.outcome()) is None:
            time.sleep(INTERVAL)
        if is_first and outcome.is_done:
            self._show_first()
        else:
            self._finish(outcome)
        return outcome.is_done

    def follow(self) -> None:
        """Look for edits, and show what they make, until it is stopped."""
        with self._turns:
            if not self._is_checked:
                self._check()
            if not self._rebuild:
                self._look()
        while not self._is_over:
            with self._turns:
                self._turn()
            time.sleep(INTERVAL)

    def stop(self) -> None:
        """End what is running, and start nothing more."""
        self._is_over = True
        with self._turns:
            if self._rebuild:
                self._rebuild.stop()
            elif self._built:
                self._remember()

    def _check(self) -> None:
        """Begin a whole build where the site of an earlier run is not up to date."""
        self._is_checked = True
        self._inputs = build_stamp.inputs(self._root)
        if build_stamp.find(self._root, SITE, self._inputs):
            self._tell("Shown: the last build, because nothing has changed since")
            return
        self._tell("Shown: the last build; what has changed since follows")
        self._receipt = NOTHING_READ
        self._rebuild = self._begun()

    def _begun(self, *, is_first: bool = False) -> Rebuild:
        """Return a build that has begun: of all papers, or of the first only."""
        self._built = None
        self._inputs = build_stamp.inputs(self._root)
        return Rebuild(self._root, self._root / SITE, is_first=is_first)

    def _show_first(self) -> None:
        """Show the pages of the first papers, while those of all are made."""
        self._generated = disk.generated(self._root / "docs")
        self._shown.note = FIRST_NOTE
        self._tell("Shown: the first papers; all of them follow")
        self._rebuild = self._begun()

    def _turn(self) -> None:
        if self._is_over:
            return
        try:
            now = watch.settled(lambda: watch.state(self._root, self._generated), self._seen)
        except OSError:  # a folder has just been removed; the next turn sees what is left
            return
        changed = watch.edited(self._seen, now)
        self._seen = now
        if changed:
            self._show_edited(changed)
            if self._rebuild:
                self._rebuild.stop()
            self._rebuild = self._begun()
        elif self._rebuild:
            if outcome := self._rebuild.outcome():
                self._finish(outcome)
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
                disk.replace(self._root / SITE / path, [html.encode()])
                self._tell(f"Shown: {path.removesuffix('index.html')}; the other pages follow")
        except (SheafError, OSError):  # what is wrong, or just gone, the whole build tells of
            files = None
        if files:
            self._shown.changed(self._shown.problem)
        if files is None:
            self._recent = None

    def _finish(self, outcome: Outcome) -> None:
        """Show the site that was built, or stay with the last one, and tell what changed."""
        self._rebuild = None
        self._is_to_look = self._recent is None and outcome.is_done
        self._generated = disk.generated(self._root / "docs")
        self._shown.note = "" if outcome.is_done else self._shown.note
        self._shown.changed(outcome.said)
        if outcome.said:
            self._tell(outcome.said)
        if outcome.is_done:
            self._built = time.monotonic()
            self._tell_news(publish.last_receipt(self._root))
            self._tell("Shown: all pages")
        elif (self._root / SITE).exists():
            self._tell("The preview shows the last pages that could be built.")

    def _tell_news(self, now: Receipt) -> None:
        """Tell what is in the receipt, or what is new in it: nobody reads all of it again."""
        before, self._receipt = self._receipt, now
        for line in receipt_lines.changes(before, now):
            self._tell(line)

    def _remember(self) -> None:
        """Keep the build stamp of the site that is shown: this looks at each file."""
        self._built = None
        build_stamp.keep(self._root, SITE, self._inputs)

    def _look(self) -> None:
        """Prepare for the next edit of a source."""
        self._is_to_look = False
        with suppress(SheafError, OSError):  # the whole build tells of it
            self._recent = Incremental(self._root)
            self._maker = PageMaker(settings.read(self._root))
        if not self._is_ready:
            self._is_ready = True
            self._tell(
                "Ready. An edited abstract appears at once, and what depends on it a little later."
            )
