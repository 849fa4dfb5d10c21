"""Words, where they stand, and when two of them are the same."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+|\n[ \t\r]*\n|[^\w\s\-‐‑–/’']")
_PLURAL_ABBREVIATION = re.compile(r"(?<=[A-Z0-9])s$")
_SPELLINGS = (
    (re.compile(r"is(ation|ational)$"), r"iz\1"),
    (re.compile(r"([ae])ll(ed|ing)$"), r"\1l\2"),
    (re.compile(r"iour(al)?$"), r"ior\1"),
)
_SHORTEST_PLURAL = 4
"""Letters; a shorter word that ends in s is a word of its own."""
_IRREGULAR = {
    "analyses": "analysis",
    "atlas": "atlas",
    "bias": "bias",
    "biases": "bias",
    "gas": "gas",
    "hypotheses": "hypothesis",
    "lens": "lens",
    "lenses": "lens",
    "matrices": "matrix",
    "series": "series",
    "species": "species",
}
_NO_PLURAL = ("ss", "us", "is")
_LONG_PLURAL = ("ches", "shes", "sses", "xes", "zes")


class Word(NamedTuple):
    """A word of a text, or a mark that parts phrases; a mark has nothing in `folded`."""

    folded: str
    """The same for all ways of writing the word."""
    exact: str
    """As written, less the plural s of an abbreviation."""
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """Return the words and parting marks of `text`; hyphens, slashes and apostrophes part words.

    Punctuation and empty lines part phrases.
    """
    found: list[Word] = []
    for match in _TOKEN.finditer(text):
        folded, written = _forms(match.group())
        found.append(Word(folded, written, match.start(), match.end()))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, str]:
    written = exact(word)
    return fold(written), written


def fold(word: str) -> str:
    """Return what all ways of writing `word` share: no case, accents, plural or British spelling.

    Nothing more is cut off: with a full stemmer, general, generate and generalization are one.
    """
    if not word.isascii():
        parts = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in parts if not unicodedata.combining(c))
    if not word[:1].isalnum():
        return ""
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(_NO_PLURAL):
        word = _singular(word)
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _SHORTEST_PLURAL:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_LONG_PLURAL) else word[:-1]


def exact(word: str) -> str:
    """Return `word` as written, less the plural s of an abbreviation: `LLMs` is `LLM`."""
    return _PLURAL_ABBREVIATION.sub("", word)
