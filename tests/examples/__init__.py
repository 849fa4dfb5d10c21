"""Example folders: an input, and what it should give."""

import json
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent


def folders(kind: str) -> list[Path]:
    """Return the example folders of a kind, each named for the rule that it shows."""
    return sorted(path for path in (HERE / kind).iterdir() if path.is_dir())


def name(folder: Path) -> str:
    """Return the rule that an example shows, as the name of its test."""
    return folder.name


def check(folder: Path, actual: object, *, update: bool) -> None:
    """Fail unless `actual` is what the example expects, or make it so."""
    expected = folder / "expected.json"
    shown = json.dumps(actual, ensure_ascii=False, indent=2) + "\n"
    if update:
        expected.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == expected.read_text(encoding="utf-8")


def unknown(folder: Path) -> Iterator[str]:
    """Yield the files in an example that no test would read."""
    known = {"input.txt", "expected.json"}
    yield from sorted(path.name for path in folder.iterdir() if path.name not in known)
