"""The words of a text and where they are, for topics and the phrases that name them.

Other tokenizers are in `terms` (search), `shared_words` (related papers) and `field_text` (names);
docs/decisions/words.md says why.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, compress
from typing import NamedTuple

from generator.text.folding import comparison_key, surface

_TOKEN = re.compile(r"([^\W_]+|\n[ \t\r]*\n|[^\w\s\-‐‑–/’'])")
_ASCII_TOKEN = re.compile(r"([A-Za-z0-9]+|\n[ \t\r]*\n|[^A-Za-z0-9_\s\-/'])")
"""The same for ASCII text, in two thirds of the time."""


class Words(NamedTuple):
    """The words of a text and the marks between its phrases, in order.

    They are columns of the same length, as phrases are looked up in one, and most places are never
    needed.
    """

    folded: Sequence[str]
    """The comparison key of each; empty for a mark."""
    exact: Sequence[str]
    """The surface of each."""
    starts: Sequence[int]
    """Where each begins, in characters."""
    ends: Sequence[int]


def words(text: str) -> Words:
    """Return the words and marks of `text`.

    Hyphens, slashes and apostrophes separate words; punctuation and empty lines separate phrases.
    """
    # Split keeps what is between, so the places are sums of lengths, without match objects.
    pieces = (_ASCII_TOKEN if text.isascii() else _TOKEN).split(text)
    bounds = tuple(accumulate(map(len, pieces)))
    exacts = tuple(map(surface, pieces[1::2]))
    return Words(tuple(map(comparison_key, exacts)), exacts, bounds[:-1:2], bounds[1::2])


def cut(row: Words, first: int, last: int) -> Words:
    """Return the words of `row` from `first` to before `last`."""
    return Words(
        row.folded[first:last], row.exact[first:last], row.starts[first:last], row.ends[first:last]
    )


def without_marks(row: Words) -> Words:
    """Return `row` without marks between phrases."""
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
