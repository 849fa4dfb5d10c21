"""Citation keys, such as `vaswani2017attention`."""

import functools
import itertools
import re
import string
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from anyascii import anyascii

from generator.model import Paper, Person

LONGEST_WORD = 20
"""Characters of a word in a key, as some scripts have no spaces."""

UNTITLED = "untitled"
"""Replaces a title without a letter or digit."""

_SMALL_WORD = re.compile(
    "an?|and|are|as|at|be|by|can|do|does|for|from|how|in|into|is|its?|of|on|or|that|the|their"
    "|this|to|towards?|via|we|what|when|where|which|why|with|without"
)
_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")


def keys(
    papers: Iterable[Paper], frozen: Mapping[str, str] = MappingProxyType({})
) -> Mapping[str, str]:
    """Return a unique key for each of `papers`, by its id.

    Keys in `frozen` stay as they are, and no other paper gets one of these, even if its paper is
    gone. Of the other papers with the same key, the first has it without a suffix, the next ones
    with `a`, `b` and so on.
    """
    unique: dict[str, str] = {}
    taken = set(frozen.values())
    suffixes: defaultdict[str, Iterator[str]] = defaultdict(_suffixes)
    for paper in papers:
        chosen = frozen.get(paper.id)
        if chosen is None:
            stem = key(paper)
            candidates = (stem + suffix for suffix in suffixes[stem])
            chosen = next(name for name in candidates if name not in taken)
        unique[paper.id] = chosen
        taken.add(chosen)
    return unique


def _suffixes() -> Iterator[str]:
    """Return the suffixes in order: none, `a` to `z`, `aa` and so on."""
    letters = string.ascii_lowercase
    lengths = itertools.count()
    products = (itertools.product(letters, repeat=length) for length in lengths)
    return map("".join, itertools.chain.from_iterable(products))


def key(paper: Paper) -> str:
    """Return the key of `paper` alone, from its first author, year and title as far as known."""
    year = str(paper.published.year) if paper.published else ""
    words = _words(paper.title)
    family = _family(paper.authors[0]) if paper.authors else ""
    if family and year:
        return f"{family}{year}{words[0]}"
    parts = (family, words[0]) if family else (*words[:2], year)
    return "-".join(filter(None, parts))


@functools.lru_cache(maxsize=1 << 14)  # a run makes keys several times
def _words(title: str) -> Sequence[str]:
    """Return the distinctive words of `title`, or else all its words, or else `UNTITLED`."""
    words = [word for word in map(_plain, title.split()) if word]
    return [word for word in words if not _SMALL_WORD.fullmatch(word)] or words or [UNTITLED]


def _family(author: Person) -> str:
    """Return the family name, or else the last word before any comma."""
    if author.full_family:
        return _plain(author.full_family)
    words = author.name.partition(",")[0].split()
    return _plain(words[-1]) if words else ""


def _plain(word: str) -> str:
    """Return `word` in lower-case ASCII letters and digits: ü becomes u, 学 becomes xue."""
    return _NOT_ASCII_WORD.sub("", anyascii(word).lower())[:LONGEST_WORD]
