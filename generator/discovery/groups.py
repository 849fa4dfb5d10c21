"""Topics in groups, each named by the topic nearest to all others in it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Floats, Integers
from generator.discovery import word_sets
from generator.discovery.families import family
from generator.discovery.themes import Theme

FEWEST = 6
"""Topics that are worth a division."""
BY_ROOT = 0.9
"""Groups, as a share of the root of the number of topics."""
LARGEST = 2.5
"""Times the mean size that a group may have."""
SMALLEST = 2
"""Topics of a group; what is alone belongs to the rest."""
WORDS, PAPERS, WORD = 0.7, 0.3, 0.15
"""What the words of the papers of two topics count, papers in common, and a word in common."""
DECIMALS = 9
"""Of a likeness, so that the last digits of an arithmetic library decide nothing."""


@dataclass(frozen=True, slots=True)
class Division:
    """Topics in groups, by their numbers."""

    groups: Sequence[Sequence[int]]
    """The largest first; the first topic of each names it."""
    rest: Sequence[int]
    """Those that fit into no group."""


def divided(chosen: Sequence[Theme], papers: Sequence[Integers], sketches: Floats) -> Division:
    """Return the `chosen` topics in groups; `papers` are those of each."""
    size = len(chosen)
    if size < FEWEST:
        return Division((), range(size))
    likeness = _likeness(chosen, papers, sketches)
    many = max(3, round(BY_ROOT * math.sqrt(size)))
    found = _clusters(likeness, many, max(4, math.ceil(LARGEST * size / many)))
    weight = [math.sqrt(len(own)) for own in papers]
    whole = [_central_first(some, likeness, weight) for some in found if len(some) >= SMALLEST]
    whole.sort(key=lambda some: (-sum(len(papers[one]) for one in some), some))
    return Division(whole, sorted(one for some in found if len(some) < SMALLEST for one in some))


def _central_first(members: Sequence[int], likeness: Floats, weight: Sequence[float]) -> list[int]:
    """Return the topics of a group, the one first that is nearest to all others."""
    others = len(members) - 1
    near = {
        one: sum(float(likeness[one, other]) for other in members if other != one) / others + 0.02
        for one in members
    }
    return sorted(members, key=lambda one: (-round(near[one] * weight[one], DECIMALS), one))


def _likeness(chosen: Sequence[Theme], papers: Sequence[Integers], sketches: Floats) -> Floats:
    """Return how near each topic is to each other; to itself it is as far as can be."""
    sums = np.array([sketches[own].sum(axis=0) for own in papers])
    sums /= np.maximum(1e-9, np.sqrt((sums * sums).sum(axis=1, keepdims=True)))
    has = np.zeros((len(chosen), len(sketches)))
    for number, own in enumerate(papers):
        has[number, own] = 1 / math.sqrt(max(1, len(own)))
    likeness: Floats = WORDS * (sums @ sums.T) + PAPERS * (has @ has.T)
    stop = word_sets.grammar()
    own_words = [set(family(theme.key)) - stop for theme in chosen]
    for one, mine in enumerate(own_words):
        for other in range(one):
            if not mine.isdisjoint(own_words[other]):
                likeness[one, other] += WORD
                likeness[other, one] += WORD
    likeness = np.round(likeness, DECIMALS)
    np.fill_diagonal(likeness, -9)
    return likeness


def _clusters(likeness: Floats, many: int, largest: int) -> list[list[int]]:
    """Return the clusters that average linkage finds, so `many` if it can.

    None holds more than `largest`.
    """
    size = len(likeness)
    near = likeness.copy()
    members = {number: [number] for number in range(size)}
    count = np.ones(size)
    while len(members) > many:
        fits = np.where(count[:, None] + count[None, :] > largest, -9.0, near)
        one, other = divmod(int(np.argmax(fits)), size)
        if fits[one, other] <= 0:
            break
        one, other = min(one, other), max(one, other)
        mean = (count[one] * near[one] + count[other] * near[other]) / (count[one] + count[other])
        near[one] = near[:, one] = np.round(mean, DECIMALS)
        near[other] = near[:, other] = -9
        near[one, one] = -9
        count[one] += count[other]
        members[one] += members.pop(other)
    return list(members.values())
