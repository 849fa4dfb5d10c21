"""Topics by the number of their papers."""

from collections.abc import Iterator, Sequence

from generator.catalogue import Catalogue, Shelf
from generator.components import count, listed, topic_address
from generator.outputs.overview.frame import Bar, bars, figure
from generator.page import Element

MOST = 20
"""Topics drawn; the index of topics has all."""
MOST_NAMED = 3
"""Topics that the text names where they are equally large."""


def draw(catalogue: Catalogue) -> Iterator[Element]:
    """Yield the largest topics as bars, where there are two or more."""
    shelves = largest(catalogue)
    if len(shelves) < 2:
        return
    rows = [
        Bar(shelf.topic.label, topic_address(shelf.topic.id), len(shelf.papers))
        for shelf in shelves[:MOST]
    ]
    text = " ".join(_sentences(catalogue, shelves))
    yield figure("sizes", "Topics by size", text, bars("Topics by number of papers", rows))


def largest(catalogue: Catalogue) -> list[Shelf]:
    """Return the topics that have papers, the largest first."""
    return sorted(
        catalogue.shelves, key=lambda shelf: (-len(shelf.papers), shelf.topic.label, shelf.topic.id)
    )


def _sentences(catalogue: Catalogue, shelves: Sequence[Shelf]) -> Iterator[str]:
    """Yield what the bars show."""
    total = len(shelves)
    yield f"The {MOST} largest of {total:,} topics." if total > MOST else f"All {total:,} topics."
    yield _first(shelves, len(catalogue.papers))
    if any(len(paper.tags) > 1 for paper in catalogue.papers):
        yield "A paper can have several topics."
    without = sum(1 for paper in catalogue.papers if not paper.tags)
    if without:
        yield f"{count(without, 'paper')} {'has' if without == 1 else 'have'} none."


def _first(shelves: Sequence[Shelf], papers: int) -> str:
    most = len(shelves[0].papers)
    first = [shelf.topic.label for shelf in shelves if len(shelf.papers) == most]
    share = f"{most:,} of {count(papers, 'paper')}"
    if len(first) > MOST_NAMED:
        return f"None has more than {share}."
    if len(first) == 1:
        return f"The largest is {first[0]}, with {share}."
    return f"The largest are {listed(first)}, each with {share}."
