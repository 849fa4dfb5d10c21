"""Parts of pages that several kinds of page share."""

import functools
from collections.abc import Iterable, Iterator, Sequence

from generator import addresses
from generator.model import Evidence, Paper, Tag
from generator.page import Address, AttributeValue, Element, Node, Shown, element, in_language
from generator.taxonomy import Group
from generator.text import compounds
from generator.text.cut import cut
from generator.text.formulas import MathElement, mathml
from generator.text.formulas import formulas as mathematics
from generator.text.language import ENGLISH
from generator.text.sentences import sentences

SITE = "https://sheaf-site.invalid/"
"""A placeholder for the full address of the site, which a build replaces.

With it, pages are the same wherever the site is published.
"""

SHORT_LEAD = 250
"""Characters; two sentences are shown if they are not longer."""
LONGEST_LEAD = 300
"""Characters; a longer first sentence is cut at a word."""
LONG_FORMULA = 50
"""Characters in TeX; a longer formula may be wider than a narrow screen."""
TAGS_IN_A_ROW = 6
"""Topics shown in a row of a list; the paper's page shows all."""


def group_address(group: Group) -> Address:
    """Return the address of `group` in the list of topics."""
    return Address(addresses.TOPICS.path, group.id)


@functools.lru_cache(maxsize=1 << 12)
def topic_link(id_: str, label: str) -> Element:
    """Return a link to a topic; it is cached, as many pages have the same ones."""
    return link(addresses.topic(id_), label)


def count(number: int, noun: str, plural: str = "") -> str:
    """Return `1 paper` or `2 papers`, with thousands separators."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def every(number: int, noun: str) -> str:
    """Return `no papers`, `1 paper` or `all 2 papers`."""
    if not number:
        return f"no {noun}s"
    return count(number, noun) if number == 1 else f"all {count(number, noun)}"


def listed(names: Sequence[str]) -> str:
    """Return `a`, `a and b` or `a, b and c`; there is at least one name."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def link(to: Address | str, *children: Node) -> Element:
    """Return a link; one to another site sends no referrer."""
    if isinstance(to, str):
        return element("a", {"href": to, "rel": "noopener noreferrer"}, *children)
    return element("a", {"href": to}, *children)


def formulas(text: str) -> tuple[Shown, ...]:
    """Return the formulas in `text` that can be shown as mathematics.

    Each has the authors' own characters as an attribute, which readers copy.
    """
    found = ((formula, mathml(formula.tex)) for formula in mathematics(text))
    return tuple(
        Shown(formula.start, formula.end, _formula(math, text[formula.start : formula.end]))
        for formula, math in found
        if math is not None
    )


def _formula(math: MathElement, tex: str) -> Element:
    css = "sheaf-math sheaf-math--long" if len(tex) > LONG_FORMULA else "sheaf-math"
    return element("span", {"class": css, "data-tex": tex}, _math(math))


def _math(math: MathElement) -> Element:
    children = (child if isinstance(child, str) else _math(child) for child in math.children)
    return Element(math.tag, dict(math.attributes), tuple(children))


def prose(text: str) -> tuple[Node, ...]:
    """Return `text` with its formulas shown as mathematics."""
    nodes: list[Node] = []
    place = 0
    for each in formulas(text):
        nodes += (text[place : each.start], each.element)
        place = each.end
    return tuple(node for node in (*nodes, text[place:]) if node)


def title(text: str) -> tuple[Node, ...]:
    """Return a title with its formulas; lines do not break within words such as `Low-Cost`."""
    return tuple(
        piece
        for node in prose(text)
        for piece in (_words(node) if isinstance(node, str) else (node,))
    )


def _words(text: str) -> tuple[Node, ...]:
    return tuple(
        element("span", "sheaf-compound", piece) if is_kept else piece
        for piece, is_kept in compounds.pieces(text)
    )


def paper_link(paper: Paper, *children: Node) -> Element:
    """Return a link to the page of `paper`, with `children` or else its title as text."""
    attributes = in_language(paper.title, paper.title_language)
    to: dict[str, AttributeValue] = {"href": addresses.paper(paper.id)}
    return element("a", to | attributes, *(children or title(paper.title)))


