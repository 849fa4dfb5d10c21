"""Sets of words: long ones in files, each with its origin, and short ones as strings."""

from importlib import resources


def read(package: str, name: str) -> tuple[str, ...]:
    """Return the words of `lists/<name>.txt` in `package`, in their order there.

    White space separates them; a line that begins with `#` is a comment. Raises a
    `FileNotFoundError` if there is no such list.
    """
    return tuple(" ".join(lines(package, name)).split())


def lines(package: str, name: str) -> tuple[str, ...]:
    """Return the lines of the same file, without comments; raises as `read` does."""
    file = resources.files(package) / "lists" / f"{name}.txt"
    text = file.read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if not line.startswith("#"))


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of `text`, which is easier to read than a list of strings."""
    return frozenset(text.split())
