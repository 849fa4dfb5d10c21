"""Shared settings that a library lacks."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import config_files, settings
from generator.check.finding import Finding

_FREE = frozenset(("nav", "validation", "watch"))
"""Settings that a library may change or leave out."""


def findings(root: Path) -> Iterator[Finding]:
    """Yield what `mkdocs.yml` lacks because it inherits nothing or replaces a list."""
    shared, own = (_values(root, name) for name in (settings.SHARED, settings.FILE))
    required = {key: value for key, value in shared.items() if key not in _FREE}
    inherits = own.get("INHERIT") == settings.SHARED
    if missing := list(_missing(required, own, inherits=inherits)):
        names = ", ".join(f"`{name}`" for name in missing)
        remedy = "add it there" if inherits else f"begin the file with `INHERIT: {settings.SHARED}`"
        yield Finding(f"{settings.FILE}: lacks {names} from {settings.SHARED}; {remedy}")


def _values(root: Path, name: str) -> Mapping[str, object]:
    return settings.values(name, config_files.read(root, name) or "")


def _missing(required: object, own: object, *, inherits: bool) -> Iterator[str]:
    """Yield the names of what `own` lacks; keys of mappings may be inherited."""
    own_entries = _entries(own)
    for name, value in _entries(required).items():
        if name in own_entries:
            for rest in _missing(value, own_entries[name], inherits=inherits):
                yield f"{name}.{rest}"
        elif not (inherits and isinstance(required, dict)):
            yield name


def _entries(value: object) -> dict[str, object]:
    """Return the entries of a mapping, a list or a text of several lines, by their names."""
    if isinstance(value, dict):
        return {str(key): entry for key, entry in value.items()}
    if isinstance(value, list):
        parts = [entry if isinstance(entry, dict) else {str(entry): None} for entry in value]
        return {str(key): options for part in parts for key, options in part.items()}
    return dict.fromkeys(value.split()) if isinstance(value, str) and "\n" in value else {}
