"""The list of topics, and the page of each topic that has papers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator import addresses, bulk, components
from generator.catalogue import Catalogue, FiledGroup, FiledTopic, neighbours
from generator.components import count, items, link
from generator.model import File, Paper
from generator.outputs import list_pages
from generator.outputs.feeds import ATOM
from generator.page import Address, Element, Heading, Node, Page, element, file, path
from generator.taxonomy import Group, Topic
from generator.text.language import ENGLISH
from generator.text.phrases import folded_key

MANY_FOREIGN = 0.1
"""The share of papers not in English above which the list of topics has a note about them."""
CLOSEST = 8
"""Neighbouring topics shown."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the list of topics, and their pages; a topic with many papers has several."""
    yield file(_index(catalogue))
    for filed_group in catalogue.filed_groups:
        for filed in filed_group.filed_topics:
            yield from _pages(filed, filed_group.group, catalogue)


def _index(catalogue: Catalogue) -> Page:
    topics, groups = len(catalogue.filed_topics), len(catalogue.filed_groups)
    extent = f"{count(topics, 'topic')} in {count(groups, 'group')}."
    if not topics:
        extent = "No paper has a topic yet." if catalogue.papers else "No papers yet."
    jump = (_jump(catalogue.filed_groups),) if topics else ()
    return Page(
        address=addresses.TOPICS.path,
        title="Topics",
        description=f"{catalogue.collection} by topic. {extent}",
        layout="sheaf-index",
        blocks=(
            Heading("Topics"),
            element("p", "sheaf-lede", f"{extent} {_REASON}"),
            *_origin(catalogue),
            *jump,
            *map(_group, catalogue.filed_groups),
        ),
    )


_REASON = (
    "A paper has a topic because of words in its title, abstract or keywords, or because somebody "
    "chose it by hand; its page says which."
)


def _origin(catalogue: Catalogue) -> Iterator[Element]:
    """Yield a note on how topics were made, if nobody wrote them."""
    made = [group for group in catalogue.filed_groups if group.filed_topics[0].topic.is_found]
    if catalogue.basis.is_found and made:
        yield element("p", "sheaf-note", " ".join(_making(catalogue, made)))


def _making(catalogue: Catalogue, made: Sequence[FiledGroup]) -> Iterator[str]:
    """Yield the sentences on how the topics in the groups `made` came about, and the others."""
    others = [each.group.label for each in catalogue.filed_groups if each not in made]
    if others:
        yield f"Topics under {' and '.join(others)} are keywords that came with the papers."
    yield f"{'The others' if others else 'These topics'} {_FOUND}"
    unnamed = [each.group.label for each in made if not _is_named_after_a_topic(each)]
    if len(unnamed) < len(made):
        which = f"Each group but {' and '.join((*unnamed, *others))}" if unnamed or others else ""
        yield f"{which or 'Each group'} is named after one of its topics."
    foreign = sum(paper.language not in {None, ENGLISH} for paper in catalogue.papers)
    if foreign > MANY_FOREIGN * len(catalogue.papers):
        yield "In languages other than English they are found less reliably."


_FOUND = (
    "were made by a program from the abstracts themselves: phrases that several papers share, "
    "chosen so that together they say most of what the papers are about."
)


def _is_named_after_a_topic(filed: FiledGroup) -> bool:
    name = folded_key(filed.group.label)
    return any(folded_key(each.topic.label) == name for each in filed.filed_topics)


def _jump(filed_groups: Iterable[FiledGroup]) -> Element:
    groups = (filed_group.group for filed_group in filed_groups)
    links = ((components.group_address(group), group.label) for group in groups)
    return components.jump_links("Groups of topics", links)


def _group(filed_group: FiledGroup) -> Element:
    """Return a group: its topics with definitions, then those with one paper in a row."""
    group = filed_group.group
    several = [filed for filed in filed_group.filed_topics if len(filed.papers) > 1]
    singles = [filed for filed in filed_group.filed_topics if len(filed.papers) == 1]
    lists = (element("dl", "sheaf-deflist", *map(_definition, several)),) if several else ()
    return element(
        "section",
        {"class": "sheaf-tg", "aria-labelledby": group.id},
        element("h2", {"id": group.id}, group.label),
        element("div", "", *lists, *_singles(singles)),
    )


def _singles(filed_topics: Iterable[FiledTopic]) -> Iterator[Element]:
    links = [link(addresses.topic(filed.topic.id), filed.topic.label) for filed in filed_topics]
    if links:
        name = "With one paper each" if len(links) > 1 else "With one paper"
        label = element("p", "sheaf-note", name)
        yield element("div", "sheaf-singles", label, items("sheaf-tags", links))


