"""The XML of the ACL Anthology: https://aclanthology.org/info/contrib."""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text
from generator.model import EntryType, Person
from generator.syntax.xml_text import Element, Root
from generator.text import names

NAME = "ACL Anthology"
RECORDS = frozenset(("paper",))
CONTEXT = "meta"

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
    "booktitle": Fact.PROCEEDINGS,
    "publisher": Fact.PUBLISHER,
    "journal-volume": Fact.VOLUME,
    "journal-issue": Fact.ISSUE,
}


def claims(root: Root) -> bool:
    """Say whether `root` is that of a collection of the Anthology."""
    return root.name == "collection" and "id=" in root.tag


def drafts(element: Element) -> Iterator[Draft | str]:
    """Yield what a paper states, with what its volume says of all its papers."""
    node, meta = element.node, element.context
    is_journal = meta is not None and meta.find("journal-title") is not None
    yield Draft(
        facts=gathered(_stated(node, meta)),
        people=tuple(_people(node)),
        type=EntryType.ARTICLE if is_journal else EntryType.PROCEEDINGS_PAPER,
    )


def _stated(node: etree._Element, meta: etree._Element | None) -> Iterator[tuple[Fact, str]]:
    for name, fact in _FACTS.items():
        yield fact, text(node, name)
    yield Fact.JOURNAL, text(meta, "journal-title")
    for name, fact in _OF_VOLUME.items():
        yield fact, text(meta, name)
    yield Fact.DATE, f"{text(meta, 'month')} {text(meta, 'year')}"
    address = text(node, "url")
    yield Fact.URL if address.startswith("http") else Fact.ACL, address


def _people(node: etree._Element) -> Iterator[Person]:
    for author in node.iterfind("author"):
        family, given = text(author, "last"), text(author, "first")
        if found := names.of_parts(family, given, orcid=author.get("orcid") or ""):
            yield found
