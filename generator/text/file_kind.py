"""Recognises files that are not text to be read, such as PDFs, pictures and e-mails.

They are recognised by their first bytes.
"""

import re
from dataclasses import dataclass

_COPY = "open it, and copy titles and abstracts into a text file"
_EXPORT = f"{_COPY}, or use the web page or export that it was made from"
_SAVE = "open it, and save it as plain text (.txt)"
_LOOK = "copy the words that it shows into a text file"
_UNPACK = "unpack it, and put the files that it contains in its place"
_LEAVE_OUT = "move it out of this folder"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file."""

    name: str
    """The name with its article: a PDF."""
    remedy: str
    """What to do instead, as the second half of a sentence."""

    @property
    def reason(self) -> str:
        """Why such a file is rejected: a sentence."""
        return f"This is {self.name}, which Sheaf cannot read; {self.remedy}."


_OFFICE = (
    (re.compile(rb"word/"), FileKind("a Word document", _SAVE)),
    (re.compile(rb"ppt/"), FileKind("a presentation", _COPY)),
    (re.compile(rb"mimetypeapplication/epub"), FileKind("an e-book (EPUB)", _COPY)),
    (re.compile(rb"mimetypeapplication/vnd\.oasis"), FileKind("a document (OpenDocument)", _SAVE)),
)
"""Names inside zip files that are documents rather than archives."""

_MARKED_UP = (
    (re.compile(rb"\s*%PDF-\d"), FileKind("a PDF", _EXPORT)),
    (re.compile(rb"%!PS-"), FileKind("a PostScript document", _COPY)),
    (re.compile(rb"{\\rtf\d"), FileKind("a document (RTF)", _SAVE)),
)
"""The first bytes of kinds that may still be text."""

_BINARY = (
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), FileKind("an old Office document", _SAVE)),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), FileKind("a picture (PNG)", _LOOK)),
    (re.compile(rb"\xff\xd8\xff"), FileKind("a picture (JPEG)", _LOOK)),
    (re.compile(rb"GIF8[79]a"), FileKind("a picture (GIF)", _LOOK)),
    (re.compile(rb"(?s)RIFF....WEBP"), FileKind("a picture (WebP)", _LOOK)),
    (re.compile(rb"II\*\x00|MM\x00\*"), FileKind("a picture (TIFF)", _LOOK)),
    (re.compile(rb"(?s)....ftyp(hei[cx]|mif1|avif)"), FileKind("a picture (HEIF)", _LOOK)),
    (re.compile(rb"(?s)BM.{12}[\x0c\x28\x6c\x7c]\x00\x00\x00"), FileKind("a picture (BMP)", _LOOK)),
    (re.compile(rb"7z\xbc\xaf\x27\x1c"), FileKind("an archive (7z)", _UNPACK)),
    (re.compile(rb"Rar!\x1a\x07"), FileKind("an archive (RAR)", _UNPACK)),
    (re.compile(rb"(?s).{257}ustar"), FileKind("an archive (tar)", _UNPACK)),
    (re.compile(rb"BZh[1-9]1AY&SY"), FileKind("a compressed file (bzip2)", _UNPACK)),
    (re.compile(rb"\xfd7zXZ\x00"), FileKind("a compressed file (xz)", _UNPACK)),
    (re.compile(rb"\x28\xb5\x2f\xfd"), FileKind("a compressed file (zstd)", _UNPACK)),
    (re.compile(rb"SQLite format 3\x00"), FileKind("a database (SQLite)", _LEAVE_OUT)),
    (re.compile(rb"PAR1"), FileKind("a table (Parquet)", "save it as CSV")),
    (re.compile(rb"(?s)ID3|OggS|fLaC|RIFF....WAVE"), FileKind("a sound", _LEAVE_OUT)),
    (re.compile(rb"(?s)....ftyp|\x1aE\xdf\xa3|RIFF....AVI "), FileKind("a film", _LEAVE_OUT)),
    (
        re.compile(rb"\x7fELF|MZ|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe"),
        FileKind("a program", _LEAVE_OUT),
    ),
)
"""The first bytes of kinds without text; the first match counts. Titles may begin so too."""

FEW_CONTROLS = 8
"""Control characters that may be accidents in any text."""
MANY_CONTROLS = 0.05
"""The share of control characters above which they are not accidents."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BEGINNING = 1024
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t].*(?:\n[ \t].*)*(?:\n|\Z)|From \S+@.*\n")
_MOST_HEADERS = 200
_OF_AN_EMAIL = frozenset(("from", "subject"))
_OF_A_SENT_EMAIL = frozenset(("message-id", "mime-version", "received", "content-type"))


def of_bytes(data: bytes) -> FileKind | None:
    """Return the kind of a file that begins with `data`, or `None` if it may be text."""
    if data.startswith(b"PK\x03\x04"):
        return next((kind for sign, kind in _OFFICE if sign.search(data)), None)
    signs = (*_MARKED_UP, *_BINARY) if _NO_TEXT.search(data, 0, _BEGINNING) else _MARKED_UP
    return next((kind for sign, kind in signs if sign.match(data)), None)


def of_symbols(text: str) -> FileKind | None:
    """Return the kind of a file whose bytes happen to be text, or `None`."""
    many = len(_CONTROL.findall(text)) > max(FEW_CONTROLS, MANY_CONTROLS * len(text))
    return FileKind("binary data", _LEAVE_OUT) if many else None


def of_text(text: str) -> FileKind | None:
    """Return the kind of a text file that is not meant to be read, or `None`."""
    return FileKind("an e-mail", "copy what it says into a text file") if _is_email(text) else None


def _is_email(text: str) -> bool:
    """Say whether `text` begins with the headers of an e-mail."""
    names: set[str] = set()
    place = 0
    while len(names) < _MOST_HEADERS and (found := _HEADER.match(text, place)):
        names.add((found[1] or "").lower())
        place = found.end()
    return names >= _OF_AN_EMAIL and not names.isdisjoint(_OF_A_SENT_EMAIL)
