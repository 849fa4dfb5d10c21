"""Checks whether a site may be put into a folder without loss of other files."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from generator import addresses
from generator.disk.site import LEFT_BY_TOOLS, files, is_hidden, listed
from generator.errors import MisusedError, UnownedFileError

PARTS = frozenset(("abstracts", "benchmarks", "docs", "generator", "overrides", "tests"))
"""The folders of a library in which no site may be, whether or not they exist.
The same is true of all whose name starts with a dot."""

_TYPICAL = ("index.html", "404.html", "assets/sheaf", addresses.RECEIPT.path)
"""Files of every site that Sheaf made; those of older versions have no mark."""

_MADE_BY_MKDOCS = frozenset(("404.html", "assets", "index.html", "sitemap.xml", "sitemap.xml.gz"))

_Identity: TypeAlias = tuple[int, int]
"""Device and inode, which are the same for links and for other spellings of a name."""


def check_site(root: Path, folder: Path) -> None:
    """Raise a `SheafError` unless the library in `root` may put its site into `folder`.

    It may not overlap with the library or its parts, and the folder must be new, be empty or
    contain only what Sheaf made.
    """
    try:
        problem = _misplaced(root.resolve(), folder.resolve())
    except OSError as error:
        problem = f"cannot be reached ({error.strerror})"
    except RuntimeError:  # up to Python 3.12
        problem = "is a link to itself"
    if problem:
        message = f"{folder}: {problem}; name a new folder, as in `--site site`"
        raise MisusedError(message)
    if folder.exists():
        _check_content(root, folder)


def _misplaced(root: Path, target: Path) -> str | None:
    """Say what is wrong with the place of `target`."""
    if target.exists() and not target.is_dir():
        return "is a file"
    itself = set(_identities([target]))
    if itself & set(_identities([root, *root.parents])):
        return "contains the library"
    with suppress(RuntimeError):  # there is no home folder
        home = Path.home().resolve()
        if itself & set(_identities([home, *home.parents])):
            return "contains your home folder"
    around = next(path for path in target.parents if path.exists())
    if not around.is_dir():
        return f"is below {around}, which is a file"
    return _misplaced_within(root, target)


def _misplaced_within(root: Path, target: Path) -> str | None:
    """Say which part of the library in `root` contains or is `target`, if any."""
    first = target.relative_to(root).parts[0] if target.is_relative_to(root) else ""
    if _is_part(first):
        return f"is, or is in, {first}, which is part of the library"
    itself = set(_identities([target]))
    places = {*itself, *_identities(target.parents)} - set(_identities([root, *root.parents]))
    for entry in root.iterdir():
        found = places.intersection(_identities([entry]))
        if found and (_is_part(entry.name) or not (found <= itself or listed(target) is not None)):
            return f"is, or is in, {entry.name}, which is part of the library"
    return None


def _is_part(name: str) -> bool:
    return name.startswith(".") or name.casefold() in PARTS


def _identities(paths: Iterable[Path]) -> Iterator[_Identity]:
    for path in paths:
        with suppress(FileNotFoundError):
            stat = path.stat()
            yield stat.st_dev, stat.st_ino


def _check_content(root: Path, folder: Path) -> None:
    """Raise if `folder` contains a file that Sheaf did not put there."""
    ours = listed(folder)
    if ours is None:
        names = sorted(path.name for path in folder.iterdir() if not is_hidden(path))
        if names and not _looks_like_ours(root, folder, names):
            problem = (
                f"{folder}: contains files that Sheaf did not write, such as {names[0]}; name a "
                "new folder, as in `--site site`, or move what is in this one"
            )
            raise MisusedError(problem)
        return
    if other := next((path for path in files(folder, visible=True) if path not in ours), None):
        problem = (
            "was not written by Sheaf; move it elsewhere, or into docs/ if it belongs to the site, "
            "and run this again"
        )
        raise UnownedFileError(folder / other, problem)


def _looks_like_ours(root: Path, folder: Path, names: Iterable[str]) -> bool:
    """Say whether an older Sheaf made the site in `folder`, and nothing else is at its top."""
    sources = (*(root / "docs").glob("*"), *(root / "overrides").glob("*"))
    known = {path.name.removesuffix(".md") for path in sources} | _MADE_BY_MKDOCS | LEFT_BY_TOOLS
    return known.issuperset(names) and all((folder / path).exists() for path in _TYPICAL)
