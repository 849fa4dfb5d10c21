"""A file without text is named for what it is, and one with text is never taken for such."""

import io
import zipfile

import pytest

from generator import importers
from generator.text import file_kind

NOTHING = bytes(300)


def office(*names: str, mimetype: str = "") -> bytes:
    """Return a document of an office program that holds files with `names`."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in (("mimetype", mimetype), *((name, "") for name in names)):
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a PDF", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj"),
        ("a PDF", b"%PDF-1.4\n1 0 obj <</Type /Catalog>>"),
        ("a PostScript document", b"%!PS-Adobe-3.0\n"),
        ("a document (RTF)", b"{\\rtf1\\ansi Hello}"),
        ("a Word document", office("[Content_Types].xml", "word/document.xml")),
        ("a presentation", office("[Content_Types].xml", "ppt/presentation.xml")),
        ("an e-book (EPUB)", office(mimetype="application/epub+zip")),
        ("a document (OpenDocument)", office(mimetype="application/vnd.oasis.opendocument.text")),
        ("an old Office document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NOTHING),
        ("a picture (PNG)", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
        ("a picture (JPEG)", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        ("a picture (GIF)", b"GIF89a\x01\x00\x01\x00"),
        ("a picture (WebP)", b"RIFF\x24\x00\x00\x00WEBPVP8 "),
        ("a picture (TIFF)", b"II*\x00\x08\x00\x00\x00"),
        ("a picture (HEIF)", b"\x00\x00\x00\x18ftypheic"),
        ("a picture (BMP)", b"BM" + bytes(12) + b"\x28\x00\x00\x00"),
        ("an archive (7z)", b"7z\xbc\xaf\x27\x1c\x00\x04"),
        ("an archive (RAR)", b"Rar!\x1a\x07\x01\x00"),
        ("an archive (tar)", b"a.txt" + bytes(252) + b"ustar\x00"),
        ("a compressed file (bzip2)", b"BZh91AY&SY\x00\x01"),
        ("a compressed file (xz)", b"\xfd7zXZ\x00\x00\x04"),
        ("a database (SQLite)", b"SQLite format 3\x00\x10\x00"),
        ("a table (Parquet)", b"PAR1\x15\x04\x15\x00"),
        ("a sound", b"ID3\x03\x00\x00\x00"),
        ("a film", b"\x00\x00\x00\x20ftypisom"),
        ("a program", b"\x7fELF\x02\x01\x01\x00"),
        (
            "an e-mail",
            b"Received: from a\n by b\nFrom: A <a@b.org>\nSubject: Papers\n\nHello, read this.\n",
        ),
        (
            "an e-mail",
            b"From a@b.org Mon Jan 1\r\nMIME-Version: 1.0\r\nSubject: x\r\nFrom: a@b.org\r\n\r\nHi",
        ),
    ],
)
def test_messages(name: str, data: bytes) -> None:
    """A file is rejected by its name, with what to do, and without its bytes."""
    reading = importers.read("mine", data)
    (rejected,) = reading.rejected
    assert rejected.reason.startswith(f"This is {name}, which Sheaf cannot read; ")
    assert rejected.raw == f"({len(data):,} bytes)"
    assert not reading.entries


@pytest.mark.parametrize(
    "title",
    [
        "ID3 is a way to grow trees",
        "PAR1 and the shape of cells",
        "MZ twins: a study",
        "GIF89a in the wild",
        "BM25 is hard to beat",
        "From: a history of a word",
        "OggS and others",
    ],
)
def test_papers(title: str) -> None:
    """A title that begins as such a file does is a title."""
    text = f"{title}\n\nWe look at it for a long time, and say what we have found.\n"
    assert file_kind.of_bytes(text.encode()) is None
    assert file_kind.of_text(text) is None
    assert file_kind.of_symbols(text) is None


@pytest.mark.parametrize("unit", [b"\x01\x00\x02\x00\x00\x07", b"\x01\x00", b"ab\x01\x1b"])
def test_no_text_at_all(unit: bytes) -> None:
    """Data that are neither text nor of a known kind are not shown either."""
    (rejected,) = importers.read("mine.bib", unit * 50).rejected
    assert rejected.reason.startswith(("This is not text", "This is binary data"))
    assert rejected.raw == f"({len(unit) * 50} bytes)"


def test_a_long_beginning() -> None:
    """A file that goes on as an e-mail begins is recognised quickly."""
    assert file_kind.of_text("From: a\n" * 100_000) is None
    assert file_kind.of_text("Subject: a\n b\n" * 100_000) is None
