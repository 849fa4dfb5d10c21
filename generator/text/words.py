"""Words, where they are, and when two of them are the same."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress
from typing import NamedTuple

from generator.text import word_lists

_TOKEN = re.compile(r"([^\W_]+|\n[ \t\r]*\n|[^\w\s\-‐‑–/’'])")
_ASCII_TOKEN = re.compile(r"([A-Za-z0-9]+|\n[ \t\r]*\n|[^A-Za-z0-9_\s\-/'])")
"""Finds the same in ASCII, a third sooner."""
_PLURAL_ABBREVIATION = re.compile(r"(?<=[A-Z0-9])s$")
_SPELLINGS = (
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


class Words(NamedTuple):
    """The words of a text and the marks that part its phrases, in order.

    They are in columns, all of one length: phrases are looked up in one column, and of most
    words nobody asks where they are.
    """

    folded: Sequence[str]
    """What all ways of writing a word share; empty for a mark."""
    exact: Sequence[str]
    """Each as written, less the plural s of an abbreviation."""
    starts: Sequence[int]
    """Where each begins, in characters."""
    ends: Sequence[int]


def words(text: str) -> Words:
    """Return the words and parting marks of `text`; hyphens, slashes and apostrophes part words.

    Punctuation and empty lines part phrases.
    """
    # What is between is kept, so that the places are sums of lengths; no match is asked.
    pieces = (_ASCII_TOKEN if text.isascii() else _TOKEN).split(text)
    bounds = tuple(accumulate(map(len, pieces)))
    exacts = tuple(map(exact, pieces[1::2]))
    return Words(tuple(map(fold, exacts)), exacts, bounds[:-1:2], bounds[1::2])


def cut(row: Words, first: int, last: int) -> Words:
    """Return the words of `row` from `first` to before `last`."""
    return Words(
        row.folded[first:last], row.exact[first:last], row.starts[first:last], row.ends[first:last]
    )


def without_marks(row: Words) -> Words:
    """Return `row` with nothing that parts its phrases."""
    return Words(
        tuple(compress(row.folded, row.folded)),
        tuple(compress(row.exact, row.folded)),
        tuple(compress(row.starts, row.folded)),
        tuple(compress(row.ends, row.folded)),
    )


def joined(rows: Iterable[Words]) -> Words:
    """Return the words of several rows as one."""
    folded, exacts, starts, ends = zip(*rows, strict=True)
    return Words(
        tuple(chain.from_iterable(folded)),
        tuple(chain.from_iterable(exacts)),
        tuple(chain.from_iterable(starts)),
        tuple(chain.from_iterable(ends)),
    )


@lru_cache(maxsize=1 << 16)
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


@lru_cache(maxsize=1 << 16)
def exact(word: str) -> str:
    """Return `word` as written, less the plural s of an abbreviation: `LLMs` is `LLM`."""
    return _PLURAL_ABBREVIATION.sub("", word)
