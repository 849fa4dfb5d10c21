"""Short names that a collection explains, such as mixture of experts (MoE)."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.text import terms
from generator.text.acronyms import acronyms as explained

MOST_LONG_FORMS = 2
"""Long forms kept for a short one: the most frequent."""

MOST_WORDS = 6
"""Words of a long form."""


def acronyms(texts: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return each short form, as a term, with the terms of the words it is short for."""
    found: dict[str, Counter[tuple[str, ...]]] = {}
    for text in texts:
        for short, long in _explained(text):
            found.setdefault(short, Counter())[long] += 1
    return {short: _best(found[short]) for short in sorted(found)}


def _best(counts: Counter[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    ranked = sorted(counts, key=lambda long: (-counts[long], long))
    return tuple(ranked[:MOST_LONG_FORMS])


def _explained(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the short forms that `text` explains, each with its words other than stop words."""
    for acronym in explained(text):
        if sum(map(str.isupper, acronym.short)) < 2:
            continue
        chunk = next(terms.chunks(acronym.short))
        short = chunk.joined or chunk.parts[0]
        content = _content_words(text[slice(*acronym.long)])
        if 1 < len(content) <= MOST_WORDS and short not in content:
            yield short, content


def _content_words(text: str) -> tuple[str, ...]:
    parts = (part for chunk in terms.chunks(text) for part in chunk.parts)
    return tuple(part for part in parts if part not in terms.STOP_WORDS)
