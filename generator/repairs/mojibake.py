"""UTF-8 that was read as Windows-1252 or Latin-1."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely, unsure


def _class(first: int, last: int) -> str:
    """Return a pattern for the characters that the bytes from `first` to `last` are misread as."""
    chars = {chr(byte) for byte in range(first, last + 1)}
    chars |= {bytes([b]).decode("cp1252", "ignore") for b in range(first, last + 1)} - {""}
    return f"[{re.escape(''.join(sorted(chars)))}]"


SIGNS = "ÂÃÄÅÎÏÐÑáâãäåæçèéêëìíïð"
"""First characters of a misread character."""
CONTROLS = "".join(map(chr, range(0x80, 0xA0)))
"""Control characters that nobody writes."""

_NEXT = _class(0x80, 0xBF)
_QUOTES = "‘’“”–—"
_CJK = f"[\u00e3-\u00ed]{_NEXT}{{2}}"
_SEQUENCE = re.compile(
    # East Asian characters come in runs, Vietnamese letters singly; `está»…` is a quotation
    f"(?P<word>(?:{_CJK}){{2,80}})|(?P<letter>á[º»](?![{_QUOTES}…]){_NEXT}|á[º»][{_QUOTES}…](?=[a-z]))"
    # with a quotation mark, only between letters
    f"|(?P<inner>(?<![A-ZÀ-Þ])[ÄÅ][{_QUOTES}„](?=[a-zÃÄÅ])|[ÎÏ][{_QUOTES}„](?=[\\w=/-]))|"
    # Â and Ã before a sign; between a capital and a quote they end a word in capitals
    f"(?P<pair>(?<![A-ZÀ-Þ])[ÂÃ]{_NEXT}|[ÂÃ](?![{_QUOTES}]){_NEXT}"
    f"|[ÄÅ](?![{_QUOTES}„]){_NEXT}"
    # Greek; Cyrillic letters come in runs
    f"|[ÎÏ](?![{_QUOTES}„]){_NEXT}|(?:[ÐÑ]{_NEXT}){{2,80}})"
    f"|[âï]{_NEXT}{{2}}|ð{_NEXT}{{3}}"
    # a closing quote, whose last byte is undefined and was dropped
    "|(?P<quote>â€(?=[\\s.,;:)]|$))"
)
_OPERATOR = "=<>±≤≥×~≈"
_THIN_SPACE = re.compile(
    # two of the three bytes of a thin space are lost; between letters â is French, and between
    # numbers it separates thousands
    rf"(?<=\d)â(?=[^\W\d]|[{_OPERATOR}(Â])|(?<=\d)(?<!\d{{4}})â(?=\d{{3}}(?!\d))"
    rf"|(?<=[^\W\d)%°])â(?=[\d{_OPERATOR}Â])|(?<=[)%°])â(?=\w)|(?<=[{_OPERATOR}])â(?=[\w(.])"
)
_LOST = re.compile(
    # the second byte was a no-break space, and was lost with the white space
    r"(?P<blank>(?<![A-ZÀ-Þ])Â(?=\s|$)|(?:(?<![^\W_])|(?<=[a-zß-ÿ]))Ã (?=[a-z]))"
    r"|(?P<dash>(?<=\b\d{4})â(?=\d{4}\b))|(?P<not>(?<=[a-z]n)â(?=t\b))"
    # these may be letters
    r"|[^\W\d_]{2,40}â(?=s\b)|(?<=\d)â(?=\d)|(?<!\w)â[^\W_][^â\n]{0,60}(?<=[\w.,!?])â(?!\w)"
)
_CONTROL = re.compile(f"[{CONTROLS}]")


def finds(text: str) -> Iterator[Find]:
    """Find runs such as `â€™` that are one misread character."""
    for match in _SEQUENCE.finditer(text):
        if match["quote"]:
            yield likely(match, "”")
        elif (after := _decoded(match[0])) is not None:
            is_long = match["word"] or match.lastgroup is None
            yield certain(match, after) if is_long else likely(match, after)


def thin_spaces(text: str) -> Iterator[Find]:
    """Find `â` beside digits and operators: the rest of a thin space."""
    for match in _THIN_SPACE.finditer(text):
        yield likely(match, " ")


def lost(text: str) -> Iterator[Find]:
    """Find the rest of a no-break space, a dash or a quotation mark."""
    for match in _LOST.finditer(text):
        if match["blank"]:
            yield likely(match, "à " if match["blank"].startswith("Ã") else "")
        elif match["dash"]:
            yield likely(match, "–")
        elif match["not"]:
            yield likely(match, "’")
        else:
            yield unsure(match)


def _decoded(run: str) -> str | None:
    """Return `run` as it was before it was misread; `None` if it was not."""
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
