"""What is to be written."""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Self

import msgspec

AS_TEXT = ".md.txt"
"""The suffix of files that the site has without `.txt`: MkDocs would make a page of `.md`."""


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

    is_packed: bool = False
    """Whether it is compressed, as `.gz` files are."""

    data: bytes = b""
    """The whole content, where that was made already; then there is nothing in the fields above."""

    key: str = ""
    """A digest of everything that it was made from; empty if that is not known."""

    known: str = ""
    """The digest of its content, where that is on the disk already and was not made again."""

    def digest(self) -> str:
        """Return the SHA-256 of the whole content."""
        if self.known:
            return self.known
        made = hashlib.sha256()
        for piece in self.pieces():
            made.update(piece)
        return made.hexdigest()

    def whole(self) -> Self:
        """Return the file with its content made, so that it can go to another process."""
        if self.known:
            return self
        content = b"".join(self.pieces())
        return replace(self, text="", more=tuple, is_packed=False, data=content)

    def pieces(self) -> Iterator[bytes]:
        """Yield the whole content, as it is on the disk."""
        if self.data:
            return iter((self.data,))
        plain = (piece.encode() for piece in chain((self.text,), self.more()))
        return _packed(plain) if self.is_packed else plain


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is on the disk as an earlier run left it."""

    key: str
    """A digest of all that it was made from."""
    digest: str
    """The SHA-256 of its content."""


def digest(made_from: object) -> str:
    """Return a digest of values; empty where one holds half a character, which no file can hold."""
    try:
        return hashlib.blake2b(msgspec.msgpack.encode(made_from), digest_size=16).hexdigest()
    except UnicodeEncodeError:
        return ""


_GZIP = 31
"""What zlib calls the form of gzip; its head then has no date, so that all builds are the same."""
_LEVEL = 4
"""Takes half the time of the usual 6, for files that are 6 % larger."""


def _packed(pieces: Iterable[bytes]) -> Iterator[bytes]:
    packing = zlib.compressobj(_LEVEL, wbits=_GZIP)
    for piece in pieces:
        yield packing.compress(piece)
    yield packing.flush()
