"""What the files of a site were last made from, so that unchanged ones are not made again.

A file of the site is named by the page or file below `docs/` that it was made from, and is
unchanged if it has the same size, times and inode as then.
"""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec

from generator.disk.docs_state import Signature, signature
from generator.disk.memory import Memory
from generator.disk.replace import replace
from generator.model import AS_TEXT

STATE = Path(".sheaf", "sites")
"""The folder for this, in the root of the repository; it may be deleted."""

FrameKey: TypeAlias = tuple[str, str]
"""The kind of pages that share a frame, and the day of the page."""


class SiteFile(NamedTuple):
    """A file of the site."""

    digest: str
    """Of what it was made from."""
    signature: Signature
    shape: FrameKey | None = None
    """Only for a page."""


class BuildReport(msgspec.Struct, frozen=True):
    """What our hook reports about the site that MkDocs has just built."""

    kept: frozenset[str] = frozenset()
    """Files that were not made again, by the path below `docs/`."""
    pages: dict[str, FrameKey] = {}
    """Pages that were made, and that the next build may keep."""
    frames: dict[str, str] = {}
    """The digest of the frame of each shape."""
    nav: str = ""
    """The addresses in the header."""


class _StoredSite(msgspec.Struct, frozen=True):
    basis: str
    files: dict[str, SiteFile]
    """By the path below `docs/` of what it was made from."""
    frames: dict[str, str]
    nav: str


class SiteState:
    """The unchanged files of the last site in a folder."""

    def __init__(self, root: Path, folder: Path, basis: str) -> None:
        """Check the site in `folder`; `basis` is a digest of what all its pages depend on."""
        name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._folder, self._basis = folder, basis
        self._path = root / STATE / f"{name}.bin"
        self._docs = {
            path: next(iter(digests))
            for path, digests in Memory(root / "docs").items()
            if len(digests) == 1
        }
        before = _StoredSite(basis, {}, {}, "")
        with suppress(OSError, msgspec.DecodeError):  # then all files are made
            before = msgspec.msgpack.decode(self._path.read_bytes(), type=_StoredSite)
        is_same = before.basis == basis
        self._before = before if is_same else _StoredSite(basis, {}, {}, "")
        self._unchanged = {
            path: file
            for path, file in self._before.files.items()
            if self._docs.get(path) == file.digest
            and signature(self._place(path)) == file.signature
        }

    def unchanged(self) -> bytes:
        """Return the unchanged files, in the form that the hook reads."""
        pages = {path: file.shape for path, file in self._unchanged.items() if file.shape}
        static = [path for path, file in self._unchanged.items() if not file.shape]
        return json.dumps(
            {
                "pages": pages,
                "static": static,
                "frames": self._before.frames,
                "nav": self._before.nav,
            }
        ).encode()

    def keep(self, report: BuildReport, left_out: Iterable[str]) -> None:
        """Remember the new site for the next build, without files named as in `left_out`."""
        names = frozenset(left_out)
        files: dict[str, SiteFile] = {}
        for path, digest in self._docs.items():
            is_page = path.endswith(".md")
            shape = report.pages.get(path)
            if path in report.kept:
                files[path] = self._unchanged[path]
            elif (shape or not is_page) and path.rpartition("/")[2] not in names:
                found = signature(self._place(path))
                if found:
                    files[path] = SiteFile(digest, found, shape)
        stored = _StoredSite(
            self._basis, files, {**self._before.frames, **report.frames}, report.nav
        )
        with suppress(OSError):  # then the next build makes all files
            replace(self._path, [msgspec.msgpack.encode(stored)])

    def forget(self) -> None:
        """Make the next build make all files."""
        self._path.unlink(missing_ok=True)

    def _place(self, path: str) -> str:
        return f"{self._folder}/{place(path)}"


def build_report(text: bytes) -> BuildReport:
    """Return the report of the hook in `text`; an empty one if `text` cannot be read."""
    with suppress(msgspec.DecodeError):
        return msgspec.json.decode(text, type=BuildReport)
    return BuildReport()


def place(path: str) -> str:
    """Return the path in a site of the file that is made from `path` below `docs/`."""
    if path.endswith(AS_TEXT):
        return path.removesuffix(".txt")
    if not path.endswith(".md"):
        return path
    folder, _, name = path.removesuffix(".md").rpartition("/")
    parts = (folder,) if name == "index" else (folder, name)
    return "/".join((*filter(None, parts), "index.html"))
