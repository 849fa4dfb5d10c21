"""Tells whether a site is up to date, so that nothing has to be done."""

import hashlib
import json
import os
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from generator import disk

MEMORY = Path(".sheaf", "build_stamp.json")
"""The file with the last build of each site, in the root of the repository; it may be deleted."""

INPUTS = ("abstracts", "generator", "overrides", "docs")
"""The folders that a site is made from."""

SETTINGS = ("mkdocs.yml", "taxonomy.yml", "curation.yml", "requirements.txt")
"""The files that a site is made from; the last has the versions of all packages."""

OUTPUTS = ("docs", "permalinks.yml")
"""What a build writes in addition to the site."""

ENVIRONMENT = ("SITE_URL", "SHEAF_PREVIEW")
"""The environment variables that `mkdocs.yml` uses."""


@dataclass(frozen=True, slots=True)
class BuildStamp:
    """A finished build of a site."""

    inputs: str
    """What `inputs` returned before the build."""
    outputs: str
    """A digest of the sizes and times of the files that the build wrote."""
    rejected: bool
    """Whether an entry was rejected."""


def inputs(root: Path) -> str:
    """Return a digest of the sizes and mtimes of all files that a site is made from.

    Call it before a build begins, so that an edit during the build is noticed afterwards.
    """
    state = [f"{name}={os.environ.get(name, '')}" for name in ENVIRONMENT]
    ours = {str(root / "docs" / path) for path in disk.generated(root / "docs")}
    return _digest([*state, *_state((root / name for name in (*INPUTS, *SETTINGS)), ours)])


def find(root: Path, site: Path, inputs: str) -> BuildStamp | None:
    """Return the last build of `site`, if the site is unchanged and was made from `inputs`."""
    known = _read(root).get(str(site), {})
    if known.get("inputs") != inputs or known.get("outputs") != (outputs := _outputs(root, site)):
        return None
    return BuildStamp(inputs, outputs, rejected=bool(known.get("rejected")))


def keep(root: Path, site: Path, inputs: str, *, rejected: bool = False) -> None:
    """Remember that `site` was just built from `inputs`."""
    stamp = BuildStamp(inputs, _outputs(root, site), rejected)
    known = _read(root) | {str(site): asdict(stamp)}
    with suppress(OSError):  # then the next build does not know
        disk.replace(root / MEMORY, [json.dumps(known, indent=2).encode(), b"\n"])


def _read(root: Path) -> dict[str, dict[str, object]]:
    try:
        known = json.loads((root / MEMORY).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {site: stamp for site, stamp in known.items() if isinstance(stamp, dict)}


def _outputs(root: Path, site: Path) -> str:
    return _digest(_state((*(root / name for name in OUTPUTS), site)))


def _digest(state: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(state).encode("utf-8", "surrogateescape")).hexdigest()


def _state(paths: Iterable[Path], left_out: Container[str] = ()) -> Iterator[str]:
    """Yield path, size and mtime of each file at or below `paths`, except Python's caches."""
    for path in paths:
        for name in _files(path):
            if name not in left_out:
                with suppress(OSError):  # just removed, or a broken link, as some editors make
                    stat = os.stat(name)  # noqa: PTH116 -- half the time
                    yield f"{name} {stat.st_size} {stat.st_mtime_ns}"


def _files(path: Path) -> Iterator[str]:
    if path.is_file():
        yield str(path)
    for place, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (os.path.join(place, name) for name in sorted(names))  # noqa: PTH118 -- half the time
