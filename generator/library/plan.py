"""What there is to do to make a library, or to bring one to this version; nothing here writes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SheafError, UnownedFileError
from generator.library import manifest
from generator.library.manifest import Manifest
from generator.library.parts import LibraryFile, Owner

_NOTHING = ""
"""In place of the digest of a missing file."""

_REMEDIES = {
    "generator/mkdocs.yml": "put it into mkdocs.yml, which takes precedence",
    "docs/help.md": "put it into your own page in docs/, and name that under `nav` in mkdocs.yml",
    "docs/.gitignore": "put it into .gitignore",
    "requirements.txt": "put it into your own file, and install that by a target in local.mk",
    "Makefile": "put it into local.mk, which the Makefile includes",
    ".css": "put it into a file in docs/, and name that under `extra_css` in mkdocs.yml",
    ".js": "put it into a file in docs/, and name that under `extra_javascript` in mkdocs.yml",
    "": "make it in the copy of Sheaf that you upgrade from",
}
"""How to keep an edit, by the end of the file's path; the first that matches."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do."""

    added: tuple[LibraryFile, ...]
    """Files that do not exist yet."""
    replaced: tuple[LibraryFile, ...]
    """Files that are as an earlier version wrote them."""
    removed: tuple[str, ...]
    """Paths of files that an earlier version wrote and this one no longer has."""
    left: tuple[str, ...]
    """Sentences about files that are left as they are, because somebody edited them."""
    manifest: Manifest
    """The manifest when everything is done."""

    @property
    def written(self) -> tuple[LibraryFile, ...]:
        """The files that are added and replaced."""
        return (*self.added, *self.replaced)


def plan(folder: Path, ours: Iterable[LibraryFile], known: Manifest, version: str) -> Plan:
    """Return how to bring `ours` into the library in `folder`, whose manifest is `known`.

    Raises a `SheafError` that names each of Sheaf's files that was edited, and how to keep the
    edit.
    """
    ours = tuple(ours)
    present = _digests(folder, {*(part.path for part in ours), *known.files})
    refused = [_refusal(part.path, known) for part in ours if _is_refused(part, present, known)]
    if refused:
        raise SheafError("\n".join(str(UnownedFileError(*each)) for each in refused))
    wanted = [part for part in ours if _is_wanted(part, present[part.path], known)]
    paths = {part.path for part in ours}
    gone = {path: present[path] for path in known.files if path not in paths and present[path]}
    removed = tuple(sorted(path for path in gone if gone[path] in known.files[path]))
    return Plan(
        tuple(part for part in wanted if not present[part.path]),
        tuple(part for part in wanted if present[part.path]),
        removed,
        (*_left(ours, present, known), *_kept(sorted(gone.keys() - set(removed)))),
        Manifest(version, dict(_remembered(ours, wanted, present, known))),
    )


def _digests(folder: Path, paths: Iterable[str]) -> Mapping[str, str]:
    """Return the digest of each file, or `_NOTHING` if there is none.

    Raises an `UnownedFileError` if a path leads out of `folder`, or to something else than a file.
    """
    return {path: _digest(folder, path) for path in paths}


def _digest(folder: Path, path: str) -> str:
    place = folder / path
    if not place.parent.resolve().is_relative_to(folder.resolve()):
        raise UnownedFileError(path, "a link leads out of the library; put a folder in its place")
    if place.is_symlink() or place.is_dir():
        problem = "is a link or a folder where Sheaf has a file; move it, and run this again"
        raise UnownedFileError(path, problem)
    return manifest.digest(place.read_bytes()) if place.exists() else _NOTHING


def _is_refused(part: LibraryFile, present: Mapping[str, str], known: Manifest) -> bool:
    digest = present[part.path]
    allowed = {_NOTHING, manifest.digest(part.content), *known.files.get(part.path, ())}
    return part.owner is Owner.SHEAF and digest not in allowed


def _refusal(path: str, known: Manifest) -> tuple[str, str]:
    if path not in known.files:
        return path, "is yours, but Sheaf now has a file of that name; rename yours"
    remedy = next(remedy for end, remedy in _REMEDIES.items() if path.endswith(end))
    return path, f"was edited; to keep the edit, {remedy}, then delete this file"


def _is_wanted(part: LibraryFile, digest: str, known: Manifest) -> bool:
    """Say whether to write `part`, if the file there has `digest`."""
    if digest == manifest.digest(part.content):
        return False
    if digest == _NOTHING:
        return part.owner is not Owner.BOTH or not _was_removed(part.path, known)
    return digest in known.files.get(part.path, ())


def _was_removed(path: str, known: Manifest) -> bool:
    """Say whether somebody removed a file, so that it must not be added again."""
    return path in known.files and (known.is_finished or not known.files[path])


def _left(
    ours: Iterable[LibraryFile], present: Mapping[str, str], known: Manifest
) -> Iterator[str]:
    for part in ours:
        digest = present[part.path]
        is_ours = digest in {manifest.digest(part.content), *known.files.get(part.path, ())}
        if part.owner is Owner.BOTH and digest and not is_ours:
            yield f"{part.path}: changed by you, so it was left as it is"


def _kept(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        yield f"{path}: changed by you, so it was kept; Sheaf no longer has this file"


def _remembered(
    ours: Iterable[LibraryFile],
    wanted: Iterable[LibraryFile],
    present: Mapping[str, str],
    known: Manifest,
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the digests in the new manifest, for each file that the library does not own."""
    written = {part.path for part in wanted}
    for part in ours:
        digest = manifest.digest(part.content)
        if part.owner is Owner.LIBRARY:
            continue
        if part.path in written or present[part.path] == digest:
            yield part.path, frozenset((digest,))
        elif present[part.path] == _NOTHING:
            yield part.path, frozenset()  # somebody removed it
        else:
            yield part.path, known.files.get(part.path, frozenset())
