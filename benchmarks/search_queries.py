"""Queries with a known answer, made from papers in the ways in which people half remember them."""

import random
import re
import string
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.search.document import Document
from generator.text import terms


@dataclass(frozen=True, slots=True)
class Query:
    """A query, and the paper that it is about."""

    kind: str
    """The kind of words that a reader remembered."""
    text: str
    answer: int


def queries(papers: Sequence[Document], seed: int) -> tuple[Query, ...]:
    """Return queries of every kind; the same seed gives the same queries."""
    chance = random.Random(seed)  # noqa: S311 -- reproducible, and no secret
    return (
        *_from_titles(papers, chance),
        *_from_abstracts(papers, chance),
        *_pasted(papers, chance),
        *_from_names(papers, chance),
    )


def _words(text: str, shortest: int) -> list[str]:
    """Return the words of `text` in ASCII letters, without stop words and short ones."""
    parts = (part for chunk in terms.chunks(text) for part in chunk.parts)
    return [
        part
        for part in parts
        if part.isascii()
        and part.isalpha()
        and len(part) >= shortest
        and part not in terms.STOP_WORDS
    ]


def _from_titles(papers: Sequence[Document], chance: random.Random) -> Iterator[Query]:
    """Yield three words of a title: as they are, one mistyped, and the last one half typed."""
    for place in chance.sample(range(len(papers)), min(400, len(papers))):
        words = _words(papers[place].title, 3)
        if len(words) < 3:
            continue
        three = chance.sample(words, 3)
        yield Query("3 title words", f"{' '.join(three)} ", place)
        last = three[-1]
        half = last[: max(3, len(last) // 2 + 1)]
        yield Query("last word half typed", " ".join([*three[:-1], half]), place)
        long = [at for at, word in enumerate(three) if len(word) >= 4]
        if long:
            at = chance.choice(long)
            three[at] = mistyped(three[at], chance)
            yield Query("3 title words, a typo", f"{' '.join(three)} ", place)


def _from_abstracts(papers: Sequence[Document], chance: random.Random) -> Iterator[Query]:
    for place in chance.sample(range(len(papers)), min(300, len(papers))):
        words = list(dict.fromkeys(_words(papers[place].abstract, 4)))
        if len(words) >= 5:
            yield Query("5 abstract words", f"{' '.join(chance.sample(words, 5))} ", place)


def _pasted(papers: Sequence[Document], chance: random.Random) -> Iterator[Query]:
    for place in chance.sample(range(len(papers)), min(150, len(papers))):
        title = papers[place].title
        yield Query("pasted title", title, place)
        words = title.split()
        at = max(range(len(words)), key=lambda at: len(words[at]))
        words[at] = mistyped(words[at], chance)
        yield Query("pasted title, a typo", " ".join(words), place)


def _from_names(papers: Sequence[Document], chance: random.Random) -> Iterator[Query]:
    """Yield names that only one paper has, in the ways in which people write them."""
    counts = Counter(name.lower() for paper in papers for name in paper.names)
    named = [
        (place, name)
        for place, paper in enumerate(papers)
        for name in paper.names
        if counts[name.lower()] == 1
    ]
    for place, name in named[:300]:
        yield Query("name", name, place)
        yield Query("name, lower case", name.lower(), place)
        if name.isascii() and name.isalpha() and len(name) >= 5:
            yield Query("name, a typo", mistyped(name, chance), place)
        if "-" in name and not re.search("[0-9]", name):
            yield Query("XLoRA", name.replace("-", ""), place)
            yield Query("X LoRA", name.replace("-", " "), place)
        humps = re.sub("([a-z])([A-Z])", r"\1 \2", name)
        if humps.count(" ") == 1 and "-" not in name:
            yield Query("Digi RL", humps, place)
            yield Query("Digi-RL", humps.replace(" ", "-"), place)


def mistyped(word: str, chance: random.Random) -> str:
    """Return `word` with one letter changed, removed, added or swapped with the next."""
    at = chance.randrange(len(word))
    letter = chance.choice(string.ascii_lowercase)
    ways = (
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 :] if len(word) > 3 else word,
        word[:at] + letter + word[at:],
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at else word,
    )
    other = chance.choice(ways)
    return other if other != word else mistyped(word, chance)
