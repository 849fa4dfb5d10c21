"""Which groups of topics have a colour of their own on the map."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Paper

MOST = 6
"""Groups that are told apart, by three colours and two shapes; more would not be."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The groups that are told apart."""

    groups: tuple[tuple[str, int], ...]
    """Each with how many papers it colours, those with most papers first."""
    others: int
    """Papers of other groups, and of none."""

    def of(self, paper: Paper) -> int:
        """Return the place of the group of `paper` among the groups, or one past the last."""
        names = [name for name, _ in self.groups]
        group = paper.tags[0].group if paper.tags else ""
        return names.index(group) if group in names else len(names)


def colours(papers: Iterable[Paper]) -> Colours:
    """Return the groups that most of `papers` belong to, each by its most certain topic."""
    counts = Counter(paper.tags[0].group if paper.tags else "" for paper in papers)
    named = sorted(
        ((name, number) for name, number in counts.items() if name),
        key=lambda pair: (-pair[1], pair[0]),
    )
    kept = tuple(named[:MOST]) if len(named) > 1 else ()
    return Colours(kept, counts.total() - sum(number for _, number in kept))
