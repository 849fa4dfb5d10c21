"""The runs of words that several papers share, and all their places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Booleans, Integers
from generator.discovery import word_sets
from generator.discovery.qualities import says_how
from generator.discovery.tokens import FREE, MARK, SHORT, Tokens
from generator.text.phrases import Key

LONGEST = 4
"""Words in a phrase."""


@dataclass(frozen=True, slots=True)
class Runs:
    """Phrases that are candidates for topics, and their places, sorted by phrase."""

    keys: Sequence[Key]
    phrase: Integers
    """The number of the phrase at each place."""
    first: Integers
    """The first token of each place."""
    last: Integers
    """The last token of each place, inclusive."""
    is_short: Booleans
    """Whether each place is an abbreviation rather than the words."""


def runs(read: Tokens, fewest: int) -> Runs:
    """Return the phrases that at least `fewest` papers have, with their places."""
    parts = [*_straight(read, fewest), *_short(read)]
    numbers: dict[Key, int] = {}
    phrase = [
        np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)[which]
        for keys, which, *_ in parts
    ]
    keys = list(numbers)
    by_name = sorted(range(len(keys)), key=keys.__getitem__)
    rank = np.empty(len(keys), dtype=np.int64)
    rank[by_name] = np.arange(len(keys))
    all_ = rank[np.concatenate(phrase)]
    first = np.concatenate([each[2] for each in parts])
    last = np.concatenate([each[3] for each in parts])
    short = np.concatenate([np.full(len(each[2]), each[4]) for each in parts])
    papers = int(read.paper.max(initial=-1)) + 1
    pairs = np.unique(all_ * papers + read.paper[first])
    enough = np.bincount(pairs // max(1, papers), minlength=len(keys)) >= fewest
    kept = np.flatnonzero(enough[all_])
    kept = kept[np.lexsort((first[kept], all_[kept]))]
    renumbered = np.cumsum(enough) - 1
    return Runs(
        keys=[keys[number] for number, is_kept in zip(by_name, enough, strict=True) if is_kept],
        phrase=renumbered[all_[kept]],
        first=first[kept],
        last=last[kept],
        is_short=short[kept],
    )


_Part = tuple[Sequence[Key], Integers, Integers, Integers, bool]


def _straight(read: Tokens, fewest: int) -> Iterator[_Part]:
    """Yield the runs of each length without a word that separates phrases, and those with `of`."""
    size = len(read.word)
    words = len(read.names)
    code = np.where(read.kind == FREE, read.word, -1)
    code, keys = _frequent(code, [(name,) for name in read.names], read.paper, fewest)
    alone, alone_keys = code, keys
    for length in range(1, LONGEST + 1):
        first = np.flatnonzero(code >= 0)
        yield keys, code[first], first, first + length - 1, False
        if length == LONGEST:
            break
        longer = np.full(size, -1, dtype=np.int64)
        here = np.flatnonzero(code[: size - length] >= 0)
        here = here[(alone[here + length] >= 0) & (code[here + 1] >= 0)]
        longer[here] = code[here] * words + alone[here + length]
        code, keys = _joined(longer, keys, alone_keys, read, fewest)
    yield from _with_of(read, alone, alone_keys, fewest)


def _with_of(
    read: Tokens, alone: Integers, alone_keys: Sequence[Key], fewest: int
) -> Iterator[_Part]:
    """Yield the runs of the form `X of Y` and `X of Y Z`."""
    if "of" not in read.names:
        return
    size, words = len(read.word), len(read.names)
    of = read.names.index("of")
    here = np.flatnonzero((alone[: size - 2] >= 0) & (read.word[1 : size - 1] == of))
    here = here[alone[here + 2] >= 0]
    code = np.full(size, -1, dtype=np.int64)
    code[here] = alone[here] * words + alone[here + 2]
    heads = [(*key, "of") for key in alone_keys]
    code, keys = _joined(code, heads, alone_keys, read, fewest)
    first = np.flatnonzero(code >= 0)
    yield keys, code[first], first, first + 2, False
    here = first[first + 3 < size]
    here = here[alone[here + 3] >= 0]
    longer = np.full(size, -1, dtype=np.int64)
    longer[here] = code[here] * words + alone[here + 3]
    code, keys = _joined(longer, keys, alone_keys, read, fewest)
    first = np.flatnonzero(code >= 0)
    yield keys, code[first], first, first + 3, False


def _joined(
    code: Integers, heads: Sequence[Key], tails: Sequence[Key], read: Tokens, fewest: int
) -> tuple[Integers, list[Key]]:
    """Return the number of each run and the words of all, from the head and tail in `code`."""
    there = np.flatnonzero(code >= 0)
    found, which = np.unique(code[there], return_inverse=True)
    dense = np.full(len(code), -1, dtype=np.int64)
    dense[there] = which
    head, tail = np.divmod(found, len(read.names))
    pairs = zip(head.tolist(), tail.tolist(), strict=True)
    keys = [(*heads[one], *tails[other]) for one, other in pairs]
    return _frequent(dense, keys, read.paper, fewest)


def _frequent(
    code: Integers, keys: Sequence[Key], paper: Integers, fewest: int
) -> tuple[Integers, list[Key]]:
    """Return the runs that at least `fewest` papers have, renumbered."""
    there = np.flatnonzero(code >= 0)
    papers = int(paper.max(initial=-1)) + 1
    pairs = np.unique(code[there] * papers + paper[there])
    enough = np.bincount(pairs // max(1, papers), minlength=len(keys)) >= fewest
    numbers = np.where(enough, np.cumsum(enough) - 1, -1)
    kept = np.full(len(code), -1, dtype=np.int64)
    kept[there] = numbers[code[there]]
    return kept, [key for key, is_kept in zip(keys, enough, strict=True) if is_kept]


def _short(read: Tokens) -> Iterator[_Part]:
    """Yield the places of abbreviations, as places of the phrases that they are short for."""
    here = np.flatnonzero(read.kind == SHORT)
    yield read.longs, read.short[here], here, here, True


@dataclass(frozen=True, slots=True)
class Edges:
    """Whether each place of a phrase begins and ends at the edge of a longer phrase."""

    left: Booleans
    """Whether it begins after a word that separates phrases, after a mark or at the start."""
    right: Booleans
    """Whether it ends before such a word, a mark or at the end."""
    is_capital: Booleans


def edges(read: Tokens, found: Runs) -> Edges:
    """Return the edges of each place of `found`."""
    size = len(read.word)
    before_verbs = np.isin(read.names, sorted(word_sets.words("before_verbs")))
    determiners = np.isin(read.names, sorted(word_sets.words("determiners")))
    before, after = found.first - 1, np.minimum(found.last + 1, size - 1)
    parts_left = (before < 0) | (read.kind[before] != FREE)
    parts_left &= (before < 0) | ~before_verbs[read.word[before]]
    parts_left &= ~_is_joined(read, before)
    parts_right = (read.kind[after] != FREE) & ~determiners[read.word[after]]
    glued = read.is_glued[found.first] | read.is_glued[after]
    return Edges(
        left=(parts_left & ~glued) | found.is_short,
        right=(parts_right & ~glued) | found.is_short,
        is_capital=read.is_capital[found.first] & ~found.is_short,
    )


def _is_joined(read: Tokens, before: Integers) -> Booleans:
    """Return the places after an adjective and `and`, where the phrase is not whole.

    `Social and governance performance` does not mention governance performance.
    """
    is_and = np.isin(read.names, ("and", "or"))
    is_quality = np.array([says_how(name) for name in read.names], dtype=np.bool_)
    joins = (before >= 2) & is_and[read.word[before]]
    first = np.maximum(before - 1, 1)
    first -= read.word[first] == MARK
    result: Booleans = joins & is_quality[read.word[first]]
    return result
