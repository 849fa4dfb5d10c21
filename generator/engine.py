"""MkDocs, run in a process of its own: it builds the site from the pages."""

import hashlib
import os
import subprocess
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from generator import disk
from generator.components import SITE
from generator.disk import BuildReport
from generator.errors import SheafError
from generator.model import AS_TEXT
from generator.outputs import feeds, machines
from generator.settings import FILE

EPOCH = "315532800"
"""The time stamped on compressed files: 1980, the same in every build."""

_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH}

UNCHANGED = "SHEAF_UNCHANGED"
"""The environment variable with the path of the list of unchanged files, for our hook."""

OVERRIDES = "overrides"
"""The folder of people's own templates, in the root of the repository."""

PACKAGES = ("mkdocs", "mkdocs-material", "jinja2", "markdown", "pymdown-extensions")
"""The packages whose version may change pages."""

UNUSED = ("javascripts", "stylesheets", "images")
"""Folders of the theme below `assets/` that none of our pages uses: 2.5 MB."""


WHOLE = (feeds.ATOM, feeds.JSON, machines.SEARCH)
"""Files that are useless without the address of the site."""
PARTLY = (machines.ROBOTS, machines.OVERVIEW)
"""Files that contain the address of the site and are useful without it too."""


def build(root: Path, folder: Path, site_url: str = "", *, is_preview: bool = False) -> str:
    """Write the site of the library in `root` to `folder`; return the warnings of MkDocs.

    `site_url` is the address at which it is published, if known.
    Raises a `SheafError` with all problems, and the last site stays; warnings count as problems
    unless it is a preview.
    """
    state = disk.SiteState(root, folder, _basis(root, site_url, is_preview=is_preview))
    kept: set[str] = set()
    with disk.renewed(folder, kept) as site:
        report, warnings = _run(root, site, state.unchanged(), is_preview=is_preview)
        kept |= {disk.place(path) for path in report.kept}
        for top in UNUSED:
            _remove_unused(root, site, site / "assets" / top)
        for path in disk.generated(root / "docs") - report.kept:
            finish(site / path, site_url)
    if warnings:
        state.forget()  # so that the next build repeats them
    else:
        state.keep(report, WHOLE + PARTLY)
    return warnings


def _basis(root: Path, site_url: str, *, is_preview: bool) -> str:
    """Return a digest of everything that all pages of a site depend on."""
    digest = hashlib.sha256(disk.rules())
    parts = [site_url, str(is_preview), *map(version, PACKAGES)]
    parts += [f"{name}={os.environ.get(name)}" for name in ("SITE_URL", "SHEAF_PREVIEW")]
    digest.update("\0".join(parts).encode())
    for path in (root / FILE, *sorted((root / OVERRIDES).rglob("*"))):
        if path.is_file():
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{path.relative_to(root)}\0{content}\0".encode())
    return digest.hexdigest()


def finish(path: Path, site_url: str) -> None:
    """Give the file at `path` its final name, and insert the address of the site."""
    if not path.name.endswith((AS_TEXT, *WHOLE, *PARTLY)):
        return
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


def _run(root: Path, site: Path, unchanged: bytes, *, is_preview: bool) -> tuple[BuildReport, str]:
    """Let MkDocs write to `site`; return the report of our hook, and what MkDocs printed.

    `unchanged` lists the unchanged files of the last site. Raises a `SheafError` if MkDocs fails.
    """
    before = site.with_name("unchanged.json")
    before.write_bytes(unchanged)
    report = site.with_name("unchanged.json.report")
    command = [sys.executable, "-m", "generator.mkdocs_program", str(site.resolve())]
    done = subprocess.run(  # noqa: S603 -- our own interpreter, and arguments of ours
        command if is_preview else [*command, "--strict"],
        cwd=root,
        env=os.environ
        | _ENVIRONMENT
        | {UNCHANGED: str(before.resolve())}
        | ({"SHEAF_PREVIEW": "true"} if is_preview else {}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="backslashreplace",
        check=False,
        start_new_session=True,  # Ctrl+C goes to this process only, which stops MkDocs
    )
    printed = done.stderr.strip()
    if done.returncode < 0:
        printed += (
            f"\nMkDocs was killed by signal {-done.returncode}, perhaps because memory ran out."
        )
    if done.returncode:
        problem = f"{printed.strip()}\nThe site was not built. Fix this, and run the command again."
        raise SheafError(problem)
    return disk.build_report(report.read_bytes() if report.exists() else b""), printed


def _remove_unused(root: Path, site: Path, top: Path) -> None:
    """Remove from `site` what is below `top`, except what people put there."""
    for path in sorted((top, *top.rglob("*")), reverse=True):  # a folder after its content
        below = path.relative_to(site)
        if path.is_dir():
            with suppress(OSError):  # not empty
                path.rmdir()
        elif not any((root / place / below).exists() for place in ("docs", "overrides")):
            path.unlink(missing_ok=True)
