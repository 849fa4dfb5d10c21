"""The few papers that the home page shows, chosen by a rule that the heading states."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import addresses, components
from generator.catalogue import Catalogue, FiledTopic
from generator.model import Paper
from generator.page import Element, element

MOST = 5
"""Papers shown."""

MANY = 200
"""Papers; in a larger collection, the first ones of a source are not typical."""


@dataclass(frozen=True, slots=True)
class _FirstPaper:
    """A paper with the topic that is shown beside it."""

    paper: Paper
    topic: FiledTopic | None = None


def shown(catalogue: Catalogue) -> Iterator[Element]:
    """Yield the list of papers to begin with, if there are any.

    They are the newest if dates are known; in a large collection without dates, those nearest to
    most papers of the largest topics; otherwise the first.
    """
    if not catalogue.papers:
        return
    name, rule, papers = _chosen(catalogue)
    number = len(catalogue.papers)
    total = f"{number:,} papers" if number > 1 else "papers"
    yield element(
        "div",
        "sheaf-way",
        element("h2", "", name),
        *((element("p", "", rule),) if rule else ()),
        element("ol", "sheaf-short", *map(_entry, papers)),
        element("p", "", components.link(addresses.PAPERS, f"All {total} →")),
    )


def _chosen(catalogue: Catalogue) -> tuple[str, str, tuple[_FirstPaper, ...]]:
    """Return the heading of the list, its rule if the heading does not state it, and the list."""
    if dated := [paper for paper in catalogue.papers if paper.published]:
        newest = sorted(dated, key=lambda paper: str(paper.published), reverse=True)
        name = "Newest papers" if len(dated) > 1 else "Newest paper"
        return name, "", tuple(map(_FirstPaper, newest[:MOST]))
    if len(catalogue.papers) > MANY and (central := tuple(_central(catalogue))):
        return "At the centre of the largest topics", _RULE, central
    name = "First papers" if len(catalogue.papers) > MOST else "Papers"
    return name, "", tuple(map(_FirstPaper, catalogue.papers[:MOST]))


_RULE = "In each topic, the paper that is among the nearest to most others."


def _central(catalogue: Catalogue) -> Iterator[_FirstPaper]:
    """Yield a paper for each of the largest topics, none twice."""
    largest = sorted(catalogue.filed_topics, key=lambda filed: -len(filed.papers))[:MOST]
    taken: set[str] = set()
    for filed in largest:
        near = _times_near(catalogue, filed.papers)
        left = [paper for paper in filed.papers if near[paper.id] and paper.id not in taken]
        if left:
            paper = max(left, key=lambda paper: near[paper.id])
            taken.add(paper.id)
            yield _FirstPaper(paper, filed)


def _times_near(catalogue: Catalogue, papers: Iterable[Paper]) -> Counter[str]:
    """Return how many of `papers` have a paper among their nearest, by its id."""
    return Counter(
        near.id
        for paper in papers
        for near in catalogue.nearest.get(paper.id, ())
        if near.is_related
    )


def _entry(one: _FirstPaper) -> Element:
    title = components.paper_link(one.paper)
    if one.topic is None:
        return element("li", "", title)
    topic = one.topic.topic
    link = components.topic_link(topic.id, topic.label)
    return element("li", "", title, element("span", "sheaf-short__topic", link))
