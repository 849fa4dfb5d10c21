"""What is left of formulas in a listing that took away their dollar signs and backslashes.

A name that is no word is restored wherever it stands.
A name that is a word, too, is restored only beside another trace of mathematics.
"""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely, unsure
from generator.repairs.symbols import GREEK, GREEK_VARIANTS, NO_WORDS, names

_NAME = re.compile(rf"(?<![A-Za-z\\])({names(GREEK_VARIANTS, NO_WORDS)})(?![A-Za-z])")
_TIMES = re.compile(
    r"(?<![A-Za-z\d.,])\d[\d.,]*(?:(?P<between>times)(?=\d)|(?P<behind>times)(?![A-Za-z\d-]))"
)
_CHAIN = re.compile(r"(?<=times\d)(times)(?=\d)")
_GLUED = re.compile(
    rf"(?<![A-Za-z_\\])(?P<before>approx|sim)(?=\d)|(?<=\d)(?P<between>pm)(?=\d)"
    rf"|(?<![A-Za-z\d.])\d[\d.]*(?P<factor>{names(GREEK)})(?![A-Za-z\d])"
)
_SIGNS = {"approx": "≈", "sim": "∼", "pm": "±"}
_BESIDE = re.compile(
    rf"(?<![\w\\])(?P<base>{names(GREEK)})(?=_\{{|_[A-Za-z0-9](?!\w)|\^)"
    rf"|(?<![\w\\])[A-Za-z][_^](?P<script>{names(GREEK)})(?![A-Za-z_])"
)
_TRACE = re.compile(
    rf"(?<![A-Za-z\\])(?:{names(GREEK_VARIANTS, NO_WORDS)})(?![A-Za-z])|[\w)][_^]\{{"
    rf"|[=<>≤≥]\s?(?:{names(GREEK)})(?![\w=-])"
)
_UNSURE = re.compile(rf"(?<![\w\\-])(?:{names(GREEK)})(?![\w-])|(?<![\w\\-])(?:approx|sim)(?= \d)")


def names_of_signs(text: str) -> Iterator[Find]:
    """Find names of letters and signs that are words in no language, such as `varepsilon`."""
    for match in _NAME.finditer(text):
        name = match[1]
        if name in GREEK_VARIANTS:
            yield certain(match, GREEK_VARIANTS[name])
        else:
            yield likely(match, NO_WORDS[name])


def glued(text: str) -> Iterator[Find]:
    """Find names glued to a number, as in `1920times1080`; in "3.25 times" there is a blank."""
    for match in _TIMES.finditer(text):
        group = "between" if match["between"] else "behind"
        yield certain(match, "×", 1) if group == "between" else likely(match, "×", 2)
    for match in _GLUED.finditer(text):
        if match["factor"]:
            yield likely(match, GREEK[match["factor"]], 3)
        else:
            yield likely(match, _SIGNS[match[0]])


def beside(text: str) -> Iterator[Find]:
    """Find Greek letters with, or as, an index or a power, as in `p_theta` and `lambda_{t}`."""
    for match in _BESIDE.finditer(text):
        group = 1 if match["base"] else 2
        yield likely(match, GREEK[match[group]], group)


def unsure_names(text: str) -> Iterator[Find]:
    """Find Greek letters and signs by their names in a text with a sure trace of mathematics.

    Authors write `epsilon` out in words, too, so that it stays as it is.
    """
    if _TRACE.search(text):
        for match in _UNSURE.finditer(text):
            yield unsure(match)
