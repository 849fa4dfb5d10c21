"""A code that halves the texts that are kept for showing: one character for a frequent word.

Not zlib: its bytes differ between versions, and a browser reads them only through a stream.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

SHORT = "`~|@^"
"""One byte each, for the words that come most often; rare in abstracts."""

LONG = "".join(map(chr, range(0x80, 0x800)))
"""Two bytes each, for all others."""

ESCAPE = "\x7f"
"""Stands before a character that means itself."""

_WORD = re.compile(r" [A-Za-z]+")
_WORD_OR_CODE = re.compile(rf" [A-Za-z]+|[{re.escape(SHORT)}\x7f-\u07ff]")


def words(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words, without the space before them, whose codes save most bytes.

    Those with short codes come first; the others are sorted.
    """
    counts = Counter(word for text in texts for word in _WORD.findall(text))
    saved = {word: count * (len(word) - 2) for word, count in counts.items() if len(word) > 2}
    best = sorted(saved, key=lambda word: (-saved[word], word))[: len(SHORT) + len(LONG)]
    best.sort(key=lambda word: (-counts[word], word))
    return tuple(word[1:] for word in (*best[: len(SHORT)], *sorted(best[len(SHORT) :])))


def codes(chosen: Iterable[str]) -> dict[str, str]:
    """Return the character that stands for each word and the space before it."""
    return {f" {word}": code for word, code in zip(chosen, SHORT + LONG, strict=False)}


def compact(text: str, table: Mapping[str, str]) -> str:
    """Return `text` with codes in place of words."""

    def code(match: re.Match[str]) -> str:
        found = match.group()
        return table.get(found, found) if found[0] == " " else ESCAPE + found

    return _WORD_OR_CODE.sub(code, text)
