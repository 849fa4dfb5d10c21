"""Hand-written pages, beside the generated ones."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A hand-written page, as other pages refer to it."""

    title: str
    address: str
    """Relative to the root of the site."""


def read(docs: Path, generated: Container[str], excluded: str = "") -> Iterator[OwnPage]:
    """Yield the pages at the top of `docs` that are not `generated`, sorted by name.

    Those that match the patterns in `excluded` are left out, as they are not on the site.
    """
    patterns = GitIgnoreSpec.from_lines(excluded.splitlines())
    for path in sorted(docs.glob("*.md")):
        if path.name not in generated and not patterns.match_file(path.name):
            yield OwnPage(_title(path), "" if path.stem == "index" else f"{path.stem}/")


def _title(path: Path) -> str:
    """Return the title of a page: from its front matter, its heading or its file name."""
    text = path.read_text(encoding="utf-8", errors="replace")
    front = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if front and (title := _stated(front.group(1))):
        return title
    heading = re.search(r"(?m)^# +(.+?)\s*(?:\{.*\})?$", text)
    return heading.group(1) if heading else path.stem.replace("-", " ").capitalize()


def _stated(front_matter: str) -> str:
    try:
        values = yaml.safe_load(front_matter)
    except yaml.YAMLError:  # MkDocs reports it
        return ""
    return str(values.get("title") or "") if isinstance(values, dict) else ""
