"""Abbreviations that papers explain, each with the meaning that most of them give it."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from generator.discovery import word_sets
from generator.model import Paper
from generator.text.acronyms import acronyms
from generator.text.phrases import Key
from generator.text.words import words

AGREED = 0.6
"""The share of the explanations of an abbreviation that must agree."""
LONGEST = 5
"""Words that an abbreviation may be short for, at most."""

_SMALL = frozenset(("and", "for", "in", "of"))
"""Small words, one of which may be among them."""


@dataclass(frozen=True, slots=True)
class Explained:
    """Abbreviations and their meanings."""

    longs: Mapping[str, Key]
    """The folded phrase that each is short for."""
    spelled: Mapping[Key, str]
    """The commonest spelling of that phrase."""


def explained(papers: Iterable[Paper]) -> Explained:
    """Return the abbreviations that most `papers` which explain them explain in the same way."""
    ways: dict[str, Counter[Key]] = {}
    spellings: dict[Key, Counter[str]] = {}
    stop = word_sets.grammar()
    for paper in papers:
        for each in acronyms(paper.abstract):
            text = " ".join(paper.abstract[each.long.start : each.long.end].split())
            key = tuple(filter(None, words(text).folded))
            if _is_name(key, stop) and sum(map(str.isupper, each.short)) > 1:
                ways.setdefault(each.short, Counter())[key] += 1
                spellings.setdefault(key, Counter())[text] += 1
    best = {name: max(found, key=lambda key: (found[key], key)) for name, found in ways.items()}
    longs = {
        name: best[name]
        for name, found in ways.items()
        if found[best[name]] >= AGREED * found.total()
    }
    spelled = {
        key: min(found, key=lambda text: (-found[text], text)) for key, found in spellings.items()
    }
    return Explained(longs, spelled)


def _is_name(key: Key, stop: Container[str]) -> bool:
    if not 1 < len(key) <= LONGEST or key[0] in stop or key[-1] in stop:
        return False
    small = [word for word in key if word in stop]
    return len(small) <= 1 and _SMALL.issuperset(small)
