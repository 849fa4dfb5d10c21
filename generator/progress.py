"""The progress of a long run: on a terminal all of it, in a log only warnings."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TextIO, TypeVar

T = TypeVar("T")

OFTEN = 100
"""The number of things after which the shown count is updated."""

_ERASE = "\r\x1b[K"


class Progress:
    """A line on the terminal that shows the current step and its progress."""

    def __init__(self, stream: TextIO | None) -> None:
        """Show progress on `stream` if it is a terminal."""
        self._stream = stream
        self._terminal = stream if stream and stream.isatty() else None
        self._counts: Counter[str] = Counter()

    def report(self, text: str) -> None:
        """Replace the shown text by `text`, which may be empty."""
        if self._terminal:
            self._write(self._terminal, _ERASE + text)

    def warn(self, text: str) -> None:
        """Print `text` on a line that stays, also in a log."""
        self.report("")
        if self._stream:
            self._write(self._stream, f"{text}\n")

    def count(self, label: str) -> None:
        """Count a call with `label`, and show the count from time to time."""
        if self._counts[label] % OFTEN == 0:
            self.report(f"{label}: {self._counts[label]:,}")
        self._counts[label] += 1

    def counted(self, label: str, things: Iterable[T]) -> Iterator[T]:
        """Yield `things`, and show how many there have been so far."""
        for thing in things:
            self.count(label)
            yield thing
        self.report("")

    def _write(self, stream: TextIO, text: str) -> None:
        with suppress(OSError):  # the terminal may be closed; the work continues
            stream.write(text)
            stream.flush()
