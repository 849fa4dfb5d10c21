"""The files of settings that people edit, in the root of a library."""

from pathlib import Path

from generator.errors import PlacedError


def read(root: Path, name: str) -> str | None:
    """Return the content of the file `name` in `root`; `None` if there is none.

    Raises a `PlacedError` with the line at which the file is not UTF-8.
    """
    try:
        return (root / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise PlacedError(name, line, "this is not UTF-8; save the file as UTF-8") from error
