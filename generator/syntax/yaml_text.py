"""YAML: the items of a list, each with its place."""

import re
from collections.abc import Iterator

import yaml

from generator.syntax.json_text import Json, Object
from generator.syntax.record import Broken, Record, RecordPart, strays
from generator.text import quick_yaml

NOT_YAML = "This is not YAML ({problem}); fix it, or export it again."
"""The problem of an item."""
TOO_MUCH = "This item is too large or too deep to be a paper; remove it."
MOST = 10_000
"""Values in an item; with aliases, a few lines can make billions."""
DEEPEST = 20
"""Levels in an item."""

_BEGINS = re.compile(
    r"\s*(?:---[ \t]*\n)?(?:[ \t]*(?:#.*)?\n)*(?:[\w-]+:[ \t]*\n)?"
    r"(?P<indent>[ \t]*)-[ \t]+[\w-]+:(?:[ \t]|\n)"
)
_TITLE = re.compile(r"^[ \t]*(?:-[ \t]+)?[\w-]*title:", re.IGNORECASE | re.MULTILINE)


class _TooMuchError(Exception):
    """An item is larger or deeper than a paper can be."""


def is_list(text: str) -> bool:
    """Say whether `text` begins with a list of mappings with titles."""
    return _BEGINS.match(text) is not None and _TITLE.search(text) is not None


def parts(text: str) -> Iterator[RecordPart[Object]]:
    """Yield the items of the list in `text`, in order, each parsed separately."""
    found = _BEGINS.match(text)
    indent = found["indent"] if found else ""
    starts = [each.start() for each in re.finditer(rf"^{indent}-(?=\s)", text, re.MULTILINE)]
    if not starts:
        yield from strays(text, 1)
        return
    yield from strays(text[: starts[0]], 1)
    line = text.count("\n", 0, starts[0]) + 1
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield _item(line, text[start:end].rstrip())
        line += text.count("\n", start, end)


def _item(line: int, raw: str) -> RecordPart[Object]:
    try:
        node = quick_yaml.compose(raw)
    except yaml.MarkedYAMLError as error:
        return Broken(line, raw, NOT_YAML.format(problem=error.problem or error.context))
    except (yaml.YAMLError, ValueError, RecursionError):
        return Broken(line, raw, NOT_YAML.format(problem="it is damaged"))
    try:
        values = _Values().value(node, DEEPEST)
    except _TooMuchError:
        return Broken(line, raw, TOO_MUCH)
    value = values[0] if isinstance(values, list) and values else None
    if not isinstance(value, dict):
        return Broken(line, raw, NOT_YAML.format(problem="the item has no fields"))
    return Record(line, raw, value)


class _Values:
    """Converts nodes to values, and counts them."""

    def __init__(self) -> None:
        self._count = 0

    def value(self, node: yaml.Node | None, deepest: int) -> Json:
        """Return the value of `node`; texts and numbers stay as they are written."""
        self._count += 1
        if self._count > MOST or not deepest:
            raise _TooMuchError
        match node:
            case yaml.MappingNode():
                pairs = ((self.value(key, deepest - 1), value) for key, value in node.value)
                return {str(key): self.value(value, deepest - 1) for key, value in pairs}
            case yaml.SequenceNode():
                return [self.value(each, deepest - 1) for each in node.value]
            case yaml.ScalarNode() if node.tag != "tag:yaml.org,2002:null":
                return str(node.value)
            case _:
                return None
