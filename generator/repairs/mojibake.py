"""UTF-8 that was read as Windows-1252 or Latin-1."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely


def _class(first: int, last: int) -> str:
    """Return a pattern for what the bytes from `first` to `last` become when read wrongly."""
    chars = {chr(byte) for byte in range(first, last + 1)}
    chars |= {bytes([b]).decode("cp1252", "ignore") for b in range(first, last + 1)} - {""}
    return f"[{re.escape(''.join(sorted(chars)))}]"


SIGNS = "ÂÃÄÅÎÏÐÑâïð"
"""With one of them a character begins that was read byte by byte."""
CONTROLS = "".join(map(chr, range(0x80, 0xA0)))
"""Characters that nobody writes."""

_NEXT = _class(0x80, 0xBF)
_QUOTES = "‘’“”–—"
_SEQUENCE = re.compile(
    # Â and Ã before a sign; a capital before and a quote behind are the end of a word in capitals
    f"(?P<pair>(?<![A-ZÀ-Þ])[ÂÃ]{_NEXT}|[ÂÃ](?![{_QUOTES}]){_NEXT}"
    f"|[ÄÅ](?![{_QUOTES}„]){_NEXT}"
    # Greek; letters of Cyrillic come in words
    f"|[ÎÏ](?![{_QUOTES}„]){_NEXT}|(?:[ÐÑ]{_NEXT}){{2,80}})"
    f"|[âï]{_NEXT}{{2}}|ð{_NEXT}{{3}}"
    # a closing quote whose last byte means nothing, and was dropped
    "|(?P<quote>â€(?=[\\s.,;:)]|$))"
)
_OPERATOR = "=<>±≤≥×~≈"
_THIN_SPACE = re.compile(
    # two of the three bytes of a thin space are lost; between letters it is a letter of French
    rf"(?<=\d)â(?=[\w{_OPERATOR}(Â])|(?<=[\w)])â(?=[\d{_OPERATOR}Â])|(?<=[{_OPERATOR}])â(?=[\w(.])"
)
_CONTROL = re.compile(f"[{CONTROLS}]")


def finds(text: str) -> Iterator[Find]:
    """Find runs like `â€™` that are one character read byte by byte."""
    for match in _SEQUENCE.finditer(text):
        if match["quote"]:
            yield likely(match, "”")
        elif (after := _decoded(match[0])) is not None:
            yield likely(match, after) if match["pair"] else certain(match, after)


def thin_spaces(text: str) -> Iterator[Find]:
    """Find `â` beside digits and operators: all that was left of a thin space."""
    for match in _THIN_SPACE.finditer(text):
        yield likely(match, " ")


def _decoded(run: str) -> str | None:
    """Return what `run` was before it was read wrongly, or `None` where it was nothing."""
    try:
        return b"".join(map(_byte, run)).decode("utf-8")
    except UnicodeDecodeError:
        return None


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def controls(text: str) -> Iterator[Find]:
    """Find control characters that are quotes and dashes of Windows-1252 read as Latin-1."""
    for match in _CONTROL.finditer(text):
        if after := match[0].encode("latin-1").decode("cp1252", "ignore"):
            yield likely(match, after)
