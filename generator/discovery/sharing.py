"""The papers that have each chosen topic, nearly as the tagger will find them."""

from collections.abc import Sequence

import numpy as np

from generator.arrays import Floats, Integers
from generator.discovery.candidate_phrases import Candidates
from generator.discovery.themes import Theme
from generator.discovery.tokens import Tokens
from generator.taggers.topics import ENOUGH
from generator.taggers.topics import FEWEST as FEWEST_OF_A_PAPER
from generator.taggers.topics import MOST as MOST_OF_A_PAPER

FEWEST = 2
"""Papers that a topic must have."""


def shared(
    chosen: Sequence[Theme], found: Candidates, weight: Floats, read: Tokens
) -> tuple[list[Theme], list[Integers]]:
    """Return the `chosen` topics that several papers have, and the numbers of these papers."""
    while True:
        papers = _papers(chosen, found, weight, read)
        kept = [number for number, own in enumerate(papers) if len(own) >= FEWEST]
        if len(kept) == len(chosen):
            return list(chosen), papers
        chosen = [chosen[number] for number in kept]


def _papers(
    chosen: Sequence[Theme], found: Candidates, weight: Floats, read: Tokens
) -> list[Integers]:
    """Return the numbers of the papers of each of the `chosen` topics."""
    if not chosen:
        return []
    places = [np.concatenate([way.places for way in theme.ways]) for theme in chosen]
    topic = np.repeat(np.arange(len(chosen)), [len(some) for some in places])
    place = np.concatenate(places)
    first, last = found.runs.first[place], found.runs.last[place]
    order = np.lexsort((topic, -last, first))
    topic, place, last = topic[order], place[order], last[order]
    before = np.maximum.accumulate(np.concatenate(([-1], last[:-1])))
    whole = last > before
    topic, place = topic[whole], place[whole]
    papers = int(read.paper.max(initial=-1)) + 1
    pairs, which = np.unique(
        read.paper[found.runs.first[place]] * len(chosen) + topic, return_inverse=True
    )
    total = np.bincount(which, weight[place])
    paper, topic = pairs // len(chosen), pairs % len(chosen)
    order = np.lexsort((topic, -total, paper))
    paper, topic, total = paper[order], topic[order], total[order]
    begin = np.searchsorted(paper, np.arange(papers))
    rank = np.arange(len(paper)) - begin[paper]
    is_given = (rank < MOST_OF_A_PAPER) & ((total >= ENOUGH) | (rank < FEWEST_OF_A_PAPER))
    return [np.sort(paper[is_given & (topic == number)]) for number in range(len(chosen))]
