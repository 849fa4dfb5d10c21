"""Topics that papers have in common."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Floats, Integers
from generator.model import Paper
from generator.related.sparse_rows import UNIT


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of papers as vectors, in which all topics of a paper weigh the same."""

    sets: Sequence[frozenset[int]]
    """For each paper, its topics as places in `labels`."""
    weights: Integers
    """The weight of a topic in each paper, so that its vector has the length `UNIT`."""
    labels: Sequence[str]
    """In the order of the ids of topics."""

    def shares(self, number: int, others: Integers) -> Floats:
        """Return the cosine similarity of each of `others` to paper `number`, from 0 to 1."""
        here = self.sets[number]
        shared = np.array([len(here & self.sets[other]) for other in others.tolist()])
        products: Integers = shared * self.weights[number] * self.weights[others]
        return products / float(UNIT * UNIT)

    def common(self, one: int, other: int, most: int) -> list[tuple[float, str]]:
        """Return what each shared topic adds to the similarity, and its label; `most` at most."""
        share = int(self.weights[one]) * int(self.weights[other]) / (UNIT * UNIT)
        shared = sorted(self.sets[one] & self.sets[other])[:most]
        return [(share, self.labels[topic]) for topic in shared]


def topics(papers: Sequence[Paper]) -> Topics:
    """Return the topics of `papers` as vectors."""
    labels = {tag.id: tag.label for paper in papers for tag in paper.tags}
    numbers = {topic: number for number, topic in enumerate(sorted(labels))}
    sets = [frozenset(numbers[tag.id] for tag in paper.tags) for paper in papers]
    sizes = np.maximum(1, np.array([len(some) for some in sets]))
    weights = np.rint(UNIT / np.sqrt(sizes)).astype(np.int64)
    return Topics(sets, weights, [labels[topic] for topic in numbers])
