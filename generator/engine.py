"""MkDocs, run as a program of its own: it makes the site from the pages."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

TABLE = Path(".sheaf", "pages.sqlite")
"""Where the hook looks for the HTML of pages, in the root of the repository."""

EPOCH = "315532800"
"""The time stamped on compressed files: 1980, the same in every build."""

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}


UNUSED = ("javascripts", "stylesheets", "images")
"""What the theme brings below `assets/` and no page of ours asks for: 2.5 MB."""


def build(root: Path, site: Path) -> int:
    """Write the site of the library in `root` to `site`, and return MkDocs' exit code."""
    site = site.resolve()
    command = _command("build", "--strict", "--quiet", "--site-dir", str(site))
    done = subprocess.run(command, cwd=root, env=os.environ | _QUIET, check=False)  # noqa: S603 -- our own interpreter, and arguments of ours
    for folder in UNUSED:
        shutil.rmtree(site / "assets" / folder, ignore_errors=True)
    return done.returncode


def serve(root: Path, address: str) -> subprocess.Popen[bytes]:
    """Start a server at `address` (host:port) that rebuilds and reloads when a page changes."""
    environment = os.environ | _QUIET | {"SHEAF_PREVIEW": "true"}
    command = _command("serve", "--livereload", "--dev-addr", address)
    return subprocess.Popen(command, cwd=root, env=environment)  # noqa: S603 -- as above


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]
