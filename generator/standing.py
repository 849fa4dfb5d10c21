"""Whether a site still stands as the last build left it, so that nothing has to be done."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MEMORY = Path(".sheaf", "standing.json")
"""Where the last build is remembered, in the root of the repository; it may be deleted."""

INPUTS = ("abstracts", "generator", "overrides", "docs")
"""The folders that a site is made from."""

SETTINGS = ("mkdocs.yml", "taxonomy.yml", "curation.yml", "permalinks.yml", "requirements.txt")
"""The files that it is made by; the last names the versions of what makes it."""

ENVIRONMENT = ("SITE_URL", "SHEAF_PREVIEW")
"""The variables that `mkdocs.yml` asks for."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A site that was built, and whether all that was in the sources is in it."""

    fingerprint: str
    rejected: bool
    """Whether an entry was rejected."""


def fingerprint(root: Path, site: Path) -> str:
    """Return a digest of when all files that make a site, and all files of it, were changed.

    Contents are not read: a file that was edited has another time or another size.
    """
    state = [f"{name}={os.environ.get(name, '')}" for name in ENVIRONMENT]
    for folder in (*(root / name for name in INPUTS), site):
        state += (f"{path} {size} {time}" for path, size, time in _files(folder))
    for path in (root / name for name in SETTINGS):
        if path.exists():
            state.append(f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}")
    return hashlib.sha256("\n".join(state).encode("utf-8", "surrogateescape")).hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield path, size and time of each file below `folder`, by path; caches are passed over."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            path = Path(place, name)
            stat = path.stat()
            yield str(path), stat.st_size, stat.st_mtime_ns


def read(root: Path) -> Standing | None:
    """Return what the last build left, if that is known."""
    try:
        known = json.loads((root / MEMORY).read_text(encoding="utf-8"))
        return Standing(str(known["fingerprint"]), bool(known["rejected"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def text(standing: Standing) -> str:
    """Return the file that remembers `standing`."""
    known = {"fingerprint": standing.fingerprint, "rejected": standing.rejected}
    return json.dumps(known) + "\n"
