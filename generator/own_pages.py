"""The pages that people wrote beside the generated ones."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page that people wrote, as far as other pages refer to it."""

    title: str
    address: str
    """From the site's root."""


def read(docs: Path, generated: Container[str]) -> Iterator[OwnPage]:
    """Yield the hand-written pages at the top of `docs`, by name; `generated` are not theirs."""
    for path in sorted(docs.glob("*.md")):
        if path.name not in generated:
            yield OwnPage(_title(path), "" if path.stem == "index" else f"{path.stem}/")


def _title(path: Path) -> str:
    """Return the title in the front matter of a page, or its heading, or the name of its file."""
    text = path.read_text(encoding="utf-8", errors="replace")
    front = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if front and (title := _stated(front.group(1))):
        return title
    heading = re.search(r"(?m)^# +(.+?)\s*(?:\{.*\})?$", text)
    return heading.group(1) if heading else path.stem.replace("-", " ").capitalize()


def _stated(front_matter: str) -> str:
    try:
        values = yaml.safe_load(front_matter)
    except yaml.YAMLError:  # MkDocs will say what is wrong with it
        return ""
    return str(values.get("title") or "") if isinstance(values, dict) else ""
