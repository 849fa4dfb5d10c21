"""Reads and writes plain YAML with the C extension of PyYAML, if it is available.

It is several times as fast, and taxonomy, permalinks and front matter are read or written in every
run. In two cases the Python code is used instead: for errors, as its messages are better, and for
deep nesting, as some ten thousand levels would crash the extension.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

import yaml

_IN_C = yaml.__with_libyaml__
_LOADER = yaml.CSafeLoader if _IN_C else yaml.SafeLoader
_DUMPER = yaml.CSafeDumper if _IN_C else yaml.SafeDumper

DEEPEST = 100
"""Levels; what people write has less than ten."""

_WIDTH = 2**31 - 1
"""Characters of a line; long texts are not wrapped."""
_MEANINGS = frozenset(("true", "false", "yes", "no", "on", "off", "null"))
"""Words that are not text without quotes."""
_NOT_IN_QUOTES = re.compile(r'[^ -~]|["\\]')
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
"""A text that would be read as a date without quotes."""
_NEXT_LINE = re.compile(r"\n(?=[^\n])")
_WriteValue: TypeAlias = Callable[[object], str]


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of the one document in `text`; raise a `YAMLError` if it is not YAML."""
    if _is_plain(text):
        return yaml.compose(text, Loader=_LOADER)
    return yaml.compose(text, Loader=yaml.SafeLoader)


def load(text: str) -> object:
    """Return the values in `text`; raise a `YAMLError` if it is not YAML."""
    loader = _LOADER if _is_plain(text) else yaml.SafeLoader
    return yaml.load(text, loader)  # noqa: S506 -- both are safe loaders


def dump(values: Mapping[str, object], *, allow_unicode: bool = False) -> str:
    """Return `values` as YAML, in order, each on a line; keys must be words.

    The result is that of PyYAML, which is called only for values that are not simple: that is ten
    times as fast.
    """
    return "".join(_mapping(values, "", partial(_scalar, allow_unicode=allow_unicode)))


def _mapping(values: Mapping[str, object], indent: str, written: _WriteValue) -> Iterator[str]:
    for key, value in values.items():
        yield f"{indent}{written(key)}:"
        if isinstance(value, Mapping) and value:
            yield "\n"
            yield from _mapping(value, f"{indent}  ", written)
        elif isinstance(value, list) and value:
            yield "\n"
            yield from _list(value, indent, written)
        else:
            yield f" {_moved(written(value), indent)}\n"


def _list(values: Iterable[object], indent: str, written: _WriteValue) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping) and value:
            inner = "".join(_mapping(value, f"{indent}  ", written))
            yield f"{indent}- {inner.removeprefix(f'{indent}  ')}"
        else:
            yield f"{indent}- {_moved(written(value), indent)}\n"


def _moved(value: str, indent: str) -> str:
    """Return `value` with all lines but the first indented like the key."""
    return _NEXT_LINE.sub(f"\n{indent}", value) if indent and "\n" in value else value


def _scalar(value: object, *, allow_unicode: bool) -> str:
    """Return a text, a number or an empty list as it is after a key without indentation."""
    if value in ("", []):
        return "''" if value == "" else "[]"
    if isinstance(value, str) and value.isprintable():
        if not value.isascii():
            if not allow_unicode:
                return f'"{_NOT_IN_QUOTES.sub(_escape, value)}"'
        elif ": " in value or " #" in value or _DAY.fullmatch(value):
            return "'" + value.replace("'", "''") + "'"
        elif (
            (value[:1].isalpha() or value.startswith("../"))
            and value[-1] not in ": "
            and value.lower() not in _MEANINGS
        ):
            return value
    asked: str = yaml.dump(
        [value], Dumper=_DUMPER, sort_keys=False, width=_WIDTH, allow_unicode=allow_unicode
    )
    return asked.removeprefix("- ").removesuffix("\n")


def _escape(found: re.Match[str]) -> str:
    character, code = found.group(), ord(found.group())
    if character.isascii():
        return f"\\{character}"
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"


def _is_plain(text: str) -> bool:
    """Say whether `text` is valid YAML with moderate nesting."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return False
    except yaml.YAMLError:
        return False
    return True
