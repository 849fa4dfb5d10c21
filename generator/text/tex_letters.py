r"""TeX's commands for letters, such as `\"{o}` and `\ss`."""

import re
import unicodedata
from collections.abc import Iterator

from generator.text.tex_symbols import names

_MARKS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304",
    ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323",
    "b": "\u0331", "r": "\u030a", "k": "\u0328", "polhk": "\u0328",
}  # fmt: skip
_ACCENT_BODY = (
    r"\\(?:(?P<sign{n}>[\"'`^~=.])\s?(?:\{{\\?(?P<a{n}>[A-Za-zÀ-ɏ])\}}|\\?(?P<b{n}>[A-Za-zÀ-ɏ]))"
    r"|(?P<name{n}>[uvHcdbrk]|polhk)(?:\{{\\?(?P<c{n}>[A-Za-zÀ-ɏ])\}}|{blank}))"
)
_ACCENT_AND_BLANK = r"\s+\\?(?P<d1>[A-Za-z])"
"""As in `{\\v s}`; without braces, `\\c c` may be anything."""
_ACCENT = re.compile(
    rf"(?<!\\)(?:\{{{_ACCENT_BODY.format(n=1, blank=_ACCENT_AND_BLANK)}\}}"
    rf"|{_ACCENT_BODY.format(n=2, blank='(?!)')}"
    r"|\{?\\t\{(?P<tied>\\?[A-Za-z]{2})\}\}?)"
)
_LETTERS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
}  # fmt: skip
_LETTER = re.compile(
    rf"\{{(?<!\\\{{)\\(?P<braced>{names(_LETTERS)})\}}"
    # inside a word, the blank only ends the name
    rf"|\\(?<!\\\\)(?:(?<=[A-Za-z]\\)(?P<inner>{names(_LETTERS)}) (?=[a-z])"
    # and before one, unless it is a unit
    r"|(?<![\w\d]\\)(?P<first>[oOlL]|AE|OE|(?<!\d \\)AA) (?=[a-z]{2}|\\['\"])"
    rf"|(?P<bare>{names(_LETTERS)})(?:\{{\}}|(?![A-Za-z])))"
)


def accents(text: str) -> Iterator[tuple[re.Match[str], str]]:
    r"""Yield letters with accents, such as `\"{o}`, each with the character that it means."""
    for match in _ACCENT.finditer(text):
        if tied := match["tied"]:
            yield match, f"{tied[-2]}\u0361{tied[-1]}"
            continue
        n = 1 if match["sign1"] or match["name1"] else 2
        mark = _MARKS[match[f"sign{n}"] or match[f"name{n}"]]
        letter = match[f"a{n}"] or match[f"b{n}"] or match[f"c{n}"] or match["d1"]
        after = unicodedata.normalize("NFC", letter + mark)
        if len(after) == 1:
            yield match, after


def letters(text: str) -> Iterator[tuple[re.Match[str], str]]:
    r"""Yield letters that have names, such as `\ss` and `\o`, each with the character."""
    for match in _LETTER.finditer(text):
        yield match, _LETTERS[match["braced"] or match["inner"] or match["first"] or match["bare"]]


def decoded(text: str) -> str:
    r"""Return `text`, such as a list of names, with the characters that TeX's commands mean."""
    if "\\" not in text:
        return text
    for find in (accents, letters):
        parts, start = [], 0
        for match, after in find(text):
            parts += [text[start : match.start()], after]
            start = match.end()
        text = "".join([*parts, text[start:]])
    return text