def web_link(url: str, *children: Node) -> Node:
    """Return a link to `url` if it is http or https, otherwise only `children`."""
    if url.startswith(("https://", "http://")):
        return link(url, *children)
    return element("span", "", *children)


def marked(paper: Paper, evidence: Evidence) -> tuple[Node, ...]:
    """Return the sentence of `evidence`, with its words marked."""
    sentence = paper.sentence(evidence)
    start = evidence.start - evidence.sentence_start
    end = start + len(evidence.words)
    place = {"title": "In the title: ", "keywords": "Among its keywords: "}.get(evidence.field, "")
    return (place, sentence[:start], element("mark", "", sentence[start:end]), sentence[end:])


def quote(tag: str, paper: Paper, evidence: Evidence, css: str = "") -> Element:
    """Return an element `tag` with the sentence of `evidence`, its words marked."""
    texts = {"title": paper.title_language, "abstract": paper.language}
    shape: dict[str, AttributeValue] = {"class": css} if css else {}
    attributes = in_language(paper.sentence(evidence), texts.get(evidence.field, ENGLISH))
    return element(tag, shape | attributes, *marked(paper, evidence))


def items(css: str, entries: Iterable[Node], *, label: str = "") -> Element:
    """Return a list of `entries`; `label` describes it to screen readers."""
    attributes = {"class": css} | ({"aria-label": label} if label else {})
    return element("ul", attributes, *(element("li", "", entry) for entry in entries))


def breadcrumbs(*steps: tuple[Address, str]) -> Element:
    """Return links to the pages above a page."""
    return element("p", "sheaf-path", *(link(to, name) for to, name in steps))


def jump_links(label: str, links: Iterable[tuple[Address, str]], current: str = "") -> Element:
    """Return a row of links, described by `label`; the one named `current` is this page."""
    entries: list[Element] = []
    for address, name in links:
        attributes: dict[str, AttributeValue] = {"href": address}
        if name == current:
            attributes["aria-current"] = "page"
        entries.append(element("li", "", element("a", attributes, name)))
    attributes = {"class": "sheaf-jump", "aria-label": label}
    return element("nav", attributes, element("ul", "", *entries))


def number(value: int, noun: str = "") -> Element:
    """Return a right-aligned count, with a `noun` for screen readers."""
    hidden = (element("span", "sheaf-vh", f" {noun}"),) if noun else ()
    return element("span", "sheaf-n", f"{value:,}", *hidden)


def counted(name: Node, value: int, one: str = "paper", more: str = "papers") -> Element:
    """Return a list item with its count; `one` or `more` is the noun for screen readers."""
    shown = number(value, one if value == 1 else more)
    return element("li", "", name, element("span", "sheaf-leader"), shown)


def rows(papers: Iterable[Paper]) -> Element:
    """Return the list of `papers` with their first sentences and topics."""
    return element("ol", "sheaf-rows", *map(_row, papers))


def _row(paper: Paper) -> Element:
    tags = (_tags(paper.tags),) if paper.tags else ()
    start = lead(paper.abstract)
    attributes = {"class": "sheaf-row__lead"} | in_language(start, paper.language)
    leads = (element("p", attributes, *prose(start)),) if start else ()
    return element(
        "li",
        {"class": "sheaf-row", "data-paper": paper.id},
        element("h2", "sheaf-row__title", paper_link(paper)),
        *leads,
        *tags,
    )


def _tags(tags: tuple[Tag, ...]) -> Element:
    shown: Iterator[Node] = (topic_link(tag.id, tag.label) for tag in tags[:TAGS_IN_A_ROW])
    more = len(tags) - TAGS_IN_A_ROW
    rest = (element("span", "", f"{more:,} more"),) if more > 0 else ()
    return items("sheaf-tags", (*shown, *rest), label="Topics")


@functools.lru_cache(maxsize=1 << 16)  # a paper is in the lists of all of its topics
def lead(abstract: str) -> str:
    """Return the first whole sentences of `abstract`: two if they are short, else one."""
    spans = sentences(abstract)
    if not spans:
        return ""
    for end in (spans[min(1, len(spans) - 1)].end, spans[0].end):
        if end <= SHORT_LEAD:
            return abstract[:end]
    return cut(abstract[: spans[0].end], LONGEST_LEAD)
