"""How changes are undone: they say enough for that."""

from collections.abc import Iterable

from generator.model import Repair


def undo(text: str, changes: Iterable[Repair]) -> str:
    """Return the text that `changes` turned into `text`."""
    parts = []
    done = shift = 0
    for change in changes:
        start = change.start + shift
        parts += [text[done:start], change.before]
        done = start + len(change.after)
        shift += len(change.after) - len(change.before)
    return "".join(parts) + text[done:]
