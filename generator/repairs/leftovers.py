r"""What exports and typesetters leave: braces without commands, `\ifmmode`, doubled quotes."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely, unsure
from generator.text.tex_symbols import MACROS, RAISED

_EITHER = re.compile(
    r"(?P<open>\{)?\\ifmmode\b\s*(?P<math>[^\n]{0,80}?)\\else\b\s*(?P<text>[^\n]{0,80}?)\\fi\b"
    r"(?(open)\}|(?:\{\})?)"
)
_TEN = re.compile(
    r"(?<=[×x*] )\{10\}(?P<power>[-−+]?\d{1,3})(?![\d.])"
    r"|(?<=[×x*])\{10\}(?P<close>[-−+]?\d{1,3})(?![\d.])"
)
_BRACES = re.compile(
    r"(?<![\\$\w^_{])\{\{?(?P<inner>[A-Za-z]{1,8}|\d{1,4})\}(?:\}|\{[A-Za-z0-9,]{1,10}\})?"
    r"(?![\w]*\})"
)
_DOUBLED_QUOTE = re.compile(r"(?<!\")(\"\")(?![\"\s])[^\"\n]{1,200}?(?<![\s\"])(\"\")(?!\")")
_SHOWN_SOFT_HYPHEN = re.compile(r"(?<=[a-z]{2})¬ ?(?=[a-z]{2})")
_PANDOC = re.compile(
    r"(?<!\\)\\(?P<sign>[<>]|~(?=[\d\s.])|[*|])"
    r"|(?<!\\)(?P<open>\\\[)[^\\=^_{}\[\]\n]{1,60}(?P<close>\\\])"
)
_ESCAPED = re.compile(r"\\[<>~*|\[]")
"""Found much sooner."""
_CUT = re.compile(
    r"\A(?:…|\.\.\.)\s?[^\W\d_]+"
    r"|[^\s…]{1,30}\s?(?:…|\.\.\.)(?=\W*\Z)"
)


def either(text: str) -> Iterator[Find]:
    r"""Find `\ifmmode … \else … \fi`, which says one thing for formulas and one for text."""
    for match in _EITHER.finditer(text):
        said = match["text"].strip()
        if said.startswith("\\"):  # a letter behind it would become part of its name
            said = MACROS.get(said[1:], f"{{{said}}}" if said[1:].isalpha() else said)
        yield certain(match, said)


def powers_of_ten(text: str) -> Iterator[Find]:
    """Find `× {10}5`, a power of ten whose `^` an export has dropped."""
    for match in _TEN.finditer(text):
        power = match["power"] or match["close"]
        yield likely(match, "10" + power.translate(RAISED))


def braces(text: str) -> Iterator[Find]:
    """Find words in braces whose command an export has dropped, such as `{T}{eq}`."""
    for match in _BRACES.finditer(text):
        yield unsure(match)


def quotes(text: str) -> Iterator[Find]:
    """Find words between quotation marks that an export to CSV has doubled."""
    for match in _DOUBLED_QUOTE.finditer(text):
        yield likely(match, '"', 1)
        yield likely(match, '"', 2)


def soft_hyphens(text: str) -> Iterator[Find]:
    """Find signs of negation between small letters: soft hyphens that were printed."""
    for match in _SHOWN_SOFT_HYPHEN.finditer(text):
        yield likely(match, "")


def pandoc_escapes(text: str) -> Iterator[Find]:
    """Find signs that Pandoc has set a backslash before, and TeX would not."""
    for match in _PANDOC.finditer(text) if _ESCAPED.search(text) else ():
        if match["sign"]:
            yield likely(match, match["sign"])
        else:
            yield likely(match, "[", match.re.groupindex["open"])
            yield likely(match, "]", match.re.groupindex["close"])


def cuts(text: str) -> Iterator[Find]:
    """Find where an abstract was cut: an ellipsis that it begins or ends with."""
    for match in _CUT.finditer(text):
        yield unsure(match)
