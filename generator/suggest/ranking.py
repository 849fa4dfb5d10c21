"""Which phrases part a collection best, each with those that say nearly the same."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.model import Neighbour, Paper
from generator.suggest.candidates import Place
from generator.text.phrases import Key

ENOUGH = 2
"""Mentions that make a paper one about a phrase; one in the title does too."""
ALONE = 0.5
"""What a single word counts beside a phrase; most single words mean too much."""
NEARLY_ALL = 0.6
"""The share of the papers with a phrase from which a longer one speaks for it."""
STRAYS = 0.2
"""What a phrase counts whose papers have nothing else in common, where one whose do counts 1.2."""


class Ranked(NamedTuple):
    """A phrase that could be a topic."""

    key: Key
    places: Sequence[Place]
    papers: Sequence[int]
    """The numbers of the papers with it, those that speak of it most first."""
    merged: Sequence[Key]
    """Phrases that hold this one or are part of it, and are no topics beside it."""


def ranked(
    found: Mapping[Key, Sequence[Place]],
    papers: Sequence[Paper],
    related: Mapping[str, Iterable[Neighbour]],
) -> list[Ranked]:
    """Return the phrases that are `found` in `papers`, those first that part them best.

    `related` holds the papers near each, by its id.
    """
    numbers = {paper.id: number for number, paper in enumerate(papers)}
    near = [[numbers[n.id] for n in related.get(paper.id, ())] for paper in papers]
    about = {key: _about(places) for key, places in found.items()}
    scores = {key: _score(key, found[key], about[key], near) for key in found}
    chosen: dict[Key, list[Key]] = {}
    for key in sorted(_unspoken(about), key=lambda key: (-scores[key], key)):
        home = next((other for other in chosen if _holds(key, other) or _holds(other, key)), None)
        if home is None:
            chosen[key] = []
        else:
            chosen[home].append(key)
    return [
        Ranked(key, found[key], sorted(about[key], key=lambda n: (-about[key][n], n)), merged)
        for key, merged in chosen.items()
    ]


def _about(places: Iterable[Place]) -> dict[int, float]:
    """Return how far each paper with a phrase is about it, from 0 to 1."""
    mentions: dict[int, float] = {}
    for place in places:
        weight = ENOUGH if place.field == "title" else 1
        mentions[place.paper] = mentions.get(place.paper, 0) + weight
    return {paper: min(1, number / ENOUGH) for paper, number in mentions.items()}


def _score(
    key: Key, places: Iterable[Place], about: Mapping[int, float], near: Sequence[Sequence[int]]
) -> float:
    """Return how well a phrase parts the collection.

    It does so the better the nearer to one half the papers are that are about it, the fewer
    mention it by the way, the more name it in the title, and the more are near each other.
    """
    papers = sum(about.values())
    titles = len({place.paper for place in places if place.field == "title"})
    by_the_way = papers / len(about)
    named = (1 + titles) / (1 + papers)
    together = STRAYS + sum(_share(near[paper], about) for paper in about) / len(about)
    parts = _information(papers / len(near)) * by_the_way * min(1, named) * together
    return round(parts * (ALONE if len(key) == 1 else 1), 9)


def _share(near: Sequence[int], papers: Mapping[int, float]) -> float:
    return sum(number in papers for number in near) / len(near) if near else 0


def _information(share: float) -> float:
    """Return what one learns, in bits, from whether a paper is among this share of all."""
    if not 0 < share < 1:
        return 0
    return -share * math.log2(share) - (1 - share) * math.log2(1 - share)


def _unspoken(about: Mapping[Key, Mapping[int, float]]) -> set[Key]:
    """Return the phrases for which no longer one speaks."""
    spoken = set()
    for longer, papers in about.items():
        for first in range(len(longer)):
            for last in range(first + 1, len(longer) + 1):
                part = longer[first:last]
                if part != longer and part in about:
                    both = len(about[part].keys() & papers)
                    if both >= NEARLY_ALL * len(about[part]):
                        spoken.add(part)
    return about.keys() - spoken


def _holds(longer: Key, shorter: Key) -> bool:
    size = len(shorter)
    return any(longer[first : first + size] == shorter for first in range(len(longer) - size + 1))
