"""Suggested topics as YAML, to be pasted below the `topics:` of a group."""

from collections.abc import Iterable, Iterator

import yaml

from generator.suggest import Suggestion
from generator.taxonomy import TO_BE_WRITTEN
from generator.text import escape

WIDEST = 300
"""Characters of foreign text on a line; the rest is cut off."""
MOST_TITLES = 5
"""Papers named by their titles."""

_HEAD = """\
# Topics that taxonomy.yml may lack, the best first. Paste those that you want below the
# `topics:` of a group, and write what each is; `python -m generator check` names those to do.
"""
_NOTHING = "# No two papers share a phrase that taxonomy.yml lacks.\n"


def text(suggestions: Iterable[Suggestion]) -> str:
    """Return `suggestions` as entries of `topics:`, with papers and a sentence as comments."""
    entries = ["\n".join((*_entry(suggestion), "")) for suggestion in suggestions]
    return "\n".join((_HEAD, *entries)) if entries else _NOTHING


def _entry(suggestion: Suggestion) -> Iterator[str]:
    kind = "exact" if suggestion.is_name else "aliases"
    for comment in _comments(suggestion):
        yield f"      # {comment}"
    yield f"      - id: {_quoted(suggestion.id)}"
    yield f"        label: {_quoted(suggestion.label)}"
    yield f"        definition: {_quoted(TO_BE_WRITTEN)}"
    yield f"        {kind}: [{_quoted(suggestion.phrase)}]"


def _comments(suggestion: Suggestion) -> Iterator[str]:
    number = len(suggestion.papers)
    yield f"{number} papers:"
    for paper in suggestion.papers[:MOST_TITLES]:
        yield f"- {_line(paper.title)}"
    if number > MOST_TITLES:
        yield f"- and {number - MOST_TITLES} more"
    yield f"Example: {_line(suggestion.sentence)}"
    if suggestion.merged:
        yield f"Also covers: {_line(', '.join(suggestion.merged))}"


def _line(foreign: str) -> str:
    """Return foreign text that stays in its comment; YAML knows more line breaks than `clean`."""
    line = escape.clean(" ".join(foreign.split()))
    return line if len(line) <= WIDEST else f"{line[: WIDEST - 1]}…"


def _quoted(value: str) -> str:
    return yaml.safe_dump(value, default_style='"', allow_unicode=True, width=10_000).strip()
