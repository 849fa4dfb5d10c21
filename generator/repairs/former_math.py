"""Formulas whose dollar signs and backslashes were lost.

The name of a symbol that is not a word is restored anywhere.
One that is also a word is restored only beside another trace of mathematics.
"""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely, unsure
from generator.text.tex_symbols import GREEK, GREEK_VARIANTS, NO_WORDS, names

NAMES = (*GREEK_VARIANTS, *NO_WORDS)
"""Names of symbols that are not words in any language."""
SIGNS_OF_TRACES = "{=<>≤≥"
"""Characters; a clear trace of mathematics contains one of these or one of the names."""

_NAME = re.compile(rf"(?<![A-Za-z\\])({names(GREEK_VARIANTS, NO_WORDS)})(?![A-Za-z])")
_BEHIND = re.compile(
    rf"\d(?=[A-Za-z])(?P<name>times(?![A-Za-z-])|pm(?=\d)|(?:{names(GREEK)})(?![A-Za-z\d]))"
)
_BEFORE = re.compile(r"(?:approx|sim)(?=\d)")
_GLUED_BEFORE = re.compile(r"[xm](?=\d)")
"""A fast test that rules out most texts."""
_IDENTIFIER = re.compile(r"[A-Za-z_][\d.,]*$")
_SIGNS = {"approx": "≈", "sim": "∼", "pm": "±", "times": "×", **GREEK}
_BESIDE = re.compile(
    rf"(?<![\w\\])(?P<base>{names(GREEK)})(?=_\{{|_[A-Za-z0-9](?!\w)|\^)"
    rf"|(?<![\w\\])[A-Za-z][_^](?P<script>{names(GREEK)})(?![A-Za-z_])"
)
_BEHIND_LETTER = re.compile(r"[_^](?<=[A-Za-z].)")
"""A fast test that rules out most texts."""
_SCRIPTED = re.compile(r"[_^](?<=[\w)].)\{")
_COMPARED = re.compile(rf"[=<>≤≥]\s?(?:{names(GREEK)})(?![\w=-])")
_UNSURE = re.compile(rf"(?<![\w\\-])(?:{names(GREEK)})(?![\w-])|(?<![\w\\-])(?:approx|sim)(?= \d)")


def names_of_signs(text: str) -> Iterator[Find]:
    """Find names of symbols that are not words, such as `varepsilon`."""
    for match in _NAME.finditer(text):
        name = match[1]
        if name in GREEK_VARIANTS:
            yield certain(match, GREEK_VARIANTS[name])
        else:
            yield likely(match, NO_WORDS[name])


def glued(text: str) -> Iterator[Find]:
    """Find names attached to a number, as in `1920times1080`, but not "3.25 times"."""
    for match in _BEHIND.finditer(text):
        if _IDENTIFIER.search(text, max(0, match.start() - 20), match.start() + 1):
            continue
        sign = _SIGNS[match["name"]]
        is_product = sign == "×" and text[match.end() : match.end() + 1].isdecimal()
        yield certain(match, sign, 1) if is_product else likely(match, sign, 1)
    for match in _BEFORE.finditer(text) if _GLUED_BEFORE.search(text) else ():
        if not text[max(0, match.start() - 1) : match.start()].isalnum():
            yield likely(match, _SIGNS[match[0]])


def beside(text: str) -> Iterator[Find]:
    """Find Greek letters that have or are an index or a power: `p_theta`, `lambda_{t}`."""
    for match in _BESIDE.finditer(text) if _BEHIND_LETTER.search(text) else ():
        group = 1 if match["base"] else 2
        yield likely(match, GREEK[match[group]], group)


def unsure_names(text: str) -> Iterator[Find]:
    """Find other names of symbols in a text with a clear trace of mathematics.

    They are only flagged, as authors also write `epsilon` as a word.
    """
    for match in _UNSURE.finditer(text) if _has_trace(text) else ():
        yield unsure(match)


def _has_trace(text: str) -> bool:
    found = _SCRIPTED.search(text) or _COMPARED.search(text)
    return found is not None or (
        any(map(text.__contains__, NAMES)) and _NAME.search(text) is not None
    )
