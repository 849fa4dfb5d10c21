"""What earlier runs wrote below `docs/`: for each path, the digests that the file may have.

It is saved when a run ends. Until then each file is noted in a journal before it is written, so
that the next run recognises all files of a run that was killed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Self

import msgspec

from generator.disk.replace import replace

MEMORY = ".generated.json"
"""The name of the file, in `docs/`."""

JOURNAL = ".generated.journal"
"""The name of the journal, in `docs/`: a line of JSON for each file."""


class Memory:
    """The digests of the files that were written."""

    def __init__(self, docs: Path) -> None:
        """Read what is remembered below `docs`; a damaged memory is ignored."""
        self._docs = docs
        self._known = {path: frozenset(digests) for path, digests in _read(docs / MEMORY)}
        self.was_killed = (docs / JOURNAL).exists()
        """Whether the last run did not finish."""
        self._begun = ""
        for path, digest in _journal(docs / JOURNAL):
            self._begun = path
            self._known[path] = self._known.get(path, frozenset()) | {digest}

    def __iter__(self) -> Iterator[str]:
        """Yield the paths of all files that were written."""
        return iter(self._known)

    def items(self) -> Iterable[tuple[str, frozenset[str]]]:
        """Return the digests that each file may have, by its path."""
        return self._known.items()

    def __contains__(self, path: str) -> bool:
        """Say whether a run wrote the file at `path`."""
        return path in self._known

    def is_ours(self, path: str, digest: str) -> bool:
        """Say whether the file at `path` is as a run left it, complete or half written."""
        return path == self._begun or digest in self._known.get(path, ())

    def __enter__(self) -> Self:
        """Open the journal."""
        self._journal = (self._docs / JOURNAL).open("a", encoding="utf-8")
        return self

    def __exit__(self, *_: object) -> None:
        """Close the journal; it stays if the run did not finish."""
        self._journal.close()

    def note(self, path: str, digest: str) -> None:
        """Remember that the file at `path` is about to be written."""
        self._journal.write(json.dumps([path, digest]) + "\n")
        self._journal.flush()

    def finish(self, digests: Mapping[str, str], left: Iterable[str]) -> None:
        """Remember only the files in `digests`, by path, and as before those in `left`."""
        known = {path: self._known[path] for path in left if path in self._known}
        known |= {path: frozenset((digest,)) for path, digest in digests.items()}
        if known != self._known or self.was_killed:
            text = json.dumps({path: sorted(known[path]) for path in sorted(known)}, indent=0)
            replace(self._docs / MEMORY, [text.encode(), b"\n"])
        (self._docs / JOURNAL).unlink()


def generated(docs: Path) -> frozenset[str]:
    """Return the paths below `docs` that earlier runs wrote, and those of the memory itself."""
    return frozenset((*Memory(docs), MEMORY, JOURNAL))


def _read(path: Path) -> Iterator[tuple[str, list[str]]]:
    try:
        memory = msgspec.json.decode(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError, RecursionError):
        return
    if isinstance(memory, dict):
        for name, digests in memory.items():
            if isinstance(digests, list) and _is_below(name):
                yield name, list(map(str, digests))


def _journal(path: Path) -> Iterator[tuple[str, str]]:
    """Yield path and digest of each line; the file of a truncated line was not written yet."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return
    for line in lines:
        try:
            name, digest = map(str, json.loads(line))
        except (ValueError, TypeError, RecursionError):
            return
        if _is_below(name):
            yield name, digest


def _is_below(path: str) -> bool:
    """Say whether `path` is below `docs/`; somebody may have edited the memory."""
    return "/../" not in f"/{path}/" and not path.startswith("/")
