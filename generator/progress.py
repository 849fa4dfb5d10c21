"""How far a long run has come, on a terminal; in a log, only what people should know."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TextIO, TypeVar

T = TypeVar("T")

OFTEN = 100
"""Things between two looks at how many there are."""

_ERASE = "\r\x1b[K"


class Progress:
    """A line on the terminal that shows the current step and its progress."""

    def __init__(self, stream: TextIO | None) -> None:
        """Tell it to `stream`, if that is a terminal; nothing where there is no stream at all."""
        self._stream = stream
        self._terminal = stream if stream and stream.isatty() else None
        self._counts: Counter[str] = Counter()

    def tell(self, text: str) -> None:
        """Show `text` in place of what was shown; nothing at all where it is empty."""
        if self._terminal:
            self._write(self._terminal, _ERASE + text)

    def warn(self, text: str) -> None:
        """Show `text` on a line that stays, also in a log."""
        self.tell("")
        if self._stream:
            self._write(self._stream, f"{text}\n")

    def count(self, label: str) -> None:
        """Tell how often this was called with `label`, from time to time."""
        if self._counts[label] % OFTEN == 0:
            self.tell(f"{label}: {self._counts[label]:,}")
        self._counts[label] += 1

    def counted(self, label: str, things: Iterable[T]) -> Iterator[T]:
        """Yield `things`, and show how many there were so far."""
        for thing in things:
            self.count(label)
            yield thing
        self.tell("")

    def _write(self, stream: TextIO, text: str) -> None:
        with suppress(OSError):  # the terminal may be gone; the work goes on
            stream.write(text)
            stream.flush()