def _definition(filed: FiledTopic) -> Element:
    number = len(filed.papers)
    unseen = element("span", "sheaf-vh", " papers")
    return element(
        "div",
        "",
        element("dt", "", link(addresses.topic(filed.topic.id), filed.topic.label)),
        element("dd", "sheaf-def", filed.topic.definition or _other_names(filed.topic)),
        element("dd", "sheaf-n", f"{number:,}", unseen),
    )


def _other_names(topic: Topic) -> str:
    """Return the phrases of a topic that nobody has defined yet, except its label."""
    label = folded_key(topic.label)
    return ", ".join(name for name in (*topic.aliases, *topic.exact) if folded_key(name) != label)


def _lede(topic: Topic) -> str:
    """Return the definition of a topic, or else a sentence with its phrases."""
    phrases = [f"“{phrase}”" for phrase in (*topic.aliases, *topic.exact)]
    if topic.definition or not phrases:
        return topic.definition
    *others, last = phrases
    return (
        f"Papers that mention {', '.join(others)} or {last}."
        if others
        else (f"Papers that mention {last}.")
    )


@dataclass(frozen=True, slots=True)
class _About:
    """What the pages of a topic show besides papers."""

    topic: Topic
    group: Address
    """The address of its group."""
    in_group: str
    """The label of its group."""
    papers: int
    """The number of its papers on all pages."""
    collection: int
    """The number of papers in the collection."""
    near: tuple[tuple[Topic, int], ...]
    """Topics that share papers with it, and the number of these."""
    day: str
    """The day of its last change."""


def _pages(filed: FiledTopic, group: Group, catalogue: Catalogue) -> Iterator[File]:
    near = neighbours(filed, catalogue.filed_topics)[:CLOSEST]
    about = _About(
        topic=filed.topic,
        group=components.group_address(group),
        in_group=group.label,
        papers=len(filed.papers),
        collection=len(catalogue.papers),
        near=tuple((other.topic, shared) for other, shared in near),
        day=catalogue.last_change(filed.papers),
    )
    home = addresses.topic(filed.topic.id)
    parts = list_pages.parts(filed.papers)
    for number, part in enumerate(parts, start=1):
        address = list_pages.numbered(home, number).path
        make = partial(_page, about, part, number, len(parts))
        yield catalogue.once(path(address), part, (about, number, len(parts)), make)


def _page(about: _About, part: Sequence[Paper], number: int, pages: int) -> File:
    """Return page `number` of `pages`, with a part of the papers."""
    topic = about.topic
    home = addresses.topic(topic.id)
    place = list_pages.place(number, pages)
    pager = list_pages.pager(partial(list_pages.numbered, home), number, pages)
    main: tuple[Node, ...] = (_head(about), components.rows(part), *pager)
    total = count(about.papers, "paper")
    return file(
        Page(
            address=list_pages.numbered(home, number).path,
            title=f"{topic.label}{place}",
            description=f"{topic.label}{place}: {_lede(topic)} {total}.",
            layout="sheaf-two",
            blocks=(element("div", "sheaf-two__main", *main), _margin(about)),
            updated=about.day,
            feed=Address(f"{home.path}{ATOM}"),
            number=about.papers,
        )
    )


def _margin(about: _About) -> Element:
    name = f"{addresses.TOPICS.path}{about.topic.id}"
    return element(
        "aside",
        {"class": "sheaf-margin", "aria-label": "About this topic"},
        *((_related(about.near),) if about.near else ()),
        bulk.section(name, about.papers, about.collection),
    )


def _head(about: _About) -> Element:
    return element(
        "header",
        "sheaf-head",
        components.breadcrumbs((addresses.TOPICS, "Topics"), (about.group, about.in_group)),
        element("h1", "sheaf-title", *components.title(about.topic.label)),
        element("p", "sheaf-lede", _lede(about.topic)),
        items("sheaf-meta", [element("span", "", count(about.papers, "paper"))]),
    )


def _related(near: Iterable[tuple[Topic, int]]) -> Element:
    entries = (
        components.counted(
            link(addresses.topic(other.id), other.label),
            shared,
            "paper in common",
            "papers in common",
        )
        for other, shared in near
    )
    return element(
        "section",
        "",
        element("h2", "", "Related topics"),
        element("ul", "sheaf-nb", *entries),
        element("p", "sheaf-note", "Topics that share papers with this one."),
    )
