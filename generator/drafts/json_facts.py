"""Values of JSON objects at any depth."""

from collections.abc import Iterator

from generator.syntax.json_text import Json, Object


def at(value: Json, *path: str) -> Json:
    """Return the value at `path` of nested objects, or `None`."""
    for name in path:
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def text(value: Json) -> str:
    """Return a string or a number as text; the first text of a list; empty for anything else."""
    if isinstance(value, bool) or value is None or isinstance(value, dict):
        return ""
    if isinstance(value, list):
        return next(filter(None, map(text, value)), "")
    return str(value).strip()


def texts(value: Json) -> list[str]:
    """Return all texts in a list, or `value` itself as a text."""
    if isinstance(value, list):
        return [found for item in value for found in texts(item)]
    found = text(value)
    return [found] if found else []


def objects(value: Json) -> Iterator[Object]:
    """Yield the objects in a list, or `value` itself if it is an object."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
