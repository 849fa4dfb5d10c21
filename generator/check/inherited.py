"""The settings that all libraries share, and that a library goes without."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import config_files, settings
from generator.check.finding import Finding

_FREE = frozenset(("nav", "validation", "watch"))
"""Settings that a library may change or leave out."""


def findings(root: Path) -> Iterator[Finding]:
    """Yield what `mkdocs.yml` leaves out, where it inherits nothing or replaces a list."""
    shared, own = (_values(root, name) for name in (settings.SHARED, settings.FILE))
    wanted = {key: value for key, value in shared.items() if key not in _FREE}
    is_heir = own.get("INHERIT") == settings.SHARED
    if missing := list(_missing(wanted, own, is_heir=is_heir)):
        names = ", ".join(f"`{name}`" for name in missing)
        remedy = "add it there" if is_heir else f"begin the file with `INHERIT: {settings.SHARED}`"
        yield Finding(f"{settings.FILE}: lacks {names} from {settings.SHARED}; {remedy}")


def _values(root: Path, name: str) -> Mapping[str, object]:
    return settings.values(name, config_files.read(root, name) or "")


def _missing(wanted: object, own: object, *, is_heir: bool) -> Iterator[str]:
    """Yield the names of what `own` lacks; an heir lacks no key of a mapping."""
    given = _entries(own)
    for name, value in _entries(wanted).items():
        if name in given:
            for rest in _missing(value, given[name], is_heir=is_heir):
                yield f"{name}.{rest}"
        elif not (is_heir and isinstance(wanted, dict)):
            yield name


def _entries(value: object) -> dict[str, object]:
    """Return what a mapping, a list or a text of several lines has, each entry by its name."""
    if isinstance(value, dict):
        return {str(key): entry for key, entry in value.items()}
    if isinstance(value, list):
        parts = [entry if isinstance(entry, dict) else {str(entry): None} for entry in value]
        return {str(key): options for part in parts for key, options in part.items()}
    return dict.fromkeys(value.split()) if isinstance(value, str) and "\n" in value else {}
