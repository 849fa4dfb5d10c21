"""Atom, as sent by the API of arXiv: https://info.arxiv.org/help/api/user-manual.html."""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import SERVICE_ERROR, Draft, Fact, gathered
from generator.drafts.xml_facts import text, texts
from generator.model import Person
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names

NAME = "Atom feed"
RECORDS = frozenset(("entry",))


_FACTS = {
    "id": Fact.URL,
    "title": Fact.TITLE,
    "summary": Fact.ABSTRACT,
    "published": Fact.DATE,
    "doi": Fact.DOI,
    "comment": Fact.URL,
}


def claims(root: Root) -> bool:
    """Say whether `root` is a feed or a single entry."""
    return root.name in {"feed", "entry"}


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of an entry, or that it is an error of the service."""
    node = element.node
    title, address = text(node, "title"), text(node, "id")
    if title == "Error" or "/api/errors" in address:
        yield SERVICE_ERROR.format(message=text(node, "summary"))
        return
    yield Draft(facts=gathered(_stated(node)), people=tuple(_people(node)))


def _stated(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    for name, fact in _FACTS.items():
        yield fact, text(node, name)
    if not text(node, "summary"):
        yield Fact.ABSTRACT, text(node, "content")
    yield Fact.VENUE, text(node, "journal_ref")
    if "arxiv.org" in text(node, "id"):
        yield Fact.REPOSITORY, "arXiv"
    for category in node.iterfind("category"):
        yield Fact.KEYWORD, category.get("label") or category.get("term") or ""
    for link in node.iterfind("link[@href]"):
        if link.get("rel", "alternate") == "alternate":
            yield Fact.URL, link.get("href") or ""


def _people(node: etree._Element) -> Iterator[Person]:
    for name in texts(node, "author/name"):
        if found := person_names.person(name):
            yield found
