"""Finds formulas in a text, and converts them to MathML and to plain characters.

`math-core` makes MathML, which browsers show without a script. Its output is parsed again, and only
elements and attributes that are listed here are used, as formulas are foreign text.
"""

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple
from xml.etree import ElementTree as ET

from math_core import LatexError, LatexToMathML

from generator.text.tex_symbols import MACROS


class Formula(NamedTuple):
    """A formula in a text, with its delimiters."""

    start: int
    end: int
    tex: str
    """The formula without its delimiters."""


class MathElement(NamedTuple):
    """An element of MathML."""

    tag: str
    attributes: Mapping[str, str]
    children: tuple["MathElement | str", ...]


MARKS = ("$", "\\(", "\\[")
"""A text with a formula contains one of these."""
LONGEST = 300
"""Characters; anything longer between two dollar signs is not a formula."""

_DELIMITED = re.compile(
    # patterns that begin with a letter are much faster; what is before it is checked second
    r"\$(?<![\\$].)(?:\$(?P<display>[^$\n]{1,300}?)\$\$(?!\$)"
    # a price has a blank or a digit where a formula ends
    r"|(?![\s$])(?P<dollars>[^$\n]{1,300}?)(?<![\s\\])\$(?![\d$]))"
    r"|\\(?<!\\.)(?:\((?P<round>[^\n]{1,300}?)(?<!\\)\\\)"
    r"|\[(?P<square>[^\n]{1,300}?[\\^_=][^\n]{0,300}?)(?<!\\)\\\])"
)
_TEXT = re.compile(r"\\(?:text|textrm|textit|textbf|mathrm|mathit|mathsf|mathtt|mbox|hbox"
                   r"|operatorname\*?)\s*\{[^{}]*\}|\\[A-Za-z]+")  # fmt: skip
_PROSE = re.compile(r"[^\W\d_]{2,}[,;]?\s+[^\W\d_]{2,}")
_NUMBER = re.compile(r"[\d\s.,%\\+-]+")
_SIGN = re.compile(r"[\\^_=<>+*/]")
_DEFINES = re.compile(r"\\(?:\w*def|let|newcommand|renewcommand|providecommand|Declare\w+)\b")


@lru_cache(maxsize=8)
def formulas(text: str) -> tuple[Formula, ...]:
    """Return the formulas in `text`, in order, without prices and prose between dollar signs."""
    return tuple(_found(text)) if any(mark in text for mark in MARKS) else ()


def _found(text: str) -> Iterator[Formula]:
    place = 0
    while match := _DELIMITED.search(text, place):
        tex = match[match.lastgroup or 0]
        place = match.start() + 1  # a price may be before a formula: `$10 for H$_2$O`
        if _is_mathematics(tex):
            yield Formula(match.start(), match.end(), tex.strip())
            place = match.end()


def _is_mathematics(tex: str) -> bool:
    if not any(map(str.isalnum, tex)):
        return False  # as in `$($())`, which is not a formula but a command
    bare = _TEXT.sub("\\\\", tex)
    if _PROSE.search(bare):
        return False  # as between the dollar signs of `it was 10$ and is now 20$`
    is_price = tex[:1].isdecimal() and not _NUMBER.fullmatch(tex) and not _SIGN.search(tex)
    return not is_price


_CONVERTER = LatexToMathML(
    macros={
        "textrm": r"\text{#1}",
        "textnormal": r"\text{#1}",
        "textup": r"\text{#1}",
        "mbox": r"\text{#1}",
        "hbox": r"\text{#1}",
        "ensuremath": "{#1}",
        "widetilde": r"\tilde{#1}",
        "mathds": r"\mathbb{#1}",
        "bm": r"\boldsymbol{#1}",
    },
    fancy_error=False,
)
_ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        "math mrow mi mn mo ms mtext mspace msub msup msubsup mfrac msqrt mroot mover munder"
        " munderover mmultiscripts mprescripts mtable mtr mtd mpadded mphantom mstyle i b",
    )
)
_ATTRIBUTES = frozenset(
    re.findall(
        r"\w+",
        "accent accentunder columnspan depth display displaystyle fence form height largeop"
        " linethickness lspace mathvariant maxsize minsize movablelimits rowspan rspace"
        " scriptlevel separator stretchy symmetric voffset width",
    )
)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]+;")
"""A named reference that HTML has and XML has not, such as `&ApplyFunction;`."""
_VALUE = re.compile(r"[A-Za-z0-9.%+-]{1,30}")


@lru_cache(maxsize=1 << 14)
def mathml(tex: str) -> MathElement | None:
    """Return `tex` as MathML, or `None` if it cannot be converted."""
    if len(tex) > LONGEST or _DEFINES.search(tex):
        return None
    try:
        markup = _CONVERTER.convert_with_local_state(tex, displaystyle=False)
        markup = _NAMED.sub(lambda name: html.unescape(name[0]), markup)
        return _checked(ET.fromstring(markup))  # noqa: S314 -- made by the converter, without a DTD
    except (LatexError, ET.ParseError):
        return None


def _checked(element: ET.Element) -> MathElement | None:
    """Return `element` if everything in it is allowed on a page, or `None`."""
    if element.tag not in _ELEMENTS:
        return None
    for name, value in element.attrib.items():
        if name not in _ATTRIBUTES or not _VALUE.fullmatch(value):
            return None
    children: list[MathElement | str] = [element.text] if element.text else []
    for child in element:
        checked = _checked(child)
        if checked is None:
            return None
        children.append(checked)
        if child.tail:
            children.append(child.tail)
    return MathElement(element.tag, dict(element.attrib), tuple(children))


_COMMAND = re.compile(r"\\([A-Za-z]+)\s?")
_LEFT = re.compile(r"[{}$\\]|\\[,;:! ]")
_TOKEN = re.compile(r"\S+")


def plain(tex: str) -> str:
    r"""Return `tex` in plain characters, as people type it: `\mathrm{WSe}_{2}` is `WSe_2`."""
    return _LEFT.sub("", _COMMAND.sub(lambda match: MACROS.get(match[1], ""), tex))


def spellings(text: str) -> Iterator[str]:
    """Yield the words of `text` with a formula, as people type them: `WSe_2` and `WSe2`."""
    found = formulas(text)
    starts, ends = [each.start for each in found], [each.end for each in found]
    for word in _TOKEN.finditer(text) if found else ():
        inside = found[bisect_left(starts, word.start()) : bisect_right(ends, word.end())]
        if not inside:
            continue
        written, place = "", word.start()
        for each in inside:
            written += text[place : each.start] + plain(each.tex)
            place = each.end
        written = (written + text[place : word.end()]).strip(".,;:()[]?!")
        if any(map(str.isalpha, written)) and _SIGN.search(word[0]):
            yield from dict.fromkeys((written, re.sub(r"[_^]", "", written)))
