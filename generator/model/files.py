"""What is to be written."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

AS_TEXT = ".md.txt"
"""How the path of a file ends that the site has without `.txt`: MkDocs would make a page of it."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to be written."""

    path: str
    """Below `docs/`, with `/` between folders."""
    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    """Of a page: what is in its front matter."""
    html: str = ""
    """Of a page: what MkDocs makes of the rest, where that is known beforehand."""
    more: Callable[[], Iterable[str]] = tuple
    """Makes what follows `text`, each time it is read: of a file as large as the collection."""

    def pieces(self) -> Iterator[bytes]:
        """Yield the whole content, as it is on the disk."""
        yield self.text.encode()
        for piece in self.more():
            yield piece.encode()
