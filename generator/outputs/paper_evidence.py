"""The sections with facts that were derived from a paper, each with its evidence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from generator import components
from generator.components import link
from generator.model import Link, LinkKind, Named, Neighbour, Paper, Tag
from generator.page import Address, Element, Node, element

LINKS: Mapping[LinkKind, str] = {
    "code": "Code",
    "project": "Project page",
    "data": "Data",
    "paper": "Paper",
}
"""The name of each kind of link."""


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses on other pages of what a paper names."""

    systems: Mapping[str, Address] = field(default_factory=dict)
    """By name."""
    datasets: Mapping[str, Address] = field(default_factory=dict)
    """By name."""
    papers: Mapping[str, Paper] = field(default_factory=dict)
    """All papers, by their ids."""


def sections(paper: Paper, near: Sequence[Neighbour], places: Places) -> Iterator[Element]:
    """Yield the sections with topics, names and links, claims, and related papers."""
    if paper.tags:
        yield _section("topics", "Topics", (_topic(paper, tag) for tag in paper.tags))
    named = [
        *(_named(paper, each, "system", places.systems) for each in paper.systems),
        *(_named(paper, each, "data set", places.datasets) for each in paper.datasets),
        *_links(paper),
    ]
    if named:
        yield _section("named", _heading(paper), named)
    if paper.claims:
        quotes = (components.quote("q", paper, each) for each in paper.claims)
        note = element("p", "sheaf-note", "Results, in the authors’ own words.")
        entries = (element("li", "", quote) for quote in quotes)
        yield _section("claims", "Claims", entries, note)
    shown = [each for each in near if each.id in places.papers]
    if shown:
        related = (_near(each, places.papers[each.id]) for each in shown)
        yield _section("related", "Related papers", related)


def _heading(paper: Paper) -> str:
    """Return the heading of the section with names and links."""
    if not paper.systems and not paper.datasets:
        return "Links"
    return "Names and links" if paper.links else "Names"


def _section(id_: str, title: str, entries: Iterable[Element], *notes: Element) -> Element:
    return element(
        "section",
        {"class": f"sheaf-{id_}", "aria-labelledby": id_},
        element("h2", {"id": id_}, title),
        *notes,
        element("ul", "", *entries),
    )


def _topic(paper: Paper, tag: Tag) -> Element:
    """Return a topic with the words that show it; the sentence around them unfolds."""
    name = components.topic_link(tag.id, tag.label)
    if not tag.evidence:
        return element("li", "", name, " ", element("span", "sheaf-evidence", "chosen by hand"))
    unique = {evidence.words.casefold(): evidence.words for evidence in reversed(tag.evidence)}
    words: list[Node] = []
    for phrase in reversed(unique.values()):
        words += [element("q", "", phrase), ", "]
    sentence = components.quote("p", paper, tag.evidence[0], "sheaf-evidence__sentence")
    summary = element("summary", {"aria-label": f"Why {tag.label}"}, *words[:-1])
    return element("li", "", name, element("details", "sheaf-evidence", summary, sentence))


def _named(paper: Paper, named: Named, kind: str, places: Mapping[str, Address]) -> Element:
    place = places.get(named.name)
    name = link(place, named.name) if place else named.name
    quotes = (
        components.quote("span", paper, evidence, "sheaf-quote") for evidence in named.evidence[:1]
    )
    return element("li", "", element("strong", "", name), element("small", "", kind), *quotes)


def _links(paper: Paper) -> Iterator[Element]:
    for each in paper.links:
        parts = urlsplit(each.url)
        shown = f"{parts.netloc}{parts.path}".removeprefix("www.").rstrip("/") or each.url
        name = element("strong", "", LINKS[each.kind])
        origin = _origin(paper, each)
        note = (element("small", "", origin),) if origin else ()
        yield element("li", "", name, *note, components.web_link(each.url, shown))


def _origin(paper: Paper, link: Link) -> str:
    """Return where `link` comes from; empty if it is in the paper's own text."""
    if link.url in paper.title or link.url in paper.abstract:
        return ""
    return "added by hand" if link.by_hand else "from the source"


def _near(neighbour: Neighbour, paper: Paper) -> Element:
    """Return a related paper, with the words and topics in common."""
    because = ", ".join(neighbour.because)
    reasons = (element("span", "sheaf-because", f"in common: {because}"),) if because else ()
    return element("li", "", components.paper_link(paper), *reasons)
