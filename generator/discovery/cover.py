"""The topics that together cover most of what the papers are about."""

import heapq
import math
from collections.abc import Callable, Sequence

import numpy as np

from generator.arrays import Floats
from generator.discovery.families import family
from generator.discovery.themes import Theme

FEWEST = 12
"""Topics that even a small collection may have."""
PAPERS_A_TOPIC, MOST_BY_SHARE = 3, 600
"""One topic for so many papers, up to so many topics."""
BY_ROOT = 6
"""Or so many times the square root of the number of papers, if that is more."""
WORTH = (1.0, 1.0, 0.7, 0.4, 0.2, 0.1, 0.05, 0.02, 0.0)
"""The value of one more topic to a paper that has 0, 1, 2 … of them."""
ENOUGH = 2.0
"""The weight of mentions from which a paper is about a topic."""
IN_PASSING = 0.6
"""The factor for less weight than that, besides its share of `ENOUGH`."""
EMPHASIS = 1.5
"""The exponent of quality in the first round."""
LEAST, LEAST_GAIN = 0.07, 0.05
"""The least quality and the least gain of a topic in the first round."""
LEAST_SECOND, LEAST_GAIN_SECOND = 0.02, 0.06
"""The same in the second."""
MORE = 0.5
"""Topics that the second round may add, as a share of those of the first."""
SERVED = 1.2
"""The load from which a paper needs no further topic."""
ALIKE = 0.5
"""The cosine similarity of two topics' papers from which the second topic adds less."""


def budget(papers: int) -> int:
    """Return how many topics the first round may choose for so many papers."""
    by_share = min(papers / PAPERS_A_TOPIC, MOST_BY_SHARE)
    return int(max(FEWEST, by_share, BY_ROOT * math.sqrt(papers)))


def cover(themes: Sequence[Theme], own_topics: Floats) -> list[Theme]:
    """Return the topics that cover most of what papers are about, in the order of their gain.

    `given` is the number of topics that each paper has already.
    """
    most = budget(len(own_topics))
    load = own_topics.copy()
    chosen = _first([theme for theme in themes if theme.quality >= LEAST], load, most)
    taken = {theme.key for theme in chosen}
    rest = [t for t in themes if t.quality >= LEAST_SECOND and t.key not in taken]
    return chosen + _second(rest, load, int(most * MORE))


def _about(theme: Theme) -> Floats:
    """Return how much each paper of a theme is about it, from 0 to 1."""
    share = np.minimum(1, theme.weights / ENOUGH)
    result: Floats = np.where(share < 1, IN_PASSING * share, share)
    return result


def _first(themes: Sequence[Theme], load: Floats, most: int) -> list[Theme]:
    """Return the topics that add most, each to those chosen before it and to the `load`."""
    about = [_about(theme) for theme in themes]
    near = _Nearness(themes, len(load))
    steps = np.arange(len(WORTH))

    def gain(number: int) -> float:
        theme = themes[number]
        worth = np.interp(load[theme.papers], steps, WORTH)
        total = float((about[number] * worth).sum())
        return round(total * float(theme.quality**EMPHASIS) * near.discount(number), 9)

    chosen: list[Theme] = []

    def take(number: int) -> None:
        load[themes[number].papers] += about[number]
        near.choose(number)
        chosen.append(themes[number])

    _greedily(themes, gain, take, (most, LEAST_GAIN))
    return chosen


def _second(themes: Sequence[Theme], load: Floats, most: int) -> list[Theme]:
    """Return the topics that most of the papers with hardly any topic have."""
    about = [_about(theme) for theme in themes]
    poor = load < SERVED

    def gain(number: int) -> float:
        own = themes[number].papers
        counted = about[number] * (poor[own] & (load[own] < SERVED + 0.4))
        return round(float(counted.sum()) * math.sqrt(themes[number].quality), 9)

    chosen: list[Theme] = []

    def take(number: int) -> None:
        load[themes[number].papers] += about[number]
        chosen.append(themes[number])

    _greedily(themes, gain, take, (most, LEAST_GAIN_SECOND))
    return chosen


def _greedily(
    themes: Sequence[Theme],
    gain: Callable[[int], float],
    take: Callable[[int], None],
    limits: tuple[int, float],
) -> None:
    """Choose the best of `themes` repeatedly; the gain of each only falls as others are chosen."""
    most, least = limits
    heap = [(-gain(number), theme.key, number) for number, theme in enumerate(themes)]
    heapq.heapify(heap)
    while heap and most:
        _, key, number = heapq.heappop(heap)
        now = gain(number)
        if heap and now < -heap[0][0]:
            heapq.heappush(heap, (-now, key, number))
        elif now < least:
            return
        else:
            take(number)
            most -= 1


class _Nearness:
    """The discount on topics whose papers are nearly those of a chosen topic."""

    def __init__(self, themes: Sequence[Theme], papers: int) -> None:
        """Start with no chosen topic."""
        self._themes = themes
        self._on: list[list[int]] = [[] for _ in range(papers)]

    def choose(self, number: int) -> None:
        """Add theme `number` to the chosen ones."""
        for paper in self._themes[number].papers.tolist():
            self._on[paper].append(number)

    def discount(self, number: int) -> float:
        """Return the factor for the gain of theme `number`, from 0.05 to 1."""
        theme = self._themes[number]
        shared: dict[int, int] = {}
        for paper in theme.papers.tolist():
            for other in self._on[paper]:
                shared[other] = shared.get(other, 0) + 1
        nearest = max((self._near(theme, o, n) for o, n in shared.items()), default=0.0)
        return max(0.05, 1 - 1.8 * (nearest - ALIKE)) if nearest > ALIKE else 1.0

    def _near(self, theme: Theme, other: int, shared: int) -> float:
        beside = self._themes[other]
        cosine = shared / math.sqrt(len(theme.papers) * len(beside.papers))
        if cosine <= ALIKE / 1.3:
            return 0.0
        has_word = not set(family(theme.key)).isdisjoint(family(beside.key))
        return min(1, 1.3 * cosine) if has_word else cosine
