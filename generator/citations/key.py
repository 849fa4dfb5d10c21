"""The names by which documents cite papers, such as `vaswani2017attention`."""

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
"""Characters of a word in a key; some scripts know no spaces."""

UNTOLD = "untitled"
"""Replaces a title without a letter or digit."""

_SMALL_WORD = re.compile(
    "an?|and|are|as|at|be|by|can|do|does|for|from|how|in|into|is|its?|of|on|or|that|the|their"
    "|this|to|towards?|via|we|what|when|where|which|why|with|without"
)
_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")


def keys(
    papers: Iterable[Paper], frozen: Mapping[str, str] = MappingProxyType({})
) -> Mapping[str, str]:
    """Return the key of each of `papers` by its id, no two the same.

    Those in `frozen` stay as they are, also those of papers that are gone: no other paper gets
    them. Of the rest, the first paper with a key has it bare and those after it get `a`, `b` and
    so on.
    """
    given: dict[str, str] = {}
    taken = set(frozen.values())
    endings: defaultdict[str, Iterator[str]] = defaultdict(_endings)
    for paper in papers:
        known = frozen.get(paper.id)
        if known is None:
            stem = key(paper)
            candidates = (stem + ending for ending in endings[stem])
            known = next(name for name in candidates if name not in taken)
        given[paper.id] = known
        taken.add(known)
    return given


def _endings() -> Iterator[str]:
    """Return the endings in their order: none, `a` to `z`, `aa` and so on."""
    letters = string.ascii_lowercase
    lengths = itertools.count()
    products = (itertools.product(letters, repeat=length) for length in lengths)
    return map("".join, itertools.chain.from_iterable(products))


def key(paper: Paper) -> str:
    """Return the key of `paper` on its own: what is known of the author, the year, the title."""
    year = str(paper.published.year) if paper.published else ""
    words = _words(paper.title)
    family = _family(paper.authors[0]) if paper.authors else ""
    if family and year:
        return f"{family}{year}{words[0]}"
    parts = (family, words[0]) if family else (*words[:2], year)
    return "-".join(filter(None, parts))


@functools.lru_cache(maxsize=1 << 14)  # keys are given several times in a run
def _words(title: str) -> Sequence[str]:
    """Return the distinctive words of `title`; else all its words; else a word that means none."""
    words = [word for word in map(_plain, title.split()) if word]
    return [word for word in words if not _SMALL_WORD.fullmatch(word)] or words or [UNTOLD]


def _family(author: Person) -> str:
    """Return the family name; if it is not known, the last word before any comma."""
    if author.full_family:
        return _plain(author.full_family)
    words = author.name.partition(",")[0].split()
    return _plain(words[-1]) if words else ""


def _plain(word: str) -> str:
    """Return `word` in lower-case ASCII letters and digits: ü becomes u, 学 becomes xue."""
    return _NOT_ASCII_WORD.sub("", anyascii(word).lower())[:LONGEST_WORD]
