"""YAML that people write by hand, read so that every mistake has its line."""

import difflib
import re
from collections.abc import Collection, Iterator

import yaml

from generator.errors import MistakesError, PlacedError
from generator.text import quick_yaml

STRING = "tag:yaml.org,2002:str"
"""YAML's tag for text; a scalar with another tag needs quotes where text is expected."""

_NULL = "tag:yaml.org,2002:null"
"""YAML's tag for a missing value."""

_HALF = re.compile("[\ud800-\udfff]")
"""Lone surrogates: YAML can escape them, but no file can contain them."""

_FEW = 10
"""Names that a message can list."""


class Mistakes:
    """Collects the mistakes in one file, so that all can be fixed at once."""

    def __init__(self, file: str) -> None:
        """Collect the mistakes in `file`."""
        self.file = file
        self.found: list[PlacedError] = []

    def add(self, node: yaml.Node, problem: str) -> None:
        """Note `problem` at the line where `node` begins."""
        self.found.append(PlacedError(self.file, line(node), problem))

    def stop(self) -> None:
        """Raise all mistakes in the order of their lines, if there are any."""
        if self.found:
            raise MistakesError(sorted(self.found, key=lambda mistake: mistake.line))


def line(node: yaml.Node) -> int:
    """Return the line of `node` in its file, from 1."""
    return int(node.start_mark.line) + 1


def tree(file: str, text: str) -> yaml.Node:
    """Return the one document in `text`; raise a `MistakesError` if it is not YAML."""
    problem, place = "the file is empty", 1
    try:
        node = quick_yaml.compose(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = mark.line + 1 if mark else 1
        reason = error.problem or error.context or "it cannot be read"
        problem = f"not valid YAML: {reason}; fix this line or the one above"
    except yaml.YAMLError as error:
        problem = f"not valid YAML: {str(error).splitlines()[0]}"
    except RecursionError:
        problem = "nested too deeply; nothing here needs more than a few levels"
    else:
        if node is not None:
            return node
    raise MistakesError([PlacedError(file, place, problem)])


def fields(
    node: yaml.Node, known: Collection[str], what: str, mistakes: Mistakes
) -> dict[str, yaml.Node]:
    """Return the values of the mapping `node` by their keys, of which only `known` are allowed.

    Those of other keys are included, so that mistakes in them are reported with the rest.
    """
    if not isinstance(node, yaml.MappingNode):
        mistakes.add(node, f"{what} is a set of `key: value` lines, with {_listed(known)}")
        return {}
    values: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
        if name not in known:
            mistakes.add(key, f"{what} has no key `{name}`{nearest(name, known)}")
        elif name in values:
            mistakes.add(key, f"`{name}` occurs twice; keep one")
            continue
        values[name] = value
    return values


def items(node: yaml.Node, what: str, mistakes: Mistakes) -> Iterator[yaml.Node]:
    """Yield the entries of the list `node`."""
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    else:
        mistakes.add(node, f"{what} is a list; write each entry on a line that begins with `- `")


def string(node: yaml.Node, what: str, mistakes: Mistakes) -> str:
    """Return the text at `node` without white space around it; empty if it is not text."""
    if not isinstance(node, yaml.ScalarNode):
        mistakes.add(node, f"{what} is a piece of text, not a list or a set of keys")
        return ""
    if node.tag != STRING and node.value.strip():
        mistakes.add(node, f"{what} is text; write it in quotes: '{node.value}'")
        return ""
    if _HALF.search(node.value):
        mistakes.add(node, f"{what} contains half a character (\\ud800 to \\udfff); write it whole")
        return ""
    text = " ".join(str(node.value).split())
    if not text:
        mistakes.add(node, f"{what} is empty; fill it in or remove it")
    return text


def scalar(node: yaml.Node, what: str, mistakes: Mistakes) -> str:
    """Return the value at `node` as it is written; numbers and dates need no quotes."""
    if not isinstance(node, yaml.ScalarNode):
        mistakes.add(node, f"{what} is a piece of text, not a list or a set of keys")
        return ""
    text = " ".join(str(node.value).split())
    if not text or node.tag == _NULL:
        mistakes.add(node, f"{what} is empty; fill it in or remove it")
        return ""
    return text if not _HALF.search(text) else string(node, what, mistakes)


def nearest(name: str, known: Collection[str]) -> str:
    """Return the end of a sentence that suggests the nearest `known` name, if any is near."""
    near = difflib.get_close_matches(name, known, n=1)
    if near:
        return f"; did you mean `{near[0]}`?"
    return f"; use {_listed(known, 'or')}" if 0 < len(known) <= _FEW else ""


def _listed(names: Collection[str], conjunction: str = "and") -> str:
    *others, last = (f"`{name}`" for name in names)
    return f"{', '.join(others)} {conjunction} {last}" if others else last
