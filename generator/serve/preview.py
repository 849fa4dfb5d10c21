"""A site that is kept up to date with its sources: first the edited pages, then all."""

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
"""Seconds between two checks for edits."""

QUIET = 5
"""Seconds after a build in which another edit is likely; what can wait is done after them."""

SITE = Path(".sheaf", "preview")
"""Where the site is built."""

LARGE = 1 << 20
"""Bytes of sources above which a new library shows its first papers before all are read."""

FIRST_NOTE = "These are the first papers. This page reloads when all of them have been read."
"""What pages say until all papers are read."""

HOME = "index.html"
"""The page that shows that a site is there."""


class Preview:
    """The site of a library, from its sources as they are now or were when last without error."""

    def __init__(self, root: Path, shown: ShownSite, report: Callable[[str], None]) -> None:
        """Keep `shown` up to date with the library in `root`; `report` prints what happens."""
        self._root = root
        self._shown = shown
        self._report = report
        self._incremental: Incremental | None = None
        self._maker: PageMaker | None = None
        self._has_to_prepare = False
        self._built: float | None = None
        """When the site that is shown was built, until its build stamp is saved."""
        self._is_stopped = False
        self._lock = threading.Lock()
        self._generated = disk.generated(root / "docs")
        self._seen = watch.state(root, self._generated)
        self._inputs = ""
        self._is_checked = True
        """Whether the shown site is known to be up to date, or is being built."""
        self._is_ready = False
        self._receipt = publish.last_receipt(root)
        self._rebuild: Rebuild | None = None

    def begin(self) -> bool:
        """Find the site of an earlier run, or build one; return whether there is a site to show.

        Raises a `SheafError` if the build cannot start.
        """
        if (self._root / SITE / HOME).is_file():
            self._is_checked = False
            return True
        self._receipt = NOTHING_READ
        is_large = sources.size(self._root / sources.FOLDER) > LARGE
        is_first = is_large and not (self._root / "docs" / disk.MEMORY).exists()
        self._rebuild = self._start_build(is_first=is_first)
        while (outcome := self._rebuild.outcome()) is None:
            time.sleep(INTERVAL)
        if is_first and outcome.is_done:
            self._show_first()
        else:
            self._finish(outcome)
        return outcome.is_done

    def follow(self) -> None:
        """Check for edits and show their results, until the preview is stopped."""
        with self._lock:
            if not self._is_checked:
                self._check()
            if not self._rebuild:
                self._prepare()
        while not self._is_stopped:
            with self._lock:
                self._poll()
            time.sleep(INTERVAL)

    def stop(self) -> None:
        """Stop the running build, if any, and start no other."""
        self._is_stopped = True
        with self._lock:
            if self._rebuild:
                self._rebuild.stop()
            elif self._built:
                self._save_stamp()

    def _check(self) -> None:
        """Start a full build if the site of an earlier run is out of date."""
        self._is_checked = True
        self._inputs = build_stamp.inputs(self._root)
        if build_stamp.find(self._root, SITE, self._inputs):
            self._report("Shown: the last build, because nothing has changed since")
            return
        self._report("Shown: the last build; what has changed since follows")
        self._receipt = NOTHING_READ
        self._rebuild = self._start_build()

    def _start_build(self, *, is_first: bool = False) -> Rebuild:
        """Start a build of all papers, or with `is_first` of the first ones only."""
        self._built = None
        self._inputs = build_stamp.inputs(self._root)
        return Rebuild(self._root, self._root / SITE, is_first=is_first)

    def _show_first(self) -> None:
        """Show the pages of the first papers while all are built."""
        self._generated = disk.generated(self._root / "docs")
        self._shown.note = FIRST_NOTE
        self._report("Shown: the first papers; all of them follow")
        self._rebuild = self._start_build()

    def _poll(self) -> None:
        if self._is_stopped:
            return
        try:
            now = watch.settled(lambda: watch.state(self._root, self._generated), self._seen)
        except OSError:  # a folder has just been removed; the next poll sees what is left
            return
        changed = watch.edited(self._seen, now)
        self._seen = now
        if changed:
            self._show_edited(changed)
            if self._rebuild:
                self._rebuild.stop()
            self._rebuild = self._start_build()
        elif self._rebuild:
            if outcome := self._rebuild.outcome():
                self._finish(outcome)
        elif self._has_to_prepare:
            self._prepare()
        elif self._built and time.monotonic() > self._built + QUIET:
            self._save_stamp()

    def _show_edited(self, changed: set[Path]) -> None:
        """Show the new pages of the papers that an edit changed, if it changed sources only."""
        if not all(watch.is_source(path, self._root) for path in changed):
            self._incremental = None
        if self._incremental is None or self._maker is None:
            return
        try:
            files = self._incremental.edited()
            for path, html in map(self._maker.make, files or ()):
                disk.replace(self._root / SITE / path, [html.encode()])
                self._report(f"Shown: {path.removesuffix('index.html')}; the other pages follow")
        except (SheafError, OSError):  # the full build reports what is wrong
            files = None
        if files:
            self._shown.changed(self._shown.problem)
        if files is None:
            self._incremental = None

    def _finish(self, outcome: Outcome) -> None:
        """Show the site that was built, or keep the last one, and report what changed."""
        self._rebuild = None
        self._has_to_prepare = self._incremental is None and outcome.is_done
        self._generated = disk.generated(self._root / "docs")
        self._shown.note = "" if outcome.is_done else self._shown.note
        self._shown.changed(outcome.problem)
        if outcome.problem:
            self._report(outcome.problem)
        if outcome.is_done:
            self._built = time.monotonic()
            self._report_receipt(publish.last_receipt(self._root))
            self._report("Shown: all pages")
        elif (self._root / SITE).exists():
            self._report("The preview shows the last pages that could be built.")

    def _report_receipt(self, now: Receipt) -> None:
        """Report what is new in the receipt: nobody reads all of it again."""
        before, self._receipt = self._receipt, now
        for line in receipt_lines.changes(before, now):
            self._report(line)

    def _save_stamp(self) -> None:
        """Save the build stamp of the shown site; this takes time, as it checks each file."""
        self._built = None
        build_stamp.keep(self._root, SITE, self._inputs)

    def _prepare(self) -> None:
        """Read the library, ready for the next edit of a source."""
        self._has_to_prepare = False
        with suppress(SheafError, OSError):  # the full build reports it
            self._incremental = Incremental(self._root)
            self._maker = PageMaker(settings.read(self._root))
        if not self._is_ready:
            self._is_ready = True
            self._report(
                "Ready. An edited abstract appears at once, and what depends on it a little later."
            )
