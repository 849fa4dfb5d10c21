"""Topics in groups, each named by its most central topic."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Floats, Integers
from generator.discovery import word_sets
from generator.discovery.families import family
from generator.discovery.themes import Theme

FEWEST = 6
"""Topics from which on they are divided into groups."""
BY_ROOT = 0.9
"""The number of groups, as a share of the square root of the number of topics."""
LARGEST = 2.5
"""The size that a group may have, in mean sizes."""
SMALLEST = 2
"""Topics of a group at least; a topic alone is in the rest."""
WORDS, PAPERS, WORD = 0.7, 0.3, 0.15
"""The weights of similar words in two topics' papers, of shared papers, and of a shared word."""
DECIMALS = 9
"""Decimals of a similarity, so that arithmetic libraries agree."""


@dataclass(frozen=True, slots=True)
class Division:
    """The numbers of topics in groups."""

    groups: Sequence[Sequence[int]]
    """The largest first; the first topic of each names it."""
    rest: Sequence[int]
    """The topics in no group."""


def divided(chosen: Sequence[Theme], papers: Sequence[Integers], sketches: Floats) -> Division:
    """Return the `chosen` topics in groups, given the `papers` of each."""
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
    """Return the topics of a group, the one with the greatest similarity to all others first."""
    others = len(members) - 1
    near = {
        one: sum(float(likeness[one, other]) for other in members if other != one) / others + 0.02
        for one in members
    }
    return sorted(members, key=lambda one: (-round(near[one] * weight[one], DECIMALS), one))


def _likeness(chosen: Sequence[Theme], papers: Sequence[Integers], sketches: Floats) -> Floats:
    """Return the similarity of each two topics; of a topic to itself it is as low as can be."""
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
    """Return clusters by average linkage: `many`, if possible, with at most `largest` in each."""
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
