"""The files of a library, and who owns them."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

import yaml

from generator import curation, disk
from generator.errors import SheafError
from generator.library import manifest
from generator.settings import FILE as SETTINGS
from generator.sources import FOLDER as SOURCES
from generator.taxonomy import FILE as TAXONOMY
from generator.taxonomy import IF_IT_FITS
from generator.text import escape

PROGRAM = "generator/__main__.py"
"""The program that is run as `python -m generator`."""

_TEMPLATES = Path(__file__).with_name("template")
_NAME = "NAME-OF-THE-LIBRARY"
_OURS = ("generator", "overrides", "docs/help.md", "docs/.gitignore", "requirements.txt")
_WORKFLOWS = ("publish.yml", "propose.yml", "links.yml")
_HOSTS = ("README.md", "gitlab-ci.yml", "netlify.toml", "nginx.conf", "wrangler.jsonc")
_LEFT_BY_TOOLS = frozenset(("__pycache__", ".DS_Store"))


class Owner(Enum):
    """Who owns a file, which decides what an upgrade does with it."""

    SHEAF = auto()
    """Sheaf: it is replaced, and if it was edited the upgrade stops."""
    BOTH = auto()
    """Sheaf, until somebody edits or removes it."""
    LIBRARY = auto()
    """The library: it is written once, when the library is made."""


@dataclass(frozen=True, slots=True)
class LibraryFile:
    """A file of a library."""

    path: str
    """Relative to the root of the library, with `/` between folders."""
    content: bytes
    """As Sheaf writes it."""
    owner: Owner


def parts(root: Path, name: str) -> Iterator[LibraryFile]:
    """Yield the files of a library called `name`, from the copy of Sheaf in `root`.

    The copy may be a library as well. Raises a `SheafError` if Sheaf's files were edited in it, as
    another library could not tell them from Sheaf's own.
    """
    yield LibraryFile(SETTINGS, settings(name), Owner.LIBRARY)
    yield LibraryFile(f"{SOURCES}/README.md", _template("sources.md"), Owner.LIBRARY)
    if (root / TAXONOMY).exists():
        yield LibraryFile(TAXONOMY, _topics(root), Owner.LIBRARY)
    for path in _paths(root):
        yield LibraryFile(path, (root / path).read_bytes(), Owner.SHEAF)
    yield LibraryFile("Makefile", _template("Makefile"), Owner.SHEAF)
    title = escape.paragraph(name)
    yield LibraryFile("README.md", _named(_template("README.md"), title), Owner.BOTH)
    yield LibraryFile(".gitignore", _template("gitignore"), Owner.BOTH)
    yield LibraryFile(".gitattributes", _template("gitattributes"), Owner.BOTH)
    for file in _WORKFLOWS:
        yield LibraryFile(f".github/workflows/{file}", _template(f"workflows/{file}"), Owner.BOTH)
    yield LibraryFile(".github/ISSUE_TEMPLATE/paper.yml", _template("paper.yml"), Owner.BOTH)
    for file in _HOSTS:
        yield LibraryFile(f"publishing/{file}", _template(f"publishing/{file}"), Owner.BOTH)
    yield LibraryFile(curation.FILE, curation.BLANK.read_bytes(), Owner.BOTH)


def settings(name: str) -> bytes:
    """Return the `mkdocs.yml` of a library called `name`."""
    value = yaml.safe_dump(name, allow_unicode=True, default_style='"', width=math.inf)
    return _named(_template("mkdocs.yml"), value.strip())


def _topics(root: Path) -> bytes:
    """Return the taxonomy of the copy in `root`.

    Sheaf's own taxonomy gets `use: if it fits`, as the papers may be of another field.
    """
    written = (root / TAXONOMY).read_bytes()
    if manifest.read(root) is not None:
        return written
    use = f"use: {IF_IT_FITS}".encode()
    if re.search(rb"(?m)^use:", written):
        return re.sub(rb"(?m)^use:.*$", use, written, count=1)
    return re.sub(rb"(?m)^groups:", use + b"\n\ngroups:", written, count=1)


def _template(name: str) -> bytes:
    return (_TEMPLATES / name).read_bytes()


def _named(template: bytes, name: str) -> bytes:
    return template.replace(_NAME.encode(), name.encode())


def _paths(root: Path) -> list[str]:
    """Return the paths of Sheaf's files in the copy in `root`."""
    known = manifest.read(root)
    if known is None:
        return sorted(_found(root))
    ours = sorted(path for path in known.files if path.startswith(_OURS))
    for path in ours:
        place = root / path
        if not place.is_file() or manifest.digest(place.read_bytes()) not in known.files[path]:
            problem = f"{place}: was edited; use an unmodified copy of Sheaf"
            raise SheafError(problem)
    return ours


def _found(root: Path) -> Iterator[str]:
    for name in _OURS:
        for place in (root / name).rglob("*") if (root / name).is_dir() else (root / name,):
            path = place.relative_to(root)
            is_half = path.name.startswith(disk.HALF_WRITTEN)
            if place.is_file() and not is_half and _LEFT_BY_TOOLS.isdisjoint(path.parts):
                yield path.as_posix()
