"""The groups of topics that have a colour on the map."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Paper

MOST = 6
"""Groups with a colour: three colours in two shapes; more could not be told apart."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The groups that have a colour."""

    groups: tuple[tuple[str, int], ...]
    """The label of each, and how many papers have its colour; the largest first."""
    others: int
    """Papers of other groups, and of none."""

    def of(self, paper: Paper) -> int:
        """Return the index of the group of `paper`, or the number of groups where it has none."""
        names = [name for name, _ in self.groups]
        group = paper.tags[0].group if paper.tags else ""
        return names.index(group) if group in names else len(names)


def colours(papers: Iterable[Paper]) -> Colours:
    """Return the groups with most `papers`; a paper is in the group of its most certain topic."""
    counts = Counter(paper.tags[0].group if paper.tags else "" for paper in papers)
    named = sorted(
        ((name, number) for name, number in counts.items() if name),
        key=lambda pair: (-pair[1], pair[0]),
    )
    kept = tuple(named[:MOST]) if len(named) > 1 else ()
    return Colours(kept, counts.total() - sum(number for _, number in kept))
