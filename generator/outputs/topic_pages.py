"""The index of topics, and a page for each topic that has papers."""

from collections.abc import Iterable, Iterator

from generator import components
from generator.catalogue import Aisle, Catalogue, Shelf, neighbours
from generator.components import count, items, link, topic_address
from generator.model import File
from generator.page import Element, Heading, Node, Page, element, file

CLOSEST = 8
"""Neighbouring topics shown."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the index of topics, and their pages."""
    yield file(_index(catalogue))
    for aisle in catalogue.aisles:
        for shelf in aisle.shelves:
            yield file(_page(shelf, aisle, catalogue.shelves))


def _index(catalogue: Catalogue) -> Page:
    topics, groups = len(catalogue.shelves), len(catalogue.aisles)
    extent = f"{count(topics, 'topic')} in {count(groups, 'group')}."
    if not topics:
        extent = "No paper has a topic yet." if catalogue.papers else "No papers yet."
    jump = (_jump(catalogue.aisles),) if topics else ()
    return Page(
        address=components.TOPICS.path,
        title="Topics",
        description=f"{catalogue.collection} by topic. {extent}",
        layout="sheaf-index",
        blocks=(
            Heading("Topics"),
            element("p", "sheaf-lede", f"{extent} {_REASON}"),
            *jump,
            *map(_group, catalogue.aisles),
        ),
    )


_REASON = (
    "A paper has a topic because of words in its title, abstract or keywords, or because somebody "
    "chose it by hand; its page says which."
)


def _jump(aisles: Iterable[Aisle]) -> Element:
    ways = (link(components.group_address(aisle.group), aisle.group.label) for aisle in aisles)
    return element(
        "nav",
        {"class": "sheaf-jump", "aria-label": "Groups of topics"},
        element("ul", "", *(element("li", "", way) for way in ways)),
    )


def _group(aisle: Aisle) -> Element:
    """Return a group: its topics with what they are, then those of one paper in a line."""
    group = aisle.group
    several = [shelf for shelf in aisle.shelves if len(shelf.papers) > 1]
    singles = [shelf for shelf in aisle.shelves if len(shelf.papers) == 1]
    lists = (element("dl", "sheaf-deflist", *map(_definition, several)),) if several else ()
    return element(
        "section",
        {"class": "sheaf-tg", "aria-labelledby": group.id},
        element("h2", {"id": group.id}, group.label),
        element("div", "", *lists, *_singles(singles)),
    )


def _singles(shelves: Iterable[Shelf]) -> Iterator[Element]:
    links = [link(topic_address(shelf.topic.id), shelf.topic.label) for shelf in shelves]
    if links:
        name = "With one paper each" if len(links) > 1 else "With one paper"
        label = element("p", "sheaf-note", name)
        yield element("div", "sheaf-singles", label, items("sheaf-tags", links))


def _definition(shelf: Shelf) -> Element:
    number = len(shelf.papers)
    unseen = element("span", "sheaf-vh", " papers")
    return element(
        "div",
        "",
        element("dt", "", link(topic_address(shelf.topic.id), shelf.topic.label)),
        element("dd", "sheaf-def", shelf.topic.definition),
        element("dd", "sheaf-n", f"{number:,}", unseen),
    )


def _page(shelf: Shelf, aisle: Aisle, shelves: Iterable[Shelf]) -> Page:
    topic = shelf.topic
    main: tuple[Node, ...] = (_head(shelf, aisle), components.rows(shelf.papers))
    near = neighbours(shelf, shelves)[:CLOSEST]
    margin = (_margin(near),) if near else ()
    return Page(
        address=topic_address(topic.id).path,
        title=topic.label,
        description=f"{topic.label}: {topic.definition} {count(len(shelf.papers), 'paper')}.",
        layout="sheaf-two",
        blocks=(element("div", "sheaf-two__main", *main), *margin),
    )


def _head(shelf: Shelf, aisle: Aisle) -> Element:
    group = components.group_address(aisle.group)
    return element(
        "header",
        "sheaf-head",
        components.path((components.TOPICS, "Topics"), (group, aisle.group.label)),
        element("h1", "sheaf-title", *components.title(shelf.topic.label)),
        element("p", "sheaf-lede", shelf.topic.definition),
        items("sheaf-meta", [element("span", "", count(len(shelf.papers), "paper"))]),
    )


def _margin(near: Iterable[tuple[Shelf, int]]) -> Element:
    entries = (
        element(
            "li",
            "",
            link(topic_address(other.topic.id), other.topic.label),
            element("span", "sheaf-leader"),
            components.number(shared, "paper in common" if shared == 1 else "papers in common"),
        )
        for other, shared in near
    )
    return element(
        "aside",
        {"class": "sheaf-margin", "aria-label": "About this topic"},
        element(
            "section",
            "",
            element("h2", "", "Related topics"),
            element("ul", "sheaf-nb", *entries),
            element("p", "sheaf-note", "Topics that share papers with this one."),
        ),
    )
