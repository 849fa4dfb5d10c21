"""The index cut into files that a browser loads one at a time."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.search.codes import front, number, order
from generator.search.postings import Posting

CLOSE = 14_000
"""Characters from which a shard ends as soon as the words that follow are of another kind."""

FULL = 36_000
"""Characters at which a shard ends in any case."""

KIN = 5
"""Letters; words that begin with the same ones stay in one shard, as forms of one word."""

SHORTEST_REVERSED = 4
"""Letters of the shortest word that is looked for by its end."""

_REVERSED = re.compile(rf"[a-z]{{{SHORTEST_REVERSED},}}\Z")

Call = tuple[str, tuple[object, ...]]
"""The name of a shard and what it holds."""


@dataclass(frozen=True, slots=True)
class Shards:
    """Shards of words, and by which word each begins."""

    calls: tuple[Call, ...]
    firsts: tuple[str, ...]
    """The shortest text that sorts after all words of the shard before."""


Acronyms = Mapping[str, tuple[tuple[str, ...], ...]]
"""Short forms with their long forms."""


def term_shards(words: Mapping[str, Posting], acronyms: Acronyms, *, whole: bool) -> Shards:
    """Return all words with their documents, and their places apart; one shard if `whole`."""
    groups = _groups([(word, _size(word, posting)) for word, posting in words.items()], whole=whole)
    known = _by_word(acronyms)
    terms = [(f"t{number_}", _terms(group, words, known)) for number_, group in enumerate(groups)]
    places = [
        (f"p{number_}", ("".join("".join(words[word].places) for word in group),))
        for number_, group in enumerate(groups)
    ]
    return Shards((*terms, *places), _firsts(groups))


def _size(word: str, posting: Posting) -> int:
    return len(word) + 2 + posting.count + sum(map(len, posting.gaps))


def _terms(
    group: list[str], words: Mapping[str, Posting], acronyms: Mapping[str, tuple[str, ...]]
) -> tuple[object, ...]:
    return (
        front(group),
        "".join(number(words[word].count) for word in group),
        "".join("".join(words[word].gaps) for word in group),
        "".join("".join(words[word].codes) for word in group),
        " ".join(sorted({pair for word in group for pair in acronyms.get(word, ())})),
    )


def _by_word(acronyms: Acronyms) -> dict[str, tuple[str, ...]]:
    """Return the words whose shards need to know an acronym, with its text there."""
    known: dict[str, tuple[str, ...]] = {}
    for short, longs in acronyms.items():
        for long in longs:
            for word in (short, long[0]):
                known[word] = (*known.get(word, ()), f"{short}={'+'.join(long)}")
    return known


def end_shards(words: Mapping[str, Posting], *, whole: bool) -> Shards:
    """Return the words of letters backwards with their counts; one shard if `whole`."""
    backwards = {word[::-1]: words[word].count for word in words if _REVERSED.match(word)}
    groups = _groups([(word, len(word) + 2) for word in sorted(backwards)], whole=whole)
    calls = tuple(
        (f"r{number_}", (front(group), "".join(number(backwards[word]) for word in group)))
        for number_, group in enumerate(groups)
    )
    return Shards(calls, _firsts(groups))


def _groups(sized: Iterable[tuple[str, int]], *, whole: bool) -> list[list[str]]:
    """Return the words of each shard, given how many characters each word takes."""
    groups: list[list[str]] = [[]]
    taken = 0
    for word, size in sized:
        group = groups[-1]
        kin = group and group[-1][:KIN] == word[:KIN]
        if not whole and group and (taken >= FULL or (taken >= CLOSE and not kin)):
            groups.append([])
            taken = 0
        groups[-1].append(word)
        taken += size
    return groups


def _firsts(groups: list[list[str]]) -> tuple[str, ...]:
    return ("", *(_first(before[-1], after[0]) for before, after in pairwise(groups)))


def _first(before: str, after: str) -> str:
    """Return the shortest beginning of `after` that sorts after `before`."""
    starts = (after[:length] for length in range(1, len(after)))
    return next((start for start in starts if order(start) > order(before)), after)


def blocks(items: Iterable[object], letter: str, size: int) -> Iterator[Call]:
    """Yield `items` by `size` in files named by `letter` and a number."""
    gathered = list(items)
    for place, start in enumerate(range(0, len(gathered), size)):
        yield f"{letter}{place}", (gathered[start : start + size],)
