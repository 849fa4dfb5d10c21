r"""Residue of exports and typesetting: braces without commands, `\ifmmode`, doubled quotes."""

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
"""A fast test that rules out most texts."""
_CUT = re.compile(
    r"\A(?:…|\.\.\.)\s?[^\W\d_]+"
    r"|[^\s…]{1,30}\s?(?:…|\.\.\.)(?=\W{0,20}\Z)"
)


def either(text: str) -> Iterator[Find]:
    r"""Find `\ifmmode … \else … \fi`, which has one version for formulas and one for text."""
    for match in _EITHER.finditer(text):
        after = match["text"].strip()
        if after.startswith("\\"):  # in braces, so that a letter after it is not part of the name
            after = MACROS.get(after[1:], f"{{{after}}}" if after[1:].isalpha() else after)
        yield certain(match, after)


def powers_of_ten(text: str) -> Iterator[Find]:
    """Find `× {10}5`, a power of ten whose `^` was dropped."""
    for match in _TEN.finditer(text):
        power = match["power"] or match["close"]
        yield likely(match, "10" + power.translate(RAISED))


def braces(text: str) -> Iterator[Find]:
    """Find words in braces whose command was dropped, such as `{T}{eq}`."""
    for match in _BRACES.finditer(text):
        yield unsure(match)


def quotes(text: str) -> Iterator[Find]:
    """Find words between quotation marks that an export to CSV doubled."""
    for match in _DOUBLED_QUOTE.finditer(text):
        yield likely(match, '"', 1)
        yield likely(match, '"', 2)


def soft_hyphens(text: str) -> Iterator[Find]:
    """Find `¬` between lower-case letters: a soft hyphen in another encoding."""
    for match in _SHOWN_SOFT_HYPHEN.finditer(text):
        yield likely(match, "")


def pandoc_escapes(text: str) -> Iterator[Find]:
    """Find characters that Pandoc escapes with a backslash and TeX does not."""
    for match in _PANDOC.finditer(text) if _ESCAPED.search(text) else ():
        if match["sign"]:
            yield likely(match, match["sign"])
        else:
            yield likely(match, "[", match.re.groupindex["open"])
            yield likely(match, "]", match.re.groupindex["close"])


def cuts(text: str) -> Iterator[Find]:
    """Find an ellipsis at the beginning or end of an abstract, which shows that it was cut."""
    for match in _CUT.finditer(text):
        yield unsure(match)
