"""Unpacks `.gz` and `.zip` files, within limits."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.errors import SheafError

LARGEST = 500_000_000
"""The most bytes that an archive may contain; more is a mistake, or a zip bomb."""
MOST_FILES = 10_000
DEEPEST = 2
"""Levels of archives inside archives."""

_AT_ONCE = 1 << 24
"""Bytes that are decompressed in one piece."""

TOO_LARGE = "Unpacked, it is larger than 500 MB; unpack it and keep what is needed."
"""The reason for rejecting an archive."""
TOO_MANY = "It contains more than 10,000 files; unpack it and keep what is needed."
DAMAGED = "It is damaged ({problem}); compress it again."
LOCKED = "It needs a password; unpack it."

_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"


class UnpackError(SheafError):
    """An archive that cannot or must not be unpacked."""


@dataclass(slots=True)
class _Room:
    """How much an archive, with the archives in it, may still contain."""

    size: int
    """Bytes."""
    files: int = MOST_FILES


def unpacked(name: str, data: bytes, *, largest: int = LARGEST) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each file in the archive `data`, or else those given.

    The name of a file in an archive is `papers.zip/list.bib`. Hidden files and those that systems
    add are left out. Raises an `UnpackError` with a sentence for people.
    """
    yield from _unpacked(name, data, DEEPEST, _Room(largest))


def _unpacked(name: str, data: bytes, depth: int, room: _Room) -> Iterator[tuple[str, bytes]]:
    if data.startswith(_GZIP) and depth:
        yield from _unpacked(name, _gunzipped(data, room), depth - 1, room)
    elif depth and data.startswith(_ZIP) and not is_document(data):
        for inner, content in _unzipped(data, room):
            yield from _unpacked(f"{name}/{inner}", content, depth - 1, room)
    else:
        yield name, data


def is_workbook(data: bytes) -> bool:
    """Say whether `data` is a workbook of a spreadsheet program, by the files in it."""
    return any(name.startswith("xl/") for name in _names(data))


def is_document(data: bytes) -> bool:
    """Say whether a zip file is a document of an office program, not an archive of files."""
    return not {"[Content_Types].xml", "mimetype"}.isdisjoint(_names(data))


def _names(data: bytes) -> list[str]:
    """Return the names of the files in `data` if it is a zip file."""
    if not data.startswith(_ZIP):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, UnicodeDecodeError):
        return []  # with unknown compression, or damaged names


def _gunzipped(data: bytes, room: _Room) -> bytes:
    """Return the content of all members of a gzip file."""
    content = bytearray()
    while data.startswith(_GZIP):
        member = zlib.decompressobj(wbits=31)
        while data and not member.eof:
            try:
                piece = member.decompress(data, _AT_ONCE)
            except zlib.error as error:
                raise UnpackError(DAMAGED.format(problem="it cannot be decompressed")) from error
            _take(room, len(piece))
            content += piece
            data = member.unconsumed_tail
        if not member.eof:
            raise UnpackError(DAMAGED.format(problem="its end is missing"))
        data = member.unused_data
    return bytes(content)


def _take(room: _Room, size: int) -> None:
    if size > room.size:
        raise UnpackError(TOO_LARGE)
    room.size -= size


def _unzipped(data: bytes, room: _Room) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = [file for file in archive.infolist() if not file.is_dir() and _is_kept(file)]
            room.files -= len(files)
            if room.files < 0:
                raise UnpackError(TOO_MANY)
            for file in sorted(files, key=lambda file: file.filename):
                content = _member(archive, file, room.size)
                _take(room, len(content))
                yield "/".join(_parts(file)), content
    except UnicodeDecodeError as error:
        raise UnpackError(DAMAGED.format(problem="the names in it are damaged")) from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        raise UnpackError(DAMAGED.format(problem=str(error) or "it cannot be read")) from error


def _is_kept(file: zipfile.ZipInfo) -> bool:
    return not any(part.startswith(".") or part == "__MACOSX" for part in _parts(file))


def _parts(file: zipfile.ZipInfo) -> list[str]:
    """Return the parts of the path of `file`, without any that lead out of the archive."""
    return [part for part in PurePosixPath(file.filename).parts if part not in {"/", "//", ".."}]


def _member(archive: zipfile.ZipFile, file: zipfile.ZipInfo, left: int) -> bytes:
    """Return the content of a file; raise an `UnpackError` if it is longer than `left` bytes."""
    if file.flag_bits & 1:
        raise UnpackError(LOCKED)
    if file.file_size > left:  # according to its header, which may lie
        raise UnpackError(TOO_LARGE)
    with archive.open(file) as opened:
        content = opened.read(left + 1)
    if len(content) > left:
        raise UnpackError(TOO_LARGE)
    return content
