"""The manifest of a library: the version of Sheaf, and the digests that each file may have."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from generator.errors import SheafError

FILE = ".sheaf.json"
"""The name of the manifest, in the root of a library."""

_ABOUT = "What Sheaf wrote here, so that `upgrade` can tell it from your edits. Commit it as it is."

Digests: TypeAlias = Mapping[str, frozenset[str]]
"""The digests that each file may have, by its path relative to the root of the library."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What Sheaf wrote into a library."""

    version: str
    """The version of Sheaf that wrote it."""
    files: Digests
    """One digest for each file; while files are being replaced, the old and the new one."""
    is_finished: bool = True
    """Whether all files were written; otherwise writing was interrupted or is in progress."""


def digest(content: bytes) -> str:
    """Return the SHA-256 of a file, independent of its line endings, which git may change."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def text(manifest: Manifest) -> bytes:
    """Return the content of the manifest's file."""
    files = {path: sorted(manifest.files[path]) for path in sorted(manifest.files)}
    values = {"about": _ABOUT, "version": manifest.version, "finished": manifest.is_finished}
    return json.dumps(values | {"files": files}, indent=1).encode() + b"\n"


def read(folder: Path) -> Manifest | None:
    """Return the manifest of the library in `folder`; `None` if it has none.

    Raises a `SheafError` if Sheaf did not write the file like that.
    """
    try:
        content = (folder / FILE).read_bytes()
    except FileNotFoundError:
        return None
    try:
        return parse(content)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        problem = f"{folder / FILE}: is not as Sheaf wrote it; restore it with git"
        raise SheafError(problem) from error


def parse(content: bytes) -> Manifest:
    """Return the manifest that `text` wrote; raise one of several errors if it is damaged."""
    values = json.loads(content)
    files = {_inside(path): frozenset(map(str, each)) for path, each in values["files"].items()}
    numbers(values["version"])
    return Manifest(values["version"], files, is_finished=values["finished"] is True)


def numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, for comparison; raise a `ValueError` if it is not one."""
    if not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,6}){2}", version, re.ASCII):
        problem = f"{version} is not a version"
        raise ValueError(problem)
    return tuple(map(int, version.split(".")))


def _inside(path: str) -> str:
    """Return `path`; raise a `ValueError` if it leads out of the library or into `.git`."""
    parts = PurePosixPath(path).parts
    if not parts or parts[0] in {"/", ".git"} or ".." in parts or "\\" in path:
        problem = f"{path} is not a file of a library"
        raise ValueError(problem)
    return path
