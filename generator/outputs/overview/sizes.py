"""Topics by the number of their papers."""

from collections.abc import Iterator, Sequence

from generator import addresses
from generator.catalogue import Catalogue, FiledTopic
from generator.components import count, listed
from generator.outputs.overview.frame import Bar, bars, figure
from generator.page import Element

MOST = 20
"""Topics drawn; the index of topics has all."""
MOST_NAMED = 3
"""Equally large topics that the text names, at most."""


def draw(catalogue: Catalogue) -> Iterator[Element]:
    """Yield the largest topics as bars, where there are two or more."""
    filed_topics = largest(catalogue)
    if len(filed_topics) < 2:
        return
    rows = [
        Bar(filed.topic.label, addresses.topic(filed.topic.id), len(filed.papers))
        for filed in filed_topics[:MOST]
    ]
    text = " ".join(_sentences(catalogue, filed_topics))
    yield figure("sizes", "Topics by size", text, bars("Topics by number of papers", rows))


def largest(catalogue: Catalogue) -> list[FiledTopic]:
    """Return the topics that have papers, the largest first."""
    return sorted(
        catalogue.filed_topics,
        key=lambda filed: (-len(filed.papers), filed.topic.label, filed.topic.id),
    )


def _sentences(catalogue: Catalogue, filed_topics: Sequence[FiledTopic]) -> Iterator[str]:
    """Yield the sentences that say what the bars show."""
    total = len(filed_topics)
    yield f"The {MOST} largest of {total:,} topics." if total > MOST else f"All {total:,} topics."
    yield _first(filed_topics, len(catalogue.papers))
    if any(len(paper.tags) > 1 for paper in catalogue.papers):
        yield "A paper can have several topics."
    without = sum(1 for paper in catalogue.papers if not paper.tags)
    if without:
        yield f"{count(without, 'paper')} {'has' if without == 1 else 'have'} none."


def _first(filed_topics: Sequence[FiledTopic], papers: int) -> str:
    most = len(filed_topics[0].papers)
    first = [filed.topic.label for filed in filed_topics if len(filed.papers) == most]
    share = f"{most:,} of {count(papers, 'paper')}"
    if len(first) > MOST_NAMED:
        return f"None has more than {share}."
    if len(first) == 1:
        return f"The largest is {first[0]}, with {share}."
    return f"The largest are {listed(first)}, each with {share}."
