"""A code that halves the texts that are shown: one character for each frequent word.

Not zlib: its bytes differ between versions, and a browser reads them only through a stream.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache

SHORT = "`~|@^"
"""One byte each, for the most frequent words; these characters are rare in abstracts."""

LONG = "".join(map(chr, range(0x80, 0x800)))
"""Two bytes each, for all others."""

ESCAPE = "\x7f"
"""Escapes a character that means itself."""

_LETTERS = re.compile("[A-Za-z]*")
_CODE = re.compile(rf"[{re.escape(SHORT)}\x7f-\u07ff]")


def words(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words whose codes save most bytes, without the space before them.

    Those with short codes come first; the others are sorted.
    """
    counts = _counts(texts)
    saved = {word: count * (len(word) - 1) for word, count in counts.items() if len(word) > 1}
    best = sorted(saved, key=lambda word: (-saved[word], word))[: len(SHORT) + len(LONG)]
    best.sort(key=lambda word: (-counts[word], word))
    return (*best[: len(SHORT)], *sorted(best[len(SHORT) :]))


def _counts(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word occurs after a space."""
    pieces: Counter[str] = Counter()
    for text in texts:
        pieces.update(text.split(" ")[1:])
    counts: Counter[str] = Counter()
    for piece, count in pieces.items():
        counts[_letters(piece)] += count
    return counts


def _letters(piece: str) -> str:
    match = _LETTERS.match(piece)
    return match.group() if match else ""


def compactor(chosen: Iterable[str]) -> Callable[[str], str]:
    """Return the function that replaces the words `chosen` in a text by their codes."""
    codes = dict(zip(chosen, SHORT + LONG, strict=False))

    @cache  # nearly all pieces recur
    def coded(piece: str) -> str:
        word = _letters(piece)
        return codes.get(word, f" {word}") + _escaped(piece[len(word) :])

    def compact(text: str) -> str:
        first, *pieces = text.split(" ")
        return _escaped(first) + "".join(map(coded, pieces))

    return compact


def _escaped(text: str) -> str:
    return _CODE.sub(rf"{ESCAPE}\g<0>", text)
