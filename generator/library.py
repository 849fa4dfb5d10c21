"""A new library: a copy of this one without its papers."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator import curation
from generator.errors import SheafError

PARTS = (
    "generator",
    "docs",
    "overrides",
    "tests",
    "benchmarks",
    ".github",
    ".ci",
    "mkdocs.yml",
    "taxonomy.yml",
    "pyproject.toml",
    "requirements.txt",
    "requirements-dev.txt",
    "Makefile",
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE",
    ".gitignore",
    ".gitattributes",
)
"""What every library has; the sources, the decisions and the addresses are each one's own."""

_LEFT_BY_TOOLS = frozenset(("__pycache__", ".DS_Store"))


def files(root: Path, generated: frozenset[str], name: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file of a new library called `name`, copied from `root`.

    `generated` are the paths below `docs/` that a run wrote; they are left out.
    """
    yield curation.FILE, curation.BLANK.read_bytes()
    for part in PARTS:
        for path in sorted((root / part).rglob("*")) or [root / part]:
            relative = path.relative_to(root)
            below_docs = relative.as_posix().removeprefix("docs/")
            if not path.is_file() or below_docs in generated:
                continue
            if _LEFT_BY_TOOLS.isdisjoint(relative.parts):
                content = path.read_bytes()
                yield (
                    relative.as_posix(),
                    _renamed(content, name) if part == "mkdocs.yml" else content,
                )


def _renamed(settings: bytes, name: str) -> bytes:
    """Return `settings` with `name` in place of the name of the library."""
    quoted = "'" + name.replace("'", "''") + "'"
    text = settings.decode("utf-8")
    changed, number = re.subn(r"(?m)^site_name:.*$", lambda _: f"site_name: {quoted}", text)
    if number != 1:
        problem = "mkdocs.yml: `site_name` must stand on one line of its own"
        raise SheafError(problem)
    return changed.encode("utf-8")
