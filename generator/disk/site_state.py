"""What a site was made from when it was last made, so that what is the same is not made again.

A file of the site is known by the page or file below `docs/` that it was made from, and counts as
left where it has the same size, times and place on the disk as then.
"""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec

from generator.disk.docs_state import Mark, mark
from generator.disk.memory import Memory
from generator.disk.replace import replace
from generator.model import AS_TEXT

STATE = Path(".sheaf", "sites")
"""The folder of what is known of sites, in the root of the repository; it may be deleted."""

FrameKey: TypeAlias = tuple[str, str]
"""What a page shares its frame with, and its day."""


class SiteFile(NamedTuple):
    """A file of the site."""

    digest: str
    """Of what it was made from."""
    mark: Mark
    """What it looks like."""
    shape: FrameKey | None = None
    """Of a page."""


class BuildReport(msgspec.Struct, frozen=True):
    """What our hook reports of a site that MkDocs has just built."""

    kept: frozenset[str] = frozenset()
    """What was not made again, by the path below `docs/`."""
    pages: dict[str, FrameKey] = {}
    """Pages that were made, and that another build may keep."""
    frames: dict[str, str] = {}
    """The digest of the frame of each shape."""
    nav: str = ""
    """What the header leads to."""


class _StoredSite(msgspec.Struct, frozen=True):
    basis: str
    files: dict[str, SiteFile]
    """By the path below `docs/` of what each was made from."""
    frames: dict[str, str]
    nav: str


class SiteState:
    """What is left of the last site in a folder."""

    def __init__(self, root: Path, folder: Path, basis: str) -> None:
        """Look at the site in `folder`; `basis` is a digest of what all its pages are made from."""
        name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._folder, self._basis = folder, basis
        self._path = root / STATE / f"{name}.bin"
        self._docs = {
            path: next(iter(digests))
            for path, digests in Memory(root / "docs").items()
            if len(digests) == 1
        }
        before = _StoredSite(basis, {}, {}, "")
        with suppress(OSError, msgspec.DecodeError):  # then all is made
            before = msgspec.msgpack.decode(self._path.read_bytes(), type=_StoredSite)
        is_same = before.basis == basis
        self._before = before if is_same else _StoredSite(basis, {}, {}, "")
        self._left = {
            path: made
            for path, made in self._before.files.items()
            if self._docs.get(path) == made.digest and mark(self._place(path)) == made.mark
        }

    def remains(self) -> bytes:
        """Return what is left, as the hook reads it."""
        pages = {path: made.shape for path, made in self._left.items() if made.shape}
        static = [path for path, made in self._left.items() if not made.shape]
        return json.dumps(
            {
                "pages": pages,
                "static": static,
                "frames": self._before.frames,
                "nav": self._before.nav,
            }
        ).encode()

    def keep(self, report: BuildReport, left_out: Iterable[str]) -> None:
        """Remember the site that was made, for the next build; of `left_out` nothing is kept."""
        names = frozenset(left_out)
        files: dict[str, SiteFile] = {}
        for path, digest in self._docs.items():
            is_page = path.endswith(".md")
            shape = report.pages.get(path)
            if path in report.kept:
                files[path] = self._left[path]
            elif (shape or not is_page) and path.rpartition("/")[2] not in names:
                looks = mark(self._place(path))
                if looks:
                    files[path] = SiteFile(digest, looks, shape)
        stored = _StoredSite(
            self._basis, files, {**self._before.frames, **report.frames}, report.nav
        )
        with suppress(OSError):  # then the next build makes all
            replace(self._path, [msgspec.msgpack.encode(stored)])

    def forget(self) -> None:
        """Let the next build make all."""
        self._path.unlink(missing_ok=True)

    def _place(self, path: str) -> str:
        return f"{self._folder}/{place(path)}"


def build_report(text: bytes) -> BuildReport:
    """Return the report of the hook in `text`; an empty one if that cannot be read."""
    with suppress(msgspec.DecodeError):
        return msgspec.json.decode(text, type=BuildReport)
    return BuildReport()


def place(path: str) -> str:
    """Return where in a site the file is that is made from the one at `path` below `docs/`."""
    if path.endswith(AS_TEXT):
        return path.removesuffix(".txt")
    if not path.endswith(".md"):
        return path
    folder, _, name = path.removesuffix(".md").rpartition("/")
    parts = (folder,) if name == "index" else (folder, name)
    return "/".join((*filter(None, parts), "index.html"))
