"""YAML of plain values, by the parts of PyYAML that are written in C where those are built.

They are several times as fast, and taxonomy, permalinks and front matter are read or written in
every run. Two things they do worse, and then the parts in Python are asked: they say less well
what is wrong, and a text that is nested some ten thousand deep would end the process.
"""

import yaml

_IN_C = yaml.__with_libyaml__
_LOADER = yaml.CSafeLoader if _IN_C else yaml.SafeLoader
_DUMPER = yaml.CSafeDumper if _IN_C else yaml.SafeDumper

DEEPEST = 100
"""Levels; what people write has less than ten."""


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of the one document in `text`; raise `YAMLError` where it is not YAML."""
    if _is_plain(text):
        return yaml.compose(text, Loader=_LOADER)
    return yaml.compose(text, Loader=yaml.SafeLoader)


def load(text: str) -> object:
    """Return the values in `text`; raise `YAMLError` where it is not YAML."""
    loader = _LOADER if _is_plain(text) else yaml.SafeLoader
    return yaml.load(text, loader)  # noqa: S506 -- both are safe loaders


def dump(values: object, *, allow_unicode: bool = False) -> str:
    """Return `values` as YAML, in their order, each on a line of its own."""
    text: str = yaml.dump(
        values, Dumper=_DUMPER, sort_keys=False, width=10_000, allow_unicode=allow_unicode
    )
    return text


def _is_plain(text: str) -> bool:
    """Say whether `text` is YAML without a fault and of sensible depth."""
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
