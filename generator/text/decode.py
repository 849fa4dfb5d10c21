"""Decodes the bytes of files; if that is impossible, an error names the line."""

import codecs
import re
from typing import NamedTuple

from generator.errors import SheafError
from generator.text import encodings
from generator.text.lines import LINE_END

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16, whose mark is the beginning of this one.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_WORD_OF_ANOTHER_SCRIPT = re.compile(rb"[\x80-\xff]{4}")
_LATIN_WORD = re.compile(rb"[A-Za-z][\x80-\xff]{1,2}[A-Za-z]")
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")

_ALONE = re.compile(rb"(?<![\x80-\xff])(?:[\x80-\xff]|[\x85\x91-\x97\xa0]{2,3})(?![\x80-\xff])")
"""Bytes that are no character in UTF-8, as they are alone."""
_WINDOWS_SIGN = re.compile(rb"[\x85\x91-\x97\xa0]")
"""Quotation marks, dashes and blanks of Windows."""
FEWEST_SIGNS = 3
"""Of these, which show that others are characters of Windows too."""

LARGEST_SHARE = 0.3
"""The largest share of bytes above ASCII in the Latin script; with more it is another script."""

MOST_UTF8 = 0.6
"""The largest share of bytes above ASCII that may be UTF-8 in text in another encoding."""

NO_TEXT = "This is not text (it is full of 0x00); save the file as UTF-8."
"""Why a file cannot be read."""
MANY_NULS = 0.1
"""The share of NUL among all bytes, or among every other byte in UTF-16, that text hardly has."""
FEW_NULS = 0.02
"""The share of NUL that the bytes between those of UTF-16 may have."""


_DECLARATION = re.compile(rb"\s*<\?xml[^>]*\bencoding=[\"']([A-Za-z0-9._-]{1,40})[\"']")


class UndecodableError(SheafError):
    """Bytes that are not text in any encoding that Sheaf knows."""

    def __init__(self, line: int, problem: str, *, is_binary: bool = False) -> None:
        """Report `problem`, a sentence that includes the remedy, on `line`, from 1."""
        self.line = line
        self.problem = problem
        self.is_binary = is_binary
        """Whether it is binary data rather than text."""
        super().__init__(problem)


class DecodedText(NamedTuple):
    """The text of a file."""

    text: str
    """Without a byte order mark."""
    guess: str = ""
    """The name of the encoding, such as `cp1250`, if it is a guess."""


def decode(data: bytes) -> DecodedText:
    """Return the text of `data`.

    The encoding is that of the byte order mark, or else the first that is possible: UTF-16 if every
    other byte is often NUL; UTF-8; the one that an XML declaration names; the one that gives
    the likeliest words, in the Latin script if there are few bytes above ASCII, never many in a
    row, and no control characters or sequences of UTF-8, or else in another script. In UTF-8,
    single quotation marks, dashes and blanks may be in the encoding of Windows.
    Raises an `UndecodableError` if none is possible.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return DecodedText(_strictly(data[len(mark) :], encoding))
    # one may be a slip
    if data.count(0) > 1 + MANY_NULS / 2 * len(data):
        return DecodedText(_strictly(data, _encoding_with_nuls(data)))
    try:
        return DecodedText(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        declared = _decoded(data, _declared(data))
        if declared is not None:
            return DecodedText(declared)
        guess = _guessed(data)
        likely = _decoded(data, guess)
        if guess and likely is not None:
            return DecodedText(likely, guess)
        mixed = _with_windows_signs(data)
        if mixed is not None:
            return DecodedText(mixed, "utf-8 with signs of cp1252")
        raise _undecodable(data, "utf-8", error) from error


def _with_windows_signs(data: bytes) -> str | None:
    """Return text in UTF-8 into which some characters of Windows-1252 were pasted, if it is that.

    Most of them must be quotation marks, dashes and blanks, as the rest of a damaged letter may be
    any byte.
    """
    alone = _ALONE.findall(data)
    signs = sum(map(len, _WINDOWS_SIGN.findall(b" ".join(alone))))
    if signs < FEWEST_SIGNS or 2 * signs < sum(map(len, alone)):
        return None
    return _decoded(_ALONE.sub(_in_utf8, data), "utf-8")


def _in_utf8(alone: re.Match[bytes]) -> bytes:
    return alone[0].decode("cp1252", "replace").encode()


def _declared(data: bytes) -> str | None:
    """Return the encoding that an XML declaration names, if Python knows it."""
    found = _DECLARATION.match(data)
    if found is None:
        return None
    try:
        return codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None


def _decoded(data: bytes, encoding: str | None) -> str | None:
    """Return the text of `data` in `encoding`, or `None` if that is not given or not possible."""
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, encoding, error) from error


def _encoding_with_nuls(data: bytes) -> str:
    half = len(data) / 2
    first, second = data[::2].count(0) / half, data[1::2].count(0) / half
    if first < FEW_NULS and second > MANY_NULS:
        return "utf-16-le"
    if second < FEW_NULS and first > MANY_NULS:
        return "utf-16-be"
    line = len(LINE_END.findall(data[: data.index(0)].decode("latin-1"))) + 1
    raise UndecodableError(line, NO_TEXT, is_binary=True)


def _guessed(data: bytes) -> str | None:
    """Return the encoding in which `data` reads best, unless it is no text, or damaged UTF-8."""
    high = len(_HIGH.findall(data))
    utf8 = sum(map(len, _UTF8_SEQUENCE.findall(data)))
    if _NO_TEXT.search(data) or utf8 > MOST_UTF8 * high:
        return None
    if utf8 or _WORD_OF_ANOTHER_SCRIPT.search(data):
        return encodings.of_other_scripts(data)
    if high > LARGEST_SHARE * len(data) and not _LATIN_WORD.search(data):
        return encodings.of_other_scripts(data)
    return encodings.of_latin(data)


def _undecodable(data: bytes, encoding: str, error: UnicodeDecodeError) -> UndecodableError:
    before = data[: error.start].decode(encoding, errors="replace")
    shown = " ".join(f"0x{byte:02x}" for byte in data[error.start : error.start + 4])
    return UndecodableError(
        len(LINE_END.findall(before)) + 1,
        f"This is not {encoding.upper()} text ({shown} is invalid); save the file as UTF-8.",
    )
