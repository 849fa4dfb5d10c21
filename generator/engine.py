"""MkDocs, run as a program of its own: it makes the site from the pages."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from generator import disk
from generator.errors import SheafError

EPOCH = "315532800"
"""The time stamped on compressed files: 1980, the same in every build."""

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "SHEAF_QUIET": "1", "SOURCE_DATE_EPOCH": EPOCH}

UNUSED = ("javascripts", "stylesheets", "images")
"""What the theme brings below `assets/` and no page of ours asks for: 2.5 MB."""


def build(root: Path, folder: Path) -> None:
    """Write the site of the library in `root` to `folder`.

    Where MkDocs finds something wrong, it says so, a `SheafError` is raised, and the last site
    stays.
    """
    with disk.renewed(folder) as site:
        command = [*_mkdocs(site.resolve()), "--strict"]
        done = subprocess.run(  # noqa: S603 -- our own interpreter, and arguments of ours
            command, cwd=root, env=os.environ | _QUIET, check=False, start_new_session=True
        )
        if done.returncode:
            problem = f"{folder}: MkDocs could not build the site; fix the errors listed above"
            raise SheafError(problem)
        for top in UNUSED:
            _spare(root, site, site / "assets" / top)


def _spare(root: Path, site: Path, top: Path) -> None:
    """Remove from `site` what is below `top`, but for what people put there."""
    for path in sorted((top, *top.rglob("*")), reverse=True):  # a folder after what is in it
        below = path.relative_to(site)
        if path.is_dir():
            with suppress(OSError):  # something is left in it
                path.rmdir()
        elif not any((root / place / below).exists() for place in ("docs", "overrides")):
            path.unlink(missing_ok=True)


class Rebuild:
    """A whole build for the preview, under way in processes of its own."""

    def __init__(self, root: Path, site: Path) -> None:
        """Begin to write the pages of the library in `root`, and from them `site`."""
        self._root = root
        self._left = [[sys.executable, "-m", "generator", "generate"], _mkdocs(site.resolve())]
        self.site = site
        self._go_on()

    def _go_on(self) -> None:
        environment = os.environ | _QUIET | {"SHEAF_PREVIEW": "true"}
        self._process = subprocess.Popen(self._left.pop(0), cwd=self._root, env=environment)  # noqa: S603 -- as above

    def result(self) -> int | None:
        """Return the exit code of the first step that failed, or 0; nothing while under way."""
        code = self._process.poll()
        if code == 0 and self._left:
            self._go_on()
            return None
        return code

    def stop(self) -> None:
        """End it, wherever it is: the next one makes all whole."""
        self._process.terminate()
        self._process.wait()


def _mkdocs(site: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
