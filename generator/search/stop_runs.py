"""Runs of three stop words, which are terms of their own: few texts have one like `to be or`.

They find phrases of common words, none of which is indexed in abstracts.
`overrides/assets/sheaf/search/phrases.js` looks for them.
"""

from dataclasses import dataclass

import numpy as np

from generator.arrays import Integers, ShortIntegers
from generator.search.forms import JOINED, STOP, Forms
from generator.search.indexed_texts import IndexedTexts
from generator.search.pieces import spread
from generator.text import terms

LENGTH = 3
"""Words of a run."""

_STOP_WORDS = sorted(terms.STOP_WORDS)


@dataclass(frozen=True, slots=True)
class StopRuns:
    """The runs of stop words in some texts."""

    key: Integers
    """The words, as `name` decodes them."""
    text: ShortIntegers
    place: ShortIntegers
    """The place of each run in its text, from 0."""


def name(key: int) -> str:
    """Return the term for a run of stop words, such as `to_be_or`."""
    base = len(_STOP_WORDS)
    numbers = (key // base**power % base for power in reversed(range(LENGTH)))
    return "_".join(_STOP_WORDS[number] for number in numbers)


def ranks(known: Forms) -> Integers:
    """Return the number of each stop word among stop words, and anything for other terms."""
    rank = {term: number for number, term in enumerate(_STOP_WORDS)}
    return np.array([rank.get(term, 0) for term in known.terms], np.int64)


def stop_runs(texts: IndexedTexts, known: Forms, ranks: Integers) -> StopRuns:
    """Return the runs of stop words in `texts`."""
    row, word = spread(known.starts, texts.words)
    kept = known.kind[row] != JOINED
    row = row[kept]
    text = np.repeat(np.arange(len(texts.document)), np.diff(texts.starts))[word[kept]]
    place = np.arange(len(text)) - np.searchsorted(text, text)
    ranked, is_stop = ranks[known.term[row]], known.kind[row] == STOP
    last = max(0, len(row) - LENGTH + 1)
    steps = [slice(step, step + last) for step in range(LENGTH)]
    whole = np.logical_and.reduce([is_stop[step] for step in steps])
    first = np.flatnonzero(whole & (text[steps[0]] == text[steps[-1]]))
    key = np.zeros(len(first), np.int64)
    for step in range(LENGTH):
        key = key * len(_STOP_WORDS) + ranked[first + step]
    return StopRuns(key, text[first].astype(np.int32), place[first].astype(np.int32))
