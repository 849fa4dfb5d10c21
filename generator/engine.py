"""MkDocs, run as a program of its own: it makes the site from the pages."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from generator import disk
from generator.errors import SheafError
from generator.model import AS_TEXT

EPOCH = "315532800"
"""The time stamped on compressed files: 1980, the same in every build."""

_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}

UNUSED = ("javascripts", "stylesheets", "images")
"""What the theme brings below `assets/` and no page of ours asks for: 2.5 MB."""


def build(root: Path, folder: Path, *, is_preview: bool = False) -> str:
    """Write the site of the library in `root` to `folder`; return what MkDocs warns of.

    A `SheafError` is raised with all that is wrong, and the last site stays; of a preview, what
    MkDocs only warns of is not wrong.
    """
    with disk.renewed(folder) as site:
        said = _run(root, site, is_preview=is_preview)
        for top in UNUSED:
            _spare(root, site, site / "assets" / top)
        _name_texts(root / "docs", site)
    return said


def _name_texts(docs: Path, site: Path) -> None:
    """Give the texts in `site` that are no pages the names that they are to have."""
    for path in disk.generated(docs):
        if path.endswith(AS_TEXT) and (site / path).is_file():
            (site / path).rename(site / path.removesuffix(".txt"))


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
