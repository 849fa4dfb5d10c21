"""Documents that hold a listing but are no text: they are refused by name, with what to do."""

from pathlib import PurePosixPath

PDF = (
    "This is a PDF, and reading it would damage the text; copy the titles and abstracts"
    " into a text file, or use the web page or export that it was made from."
)
"""Why a file cannot be read."""
WORD = (
    "This is a document of a word processor; save it as plain text (.txt), or copy its text into a"
    " text file."
)
"""Why a file cannot be read."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENDINGS = frozenset({".docx", ".doc", ".odt", ".rtf", ".pages", ".epub", ".pptx", ".odp", ".ppt"})


def refusal(name: str, data: bytes) -> str:
    """Return why the file `name` cannot be read, where it is such a document; else nothing."""
    start = data[:1024].lstrip()
    if start.startswith(b"%PDF"):
        return PDF
    ending = PurePosixPath(name).suffix.lower()
    is_packed = start.startswith((b"PK\x03\x04", _OLD_OFFICE))
    if start.startswith(b"{\\rtf") or (is_packed and ending in _ENDINGS):
        return WORD
    return ""
