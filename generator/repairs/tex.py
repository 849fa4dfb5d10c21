"""Residue of TeX's text mode."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely
from generator.text import tex_letters
from generator.text.tex_symbols import MACROS, OF_TEXT, names

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
    for match, after in tex_letters.accents(text):
        yield certain(match, after)


def letters(text: str) -> Iterator[Find]:
    r"""Find letters that have names in TeX, such as `\ss` and `\o`."""
    for match, after in tex_letters.letters(text):
        yield certain(match, after)


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
