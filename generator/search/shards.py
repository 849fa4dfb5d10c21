"""The index cut into files that a browser loads one at a time."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from generator.search.codes import front, number, numbers, order
from generator.search.postings import Postings
from generator.text import scripts
from generator.text.terms import STOP_WORDS

CLOSE = 14_000
"""Characters from which a shard ends at the next word with a different beginning."""

FULL = 36_000
"""Characters at which a shard always ends."""

KIN = 5
"""Letters; words with the same first letters stay in one shard, as forms of one word."""

SHORTEST_REVERSED = 4
"""Letters of the shortest word that is looked for by its end."""

_REVERSED = re.compile(rf"[^\W\d_{scripts.PAIRED}]{{{SHORTEST_REVERSED},}}\Z")

Call = tuple[str, tuple[object, ...]]
"""The name of a shard and its content."""


@dataclass(frozen=True, slots=True)
class Shards:
    """Shards of words, and the bounds between them."""

    calls: tuple[Call, ...]
    firsts: tuple[str, ...]
    """The shortest text that sorts after all words of the shard before."""


Acronyms = Mapping[str, tuple[tuple[str, ...], ...]]
"""Short forms with their long forms."""


def term_shards(found: Postings, acronyms: Acronyms, *, whole: bool) -> Shards:
    """Return the shards of all words with their documents, and those of places; one if `whole`."""
    sizes = (np.diff(found.gaps.starts) + found.counts + 2).tolist()
    groups = _groups(found.words, map(int.__add__, map(len, found.words), sizes), whole=whole)
    known = _by_word(acronyms)
    terms = [(f"t{number_}", _terms(group, found, known)) for number_, group in enumerate(groups)]
    places = [(f"p{number_}", (found.places.of(group),)) for number_, group in enumerate(groups)]
    return Shards((*terms, *places), _firsts(found.words, groups))


def _terms(
    group: range, found: Postings, acronyms: Mapping[str, tuple[str, ...]]
) -> tuple[object, ...]:
    words = found.words[group.start : group.stop]
    return (
        front(words),
        numbers(found.counts[group.start : group.stop])[0],
        found.gaps.of(group),
        found.codes.of(group),
        " ".join(sorted({pair for word in words for pair in acronyms.get(word, ())})),
    )


def _by_word(acronyms: Acronyms) -> dict[str, tuple[str, ...]]:
    """Return the words whose shards contain an acronym, with its text there."""
    known: dict[str, tuple[str, ...]] = {}
    for short, longs in acronyms.items():
        for long in longs:
            for word in (short, long[0]):
                known[word] = (*known.get(word, ()), f"{short}={'+'.join(long)}")
    return known


def end_shards(found: Postings, *, whole: bool) -> Shards:
    """Return the shards of reversed words of letters with their counts; one if `whole`."""
    counted = zip(found.words, found.counts.tolist(), strict=True)
    backwards = {
        word[::-1]: count
        for word, count in counted
        if _REVERSED.match(word) and word not in STOP_WORDS
    }
    words = sorted(backwards)
    groups = _groups(words, (len(word) + 2 for word in words), whole=whole)
    calls = tuple(
        (f"r{number_}", _ends(words[g.start : g.stop], backwards))
        for number_, g in enumerate(groups)
    )
    return Shards(calls, _firsts(words, groups))


def _ends(words: Sequence[str], counts: Mapping[str, int]) -> tuple[object, ...]:
    return front(words), "".join(number(counts[word]) for word in words)


def _groups(words: Sequence[str], sizes: Iterable[int], *, whole: bool) -> list[range]:
    """Return the ranges of words of the shards, given the characters that each word needs."""
    cuts = [0]
    taken = 0
    for place, (word, size) in enumerate(zip(words, sizes, strict=True)):
        kin = place > cuts[-1] and words[place - 1][:KIN] == word[:KIN]
        if not whole and place > cuts[-1] and (taken >= FULL or (taken >= CLOSE and not kin)):
            cuts.append(place)
            taken = 0
        taken += size
    return [range(start, end) for start, end in pairwise((*cuts, len(words)))]


def _firsts(words: Sequence[str], groups: list[range]) -> tuple[str, ...]:
    return ("", *(_first(words[group.start - 1], words[group.start]) for group in groups[1:]))


def _first(before: str, after: str) -> str:
    """Return the shortest prefix of `after` that sorts after `before`."""
    starts = (after[:length] for length in range(1, len(after)))
    return next((start for start in starts if order(start) > order(before)), after)


def blocks(items: Iterable[object], letter: str, size: int) -> Iterator[Call]:
    """Yield files of `size` items, named by `letter` and a number."""
    gathered = list(items)
    for place, start in enumerate(range(0, len(gathered), size)):
        yield f"{letter}{place}", (gathered[start : start + size],)
