"""MkDocs, run as a program of its own: it makes the site from the pages."""

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

REMAINS = "SHEAF_REMAINS"
"""The environment variable with the path of what remains of the last site, for our hook."""

OVERRIDES = "overrides"
"""The folder of people's own templates, in the root of the repository."""

PACKAGES = ("mkdocs", "mkdocs-material", "jinja2", "markdown", "pymdown-extensions")
"""What makes the pages; another version may make others."""

UNUSED = ("javascripts", "stylesheets", "images")
"""What the theme brings below `assets/` and no page of ours asks for: 2.5 MB."""


WHOLE = (feeds.ATOM, feeds.JSON, machines.SEARCH)
"""Files that are useless without the address of the site."""
PARTLY = (machines.ROBOTS, machines.OVERVIEW)
"""Files that are useful without it too."""


def build(root: Path, folder: Path, site_url: str = "", *, is_preview: bool = False) -> str:
    """Write the site of the library in `root` to `folder`; return what MkDocs warns of.

    It is published at `site_url`, if that is known.
    A `SheafError` is raised with all that is wrong, and the last site stays; of a preview, what
    MkDocs only warns of is not wrong.
    """
    state = disk.SiteState(root, folder, _basis(root, site_url, is_preview=is_preview))
    kept: set[str] = set()
    with disk.renewed(folder, kept) as site:
        report, said = _run(root, site, state.remains(), is_preview=is_preview)
        kept |= {disk.place(path) for path in report.kept}
        for top in UNUSED:
            _spare(root, site, site / "assets" / top)
        for path in disk.generated(root / "docs") - report.kept:
            finish(site / path, site_url)
    if said:
        state.forget()  # the next build is to warn of it again
    else:
        state.keep(report, WHOLE + PARTLY)
    return said


def _basis(root: Path, site_url: str, *, is_preview: bool) -> str:
    """Return a digest of all that every page of a site is made from."""
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
    """Give the file at `path` the name that it is to have, and the address of the site."""
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


def _run(root: Path, site: Path, remains: bytes, *, is_preview: bool) -> tuple[BuildReport, str]:
    """Let MkDocs write to `site`; return the report of our hook, and what MkDocs printed.

    `remains` says what of the last site may be kept. Raises a `SheafError` if MkDocs fails.
    """
    before = site.with_name("remains")
    before.write_bytes(remains)
    report = site.with_name("remains.told")
    command = [sys.executable, "-m", "generator.mkdocs_program", str(site.resolve())]
    done = subprocess.run(  # noqa: S603 -- our own interpreter, and arguments of ours
        command if is_preview else [*command, "--strict"],
        cwd=root,
        env=os.environ
        | _ENVIRONMENT
        | {REMAINS: str(before.resolve())}
        | ({"SHEAF_PREVIEW": "true"} if is_preview else {}),
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
    return disk.build_report(report.read_bytes() if report.exists() else b""), said


def _spare(root: Path, site: Path, top: Path) -> None:
    """Remove from `site` what is below `top`, but for what people put there."""
    for path in sorted((top, *top.rglob("*")), reverse=True):  # a folder after what is in it
        below = path.relative_to(site)
        if path.is_dir():
            with suppress(OSError):  # something is left in it
                path.rmdir()
        elif not any((root / place / below).exists() for place in ("docs", "overrides")):
            path.unlink(missing_ok=True)
