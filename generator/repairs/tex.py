"""Residue of TeX's text mode."""

import re
import unicodedata
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely
from generator.text.tex_symbols import MACROS, OF_TEXT, names

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
_TEXT_SIGNS = {name for name in MACROS if name.startswith("text")} | OF_TEXT.keys()
_SYMBOL = re.compile(
    # in braces of its own, which are not an argument
    rf"\{{(?:(?<![A-Za-z\\^_}}]\{{)\\(?P<braced>{names(MACROS)})"
    rf"|\\(?P<text>{names(_TEXT_SIGNS)}))\s?\}}"
    r"|\\(?<!\\\\)(?:(?P<tied>textdegree(?= [CFK]\b)|textquoteleft(?= \w)) "
    rf"|(?P<name>{names(MACROS)})(?![A-Za-z])(?:\{{\}})?)"
)
_ESCAPE = re.compile(
    # and commands that allow a line break within a word, or set text upright again
    r"\\(?<!\\\\)(?:(?P<sign>[%&_#${}])|(?<=[A-Za-z]\\)-(?=[A-Za-z])|(?<=[\w.]\\)/)"
)
_SPACE = re.compile(
    # patterns that begin with a character are searched much faster, so look-behinds come second
    r"\\(?<!\\\\)(?:[,;:!] ?| |\\(?=\s|$))"
    # a tie between words; before a digit and after a blank it means "about", alone it is a relation
    r"|~(?:(?:(?<=[A-Za-z]{2}~)|(?<=[A-Za-z]\.~))(?=[A-Za-z0-9(\[\\$])|(?<=\d~)(?=[A-Za-z]|\$\\))"
)


def accents(text: str) -> Iterator[Find]:
    r"""Find letters with TeX's accents, such as `\"{o}`."""
    for match in _ACCENT.finditer(text):
        if tied := match["tied"]:
            yield certain(match, f"{tied[-2]}\u0361{tied[-1]}")
            continue
        n = 1 if match["sign1"] or match["name1"] else 2
        mark = _MARKS[match[f"sign{n}"] or match[f"name{n}"]]
        letter = match[f"a{n}"] or match[f"b{n}"] or match[f"c{n}"] or match["d1"]
        after = unicodedata.normalize("NFC", letter + mark)
        if len(after) == 1:
            yield certain(match, after)


def letters(text: str) -> Iterator[Find]:
    r"""Find letters that have names in TeX, such as `\ss` and `\o`."""
    for match in _LETTER.finditer(text):
        name = match["braced"] or match["inner"] or match["first"] or match["bare"]
        yield certain(match, _LETTERS[name])


def symbols(text: str) -> Iterator[Find]:
    r"""Find symbols that have names in TeX, such as `\times`."""
    for match in _SYMBOL.finditer(text):
        name = match["braced"] or match["text"] or match["tied"] or match["name"]
        yield certain(match, MACROS[name])


def escapes(text: str) -> Iterator[Find]:
    r"""Find characters that TeX needs a backslash for, such as `\%`."""
    for match in _ESCAPE.finditer(text):
        yield certain(match, match["sign"] or "")


def spaces(text: str) -> Iterator[Find]:
    r"""Find TeX's spaces, its ties between words, and `\\` at the end of a line."""
    for match in _SPACE.finditer(text):
        yield likely(match, " ")
