"""Pairs of topics that papers have in common."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator import components
from generator.catalogue import Catalogue, FiledTopic
from generator.components import count
from generator.outputs.overview import matrix
from generator.outputs.overview.frame import chosen, figure, twin, wide
from generator.outputs.overview.sizes import largest
from generator.page import Element, element

MOST = 18
"""Topics drawn."""
MOST_TOGETHER = 8
"""Pairs named beside the picture."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two topics, in alphabetical order."""

    one: FiledTopic
    other: FiledTopic
    papers: int
    """The number of papers that have both."""

    @property
    def name(self) -> str:
        """Both labels."""
        return f"{self.one.topic.label} and {self.other.topic.label}"

    @property
    def address(self) -> str:
        """The address of the list of the papers that have both."""
        return chosen(f"tag={self.one.topic.id}&tag={self.other.topic.id}")


def draw(catalogue: Catalogue) -> Iterator[Element]:
    """Yield a matrix of the largest topics, if any paper has two of them."""
    together = _together(catalogue)
    drawn = _drawn(largest(catalogue), together)
    if not drawn:
        return
    pairs = _pairs(catalogue.filed_topics, together)
    ids = {filed.topic.id for filed in drawn}
    shown = [pair for pair in pairs if {pair.one.topic.id, pair.other.topic.id} <= ids]
    yield figure(
        "pairs",
        "Topics together",
        f"Each square lies to the left of one topic and below another; its area shows how many "
        f"papers have both. No two topics share more papers than {pairs[0].name}, with "
        f"{count(pairs[0].papers, 'paper')}.",
        element("div", "sheaf-figure__pair", _matrix(drawn, together), _most_often(pairs)),
        _table(shown),
    )


def _together(catalogue: Catalogue) -> Mapping[frozenset[str], int]:
    """Return how many papers have both of two topics, by the set of their ids."""
    return Counter(
        frozenset(pair)
        for paper in catalogue.papers
        for pair in combinations(sorted({tag.id for tag in paper.tags}), 2)
    )


def _drawn(
    filed_topics: Sequence[FiledTopic], together: Mapping[frozenset[str], int]
) -> list[FiledTopic]:
    """Return the largest topics that share papers with another, in an order that keeps them close.

    The largest comes first; each next one shares most papers with the one before it.
    """

    def shared(one: FiledTopic, other: FiledTopic) -> int:
        return together.get(frozenset((one.topic.id, other.topic.id)), 0)

    left = [
        filed for filed in filed_topics[:MOST] if any(shared(filed, o) for o in filed_topics[:MOST])
    ]
    drawn = left[:1]
    while left := [filed for filed in left if filed not in drawn]:
        # `max` takes the first of equals, which is the largest topic
        before = drawn[-1]
        drawn.append(
            max(
                left,
                key=lambda filed: (shared(filed, before), sum(shared(filed, d) for d in drawn)),
            )
        )
    return drawn


def _pairs(
    filed_topics: Sequence[FiledTopic], together: Mapping[frozenset[str], int]
) -> list[Pair]:
    """Return all pairs of topics that share papers, those that share most first."""
    by_label = sorted(filed_topics, key=lambda filed: (filed.topic.label, filed.topic.id))
    pairs = [
        Pair(one, other, together[both])
        for one, other in combinations(by_label, 2)
        if (both := frozenset((one.topic.id, other.topic.id))) in together
    ]
    return sorted(pairs, key=lambda pair: -pair.papers)


def _matrix(drawn: Sequence[FiledTopic], together: Mapping[frozenset[str], int]) -> Element:
    labels = [filed.topic.label for filed in drawn]
    counts = [
        [together.get(frozenset((one.topic.id, other.topic.id)), 0) for other in drawn[:place]]
        for place, one in enumerate(drawn)
    ]
    return wide("Topics together, picture", matrix.picture(labels, counts))


def _most_often(pairs: Sequence[Pair]) -> Element:
    entries = (
        components.counted(element("a", {"href": pair.address}, pair.name), pair.papers)
        for pair in pairs[:MOST_TOGETHER]
    )
    return element(
        "div",
        "",
        element("h3", "", "Most often together"),
        element("ul", "sheaf-nb", *entries),
    )


def _table(pairs: Sequence[Pair]) -> Element:
    rows = ((pair.name, f"{pair.papers:,}") for pair in pairs)
    return twin("pairs-table", "As a table", ("Topics", "Papers with both"), rows, "sheaf-n")
