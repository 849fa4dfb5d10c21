"""Lists of words that ship as files, each with its origin."""

from importlib import resources


def read(package: str, name: str) -> tuple[str, ...]:
    """Return the words of `lists/<name>.txt` in `package`, in their order there.

    White space parts them; a line that begins with `#` is a comment. Raises a `FileNotFoundError`
    if there is no such list.
    """
    file = resources.files(package) / "lists" / f"{name}.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(" ".join(line for line in lines if not line.startswith("#")).split())
