"""Bytes become text, or an error that names the line where they do not."""

import codecs
import re

from charset_normalizer import from_bytes

from generator.errors import SheafError
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
_NOT_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_WORD_OF_ANOTHER_SCRIPT = re.compile(rb"[\x80-\xff]{4}")
_HIGH = re.compile(rb"[\x80-\xff]")
_UTF8_SEQUENCE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")

LARGEST_SHARE = 0.3
"""The largest share of bytes above ASCII in Windows-1252; with more it is another script."""

NO_TEXT = "This is not text (it is full of 0x00); save the file as UTF-8."
"""Why a file cannot be read."""
MANY_NULS = 0.1
"""Of the bytes, from which on they are not text, or every other one of UTF-16."""
FEW_NULS = 0.02
"""Of the bytes between them."""


OTHER_SCRIPTS = (
    *("gb18030", "big5", "cp932", "euc_jp", "cp949", "euc_kr"),
    *("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256"),
)
"""Encodings of Chinese, Japanese, Korean, Cyrillic, Greek, Hebrew and Arabic."""
LOOKED_AT = 100_000
"""Bytes from which an encoding is guessed."""
FEWEST_HIGH = 40
"""Bytes above ASCII; from fewer an encoding cannot be guessed."""
MOST_CHAOS = 0.1
"""The share of characters that do not fit their neighbours."""
_DECLARATION = re.compile(rb"\s*<\?xml[^>]*\bencoding=[\"']([A-Za-z0-9._-]{1,40})[\"']")


class UndecodableError(SheafError):
    """Bytes that are text in no encoding that Sheaf knows."""

    def __init__(self, line: int, problem: str, *, is_binary: bool = False) -> None:
        """Say `problem`, a sentence that names the remedy, of `line`, from 1."""
        self.line = line
        self.problem = problem
        self.is_binary = is_binary
        """Whether it is binary data rather than text."""
        super().__init__(problem)


def decode(data: bytes) -> str:
    """Return the text of `data`, without a byte order mark.

    It is in the encoding that its mark names, else in UTF-16 where every other byte is often
    NUL, else UTF-8, else in the encoding that an XML declaration names, else Windows-1252 where
    that is plausible: no byte without a meaning, no control characters, few bytes above ASCII,
    never many in a row, and none that would be UTF-8; else in the encoding of another script whose
    characters make likely words.
    Raises `UndecodableError` where it is in none of these.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    # one may be a slip
    if data.count(0) > 1 + MANY_NULS / 2 * len(data):
        return _strictly(data, _encoding_with_nuls(data))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        declared = _decoded(data, _declared(data))
        if declared is not None:
            return declared
        if _is_cp1252(data):
            return data.decode("cp1252")
        likely = _decoded(data, _likely(data))
        if likely is not None:
            return likely
        raise _undecodable(data, "utf-8", error) from error


def _declared(data: bytes) -> str | None:
    """Return the encoding that an XML declaration names, if Python knows it."""
    found = _DECLARATION.match(data)
    if found is None:
        return None
    try:
        return codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None


def _likely(data: bytes) -> str | None:
    """Return the encoding of another script in which `data` reads best, if that is likely.

    Encodings of the Latin script are too much alike to be told apart without words.
    """
    if len(_HIGH.findall(data[:LOOKED_AT])) < FEWEST_HIGH:
        return None
    best = from_bytes(data[:LOOKED_AT], cp_isolation=list(OTHER_SCRIPTS)).best()
    return best.encoding if best and best.chaos < MOST_CHAOS else None


def _decoded(data: bytes, encoding: str | None) -> str | None:
    """Return the text of `data` in `encoding`, where there is one and it is text in it."""
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


def _is_cp1252(data: bytes) -> bool:
    never = (_NO_TEXT, _NOT_CP1252, _WORD_OF_ANOTHER_SCRIPT, _UTF8_SEQUENCE)
    if any(pattern.search(data) for pattern in never):
        return False
    return len(_HIGH.findall(data)) <= LARGEST_SHARE * len(data)


def _undecodable(data: bytes, encoding: str, error: UnicodeDecodeError) -> UndecodableError:
    before = data[: error.start].decode(encoding, errors="replace")
    shown = " ".join(f"0x{byte:02x}" for byte in data[error.start : error.start + 4])
    return UndecodableError(
        len(LINE_END.findall(before)) + 1,
        f"This is not {encoding.upper()} text ({shown} is invalid); save the file as UTF-8.",
    )
