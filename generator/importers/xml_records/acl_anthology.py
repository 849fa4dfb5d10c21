"""The XML of the ACL Anthology: https://aclanthology.org/info/contrib."""

import re
from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text
from generator.model import EntryType, Person
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names

NAME = "ACL Anthology XML"
RECORDS = frozenset(("paper",))
CONTEXT = "meta"
"""The element with the facts of a volume, which precedes its papers."""

_FACTS = {
    "title": Fact.TITLE,
    "abstract": Fact.ABSTRACT,
    "pages": Fact.PAGES,
    "doi": Fact.DOI,
    "bibkey": Fact.KEY,
    "language": Fact.LANGUAGE,
    "issue": Fact.ISSUE,
}
_OF_VOLUME = {
    "publisher": Fact.PUBLISHER,
    "journal-volume": Fact.VOLUME,
    "journal-issue": Fact.ISSUE,
}

_NUMBERED = re.compile(
    r"(?P<journal>.+?), Volume (?P<volume>\d+)(?:, (?:Issue|Number) (?P<issue>[\d-]+))?(?: - .*)?"
)


def claims(root: Root) -> bool:
    """Say whether `root` is that of a collection of the Anthology."""
    return root.name == "collection" and "id=" in root.tag


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of a paper, with the facts about its volume."""
    node, meta = element.node, element.context
    facts = gathered(_stated(node, meta))
    is_article = Fact.JOURNAL in facts
    yield Draft(
        facts=facts,
        people=tuple(_people(node)),
        type=EntryType.ARTICLE if is_article else EntryType.PROCEEDINGS_PAPER,
    )


def _stated(node: etree._Element, meta: etree._Element | None) -> Iterator[tuple[Fact, str]]:
    for name, fact in _FACTS.items():
        yield fact, text(node, name)
    yield from _container(meta)
    for name, fact in _OF_VOLUME.items():
        yield fact, text(meta, name)
    yield Fact.DATE, f"{text(meta, 'month')} {text(meta, 'year')}"
    address = text(node, "url")
    yield Fact.URL if address.startswith("http") else Fact.ACL, address


def _container(meta: etree._Element | None) -> Iterator[tuple[Fact, str]]:
    """Yield the facts about the container; the title of a journal may include volume and issue."""
    title = text(meta, "booktitle")
    numbered = _NUMBERED.fullmatch(title)
    if journal := text(meta, "journal-title"):
        yield Fact.JOURNAL, journal
    elif numbered:
        yield Fact.JOURNAL, numbered["journal"]
        yield Fact.VOLUME, numbered["volume"]
        yield Fact.ISSUE, numbered["issue"] or ""
    else:
        yield Fact.PROCEEDINGS, title


def _people(node: etree._Element) -> Iterator[Person]:
    for author in node.iterfind("author"):
        family, given = text(author, "last"), text(author, "first")
        if found := person_names.of_parts(family, given, orcid=author.get("orcid") or ""):
            yield found
