"""Residue of HTML, JATS and Markdown."""

import html
import re
from collections.abc import Iterator
from html.entities import html5

from generator.model import Certainty
from generator.repairs.find import Find, certain, likely
from generator.text.tex_symbols import LOWERED, RAISED

_ENTITY = re.compile(r"&(?:amp;){0,9}(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

_INLINE = (
    "i|b|u|s|em|strong|tt|code|sc|span|small|big|font|italic|bold|underline|monospace|roman|sans-serif"
    "|styled-content|named-content|fixed-case|inf|a|ext-link|uri|xref|inline-formula|disp-formula"
    "|alternatives|tex-math"
)
_BLOCK = "p|div|br|ul|ol|li|list|list-item|sec|section|title|label|abstract|h[1-6]"
_TAG = re.compile(
    rf"<(?P<end>/)?(?P<prefix>jats:|jats_)?(?:(?P<inline>{_INLINE})|(?P<block>{_BLOCK}))"
    r"(?P<attributes>(?:\s+[\w:-]{1,30}=\"[^\"<>]{0,300}\"){0,9})\s?/?>",
    re.IGNORECASE,
)
_NEEDS_PARTNER = frozenset("ibuspa")
_LOSES_SOMETHING = re.compile(r"\d|://")
_SCRIPT = re.compile(
    r"<(?:jats:)?(?P<kind>sub|sup|inf)>(?P<inner>[^<>]{0,60})</(?:jats:)?(?P=kind)>", re.IGNORECASE
)
_ORDINAL = re.compile(r"th|st|nd|rd|[eè]re?|[eè]me|er", re.IGNORECASE)
_ORDINAL_LETTER = re.compile(r"[eoaº]|os|as", re.IGNORECASE)
_NUMERAL = re.compile(r"(?:\b[ivxl]{2,6}|\b[IVXL]{1,6}|\d|\b[nN])\}?$")
_TEX_SCRIPT = re.compile(
    r"\\(?<!\\\\)text(?P<kind>super|sub)script\s?\{(?P<inner>[^{}\\$]{0,60})\}"
)
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*\*)(?![\s*])[^*\n]{1,200}?(?<![\s\\])(\*\*)(?![\w*])")


def entities(text: str) -> Iterator[Find]:
    """Find HTML character references, also if their `&` was escaped again."""
    for match in _ENTITY.finditer(text):
        name = match[1]
        if not name.startswith("#") and f"{name};" not in html5:
            continue
        if after := html.unescape(f"&{name};"):
            yield certain(match, after)


_WORD = re.compile(r"[a-z]{4}")
"""Neither a chemical symbol nor a suffix."""


def scripts(text: str) -> Iterator[Find]:
    """Find superscripts and subscripts between tags."""
    for match in _SCRIPT.finditer(text):
        inner = match["inner"]
        # a blank before the closing tag belongs after it, and before a word one was lost
        is_inside = inner[:1].strip() and inner[-1:] == " "
        blank = " " if is_inside or _WORD.match(text, match.end()) else ""
        yield likely(match, _script(match["kind"].lower(), inner.strip(), match) + blank)


def tex_scripts(text: str) -> Iterator[Find]:
    r"""Find raised and lowered text in TeX: `\textsuperscript{2}`."""
    for match in _TEX_SCRIPT.finditer(text):
        kind = "sup" if match["kind"] == "super" else "sub"
        yield likely(match, _script(kind, match["inner"].strip(), match))


def _script(kind: str, inner: str, match: re.Match[str]) -> str:
    table, sign = (RAISED, "^") if kind == "sup" else (LOWERED, "_")
    raised = inner.translate(table)
    if not inner or (kind == "sup" and _ORDINAL.fullmatch(inner)):
        return inner
    before = match.string[max(0, match.start() - 7) : match.start()]
    if kind == "sup" and _ORDINAL_LETTER.fullmatch(inner) and _NUMERAL.search(before):
        return inner
    if not set(raised) & set(inner):
        return raised
    return sign + (inner if inner.isalnum() or len(inner) == 1 else f"({inner})")


def tags(text: str) -> Iterator[Find]:
    """Find tags that occur in abstracts; one with a link or a number in its attributes is flagged.

    A lone `<i>` may be mathematics, so tags with names of one letter must come in pairs, unless
    they have the prefix of JATS.
    """
    found = list(_TAG.finditer(text))
    ends = {_name(tag) for tag in found if tag["end"]}
    starts = {_name(tag) for tag in found if not tag["end"]}
    flagged = {_name(tag) for tag in found if _LOSES_SOMETHING.search(tag["attributes"])}
    for tag in found:
        name = _name(tag)
        may_be_math = name in _NEEDS_PARTNER and not tag["attributes"] and not tag["prefix"]
        if may_be_math and name not in ends & starts:
            continue
        if name in flagged:
            start = text[tag.start() : tag.start("attributes")]
            yield Find(tag.start(), start, start, Certainty.UNSURE)
        else:
            yield certain(tag, "" if tag["inline"] else "\n\n")


def _name(tag: re.Match[str]) -> str:
    return str(tag["inline"] or tag["block"]).lower()


def emphasis(text: str) -> Iterator[Find]:
    """Find words between the double asterisks of Markdown."""
    for match in _EMPHASIS.finditer(text):
        yield likely(match, "", 1)
        yield likely(match, "", 2)
