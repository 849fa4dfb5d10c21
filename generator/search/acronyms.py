"""Short names that a collection explains, such as mixture of experts (MoE)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.text import terms

MOST_LONG_FORMS = 2
"""Long forms kept for a short one: the most frequent."""

MOST_WORDS = 6
"""Words of a long form."""

_BRACKET = re.compile(r"\(([A-Za-z][A-Za-z0-9-]{1,9})\)")
_WORD = re.compile(r"[^\W_]+")


def acronyms(texts: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return each short form, as a term, with the terms of what it stands for."""
    found: dict[str, Counter[tuple[str, ...]]] = {}
    for text in texts:
        for short, long in _explained(text):
            found.setdefault(short, Counter())[long] += 1
    return {short: _best(found[short]) for short in sorted(found)}


def _best(counts: Counter[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    ranked = sorted(counts, key=lambda long: (-counts[long], long))
    return tuple(ranked[:MOST_LONG_FORMS])


def _explained(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the short forms in brackets for which the words before them can be."""
    for match in _BRACKET.finditer(text):
        letters = match.group(1).removesuffix("s").replace("-", "")
        if sum(map(str.isupper, letters)) < 2:
            continue
        long = _long_form(text[max(0, match.start() - 120) : match.start()], letters.lower())
        chunk = next(terms.chunks(match.group(1).removesuffix("s")))
        short = chunk.joined or chunk.parts[0]
        content = _content_words(long)
        if 1 < len(content) <= MOST_WORDS and short not in content:
            yield short, content


def _content_words(text: str) -> tuple[str, ...]:
    parts = (part for chunk in terms.chunks(text) for part in chunk.parts)
    return tuple(part for part in parts if part not in terms.STOP_WORDS)


def _long_form(before: str, letters: str) -> str:
    """Return the end of `before` whose words begin with `letters`, or an empty string.

    Each letter must begin a word, in order; a word of no letter may only be a stop word.
    """
    words = list(_WORD.finditer(before))
    left = list(letters)
    while left and words:
        word = words.pop()
        text = word.group().lower()
        if text[0] == left[-1]:
            left.pop()
            if not left:
                return before[word.start() :]
        elif text not in terms.STOP_WORDS:
            return ""
    return ""
