"""The machine of a benchmark, as far as its figures depend on it."""

import os
import platform
import re
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from benchmarks import hugo


def describe(folder: Path, *, with_hugo: bool) -> Mapping[str, str]:
    """Return the number of cores, versions of programs, and the file system of `folder`."""
    pinned = re.search(r"hugo==(\S+)", hugo.REQUIREMENTS.read_text("utf-8"))
    return {
        "cores": str(os.cpu_count()),
        "file system": _file_system(folder.resolve()),
        "Python": platform.python_version(),
        "MkDocs": version("mkdocs"),
        "Material": version("mkdocs-material"),
        "Hugo": pinned[1] if pinned and with_hugo else "none",
    }


def _file_system(folder: Path) -> str:
    """Return the kind of file system that `folder` is on, if the system tells."""
    try:
        mounts = Path("/proc/self/mounts").read_text("utf-8").splitlines()
    except OSError:
        return "unknown"
    kinds = {Path(place): kind for _, place, kind, *_ in map(str.split, mounts)}
    return next((kinds[place] for place in (folder, *folder.parents) if place in kinds), "unknown")
