"""The words that tell a paper from the others, among those that the index has."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log

from generator.text import terms

MOST = 24
"""Words of a paper at most."""
SHORTEST = 3
"""Letters."""
SCALE = 10
"""Weights are written as whole numbers of this many parts of one."""

_WORD = re.compile(rf"[a-z][a-z0-9]{{{SHORTEST - 1},{terms.LONGEST - 1}}}")
_OTHER_LETTER = re.compile(r"[^\W\x00-\x7f]")

Weighed = tuple[str, int]
"""A word, and how much it tells."""


def telling(texts: Sequence[tuple[str, str]]) -> Iterator[tuple[Weighed, ...]]:
    """Yield, for each title and abstract, the words that tell most, the strongest first.

    A word counts the more the oftener it stands in the paper and the fewer papers have it; one
    that no other paper has leads nowhere and is left out.
    """
    counted = [Counter([*_words(title), *_words(abstract)]) for title, abstract in texts]
    papers = Counter(word for counts in counted for word in counts)
    for counts in counted:
        yield tuple(_strongest(counts, papers, len(texts)))


def _words(text: str) -> Iterable[str]:
    """Return the words of `text`, as the index spells them, without those that say nothing."""
    folded = text.lower() if text.isascii() else terms.lower(terms.fold(text))
    if not _OTHER_LETTER.search(folded):
        found: Iterable[str] = _WORD.findall(folded)
    else:
        found = (part for chunk in terms.chunks(text) for part in chunk.parts)
    return (
        word
        for word in found
        if word not in terms.STOP_WORDS and not word[0].isdigit() and not _short(word)
    )


def _short(word: str) -> bool:
    """Say whether `word` is too short; a pair of characters is a word where no spaces are."""
    return word.isascii() and len(word) < SHORTEST


def _strongest(counts: Counter[str], papers: Counter[str], total: int) -> list[Weighed]:
    weighed = [
        (word, round(SCALE * (1 + log(count)) * log(total / papers[word])))
        for word, count in counts.items()
        if 1 < papers[word] < total
    ]
    weighed.sort(key=lambda pair: (-pair[1], pair[0]))
    return weighed[:MOST]
