"""MkDocs, run as a program of its own: it makes the site from the pages."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from generator import disk
from generator.components import SITE
from generator.errors import SheafError
from generator.model import AS_TEXT
from generator.outputs import feeds, machines

EPOCH = "315532800"
"""The time stamped on compressed files: 1980, the same in every build."""

_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}

UNUSED = ("javascripts", "stylesheets", "images")
"""What the theme brings below `assets/` and no page of ours asks for: 2.5 MB."""


WHOLE = (feeds.ATOM, feeds.JSON, machines.SEARCH)
"""Files that are nothing without the address of the site."""
PARTLY = (machines.ROBOTS, machines.OVERVIEW)
"""Files that are of use without it too."""


def build(root: Path, folder: Path, site_url: str = "", *, is_preview: bool = False) -> str:
    """Write the site of the library in `root` to `folder`; return what MkDocs warns of.

    It is published at `site_url`, if that is known.
    A `SheafError` is raised with all that is wrong, and the last site stays; of a preview, what
    MkDocs only warns of is not wrong.
    """
    with disk.renewed(folder) as site:
        said = _run(root, site, is_preview=is_preview)
        for top in UNUSED:
            _spare(root, site, site / "assets" / top)
        for path in disk.generated(root / "docs"):
            finish(site / path, site_url)
    return said


def finish(path: Path, site_url: str) -> None:
    """Give the file at `path` the name that it is to have, and the address of the site."""
    if path.name.endswith(AS_TEXT) and path.is_file():
        path.rename(path.with_suffix(""))
    elif path.name in WHOLE and not site_url:
        path.unlink(missing_ok=True)
    elif path.name in WHOLE + PARTLY and path.is_file():
        text = path.read_text(encoding="utf-8")
        if path.name == machines.ROBOTS and not site_url:
            lines = (line for line in text.splitlines(keepends=True) if SITE not in line)
            text = "".join(lines)
        path.write_text(text.replace(SITE, site_url), encoding="utf-8", newline="")


def _run(root: Path, site: Path, *, is_preview: bool) -> str:
    """Let MkDocs write to `site`; return what it says, and raise that where it fails."""
    command = [sys.executable, "-m", "generator.mkdocs_program", str(site.resolve())]
    done = subprocess.run(  # noqa: S603 -- our own interpreter, and arguments of ours
        command if is_preview else [*command, "--strict"],
        cwd=root,
        env=os.environ | _ENVIRONMENT | ({"SHEAF_PREVIEW": "true"} if is_preview else {}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="backslashreplace",
        check=False,
        start_new_session=True,  # Ctrl+C comes to this process, which ends it
    )
    said = done.stderr.strip()
    if done.returncode < 0:
        said += f"\nMkDocs was killed by signal {-done.returncode}, perhaps because memory ran out."
    if done.returncode:
        problem = f"{said.strip()}\nThe site was not built. Fix this, and run the command again."
        raise SheafError(problem)
    return said


def _spare(root: Path, site: Path, top: Path) -> None:
    """Remove from `site` what is below `top`, but for what people put there."""
    for path in sorted((top, *top.rglob("*")), reverse=True):  # a folder after what is in it
        below = path.relative_to(site)
        if path.is_dir():
            with suppress(OSError):  # something is left in it
                path.rmdir()
        elif not any((root / place / below).exists() for place in ("docs", "overrides")):
            path.unlink(missing_ok=True)
