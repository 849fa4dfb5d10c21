"""Zotero's RDF, in which journals and notes are siblings of the items that refer to them."""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text, texts
from generator.model import Person
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names

NAME = "Zotero RDF"
RECORDS = frozenset(("RDF",))
"""The whole file is one record, as its items refer to each other."""

_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_RESOURCE = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"
_NOT_ITEMS = frozenset(("attachment", "note"))
_FACTS = (
    (Fact.TITLE, "title"),
    (Fact.ABSTRACT, "abstract"),
    (Fact.DATE, "date"),
    (Fact.PAGES, "pages"),
    (Fact.VOLUME, "volume"),
    (Fact.LANGUAGE, "language"),
    (Fact.TYPE, "itemType"),
    (Fact.ANY_IDENTIFIER, "description"),
    (Fact.PUBLISHER, ".//publisher//name"),
    (Fact.URL, ".//identifier//value"),
)
_CONTAINERS = {"Journal": Fact.JOURNAL, "Proceedings": Fact.PROCEEDINGS, "Book": Fact.BOOK}


def claims(root: Root) -> bool:
    """Say whether `root` is that of RDF."""
    return root.name == "RDF"


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of each item in a file."""
    described = {about: node for node in element.node if (about := node.get(_ABOUT))}
    for node in element.node:
        type_ = text(node, "itemType")
        if type_ and type_ not in _NOT_ITEMS:
            yield Draft(facts=gathered(_stated(node, described)), people=tuple(_people(node)))


def _stated(
    node: etree._Element, described: dict[str, etree._Element]
) -> Iterator[tuple[Fact, str]]:
    for fact, path in _FACTS:
        yield fact, text(node, path)
    for part in node.iterfind("isPartOf"):
        container = described.get(part.get(_RESOURCE) or "", part[0] if len(part) else part)
        kind = _CONTAINERS.get(str(container.tag), Fact.SERIES)
        yield kind, text(container, "title")
        for path, fact in (("volume", Fact.VOLUME), ("number", Fact.ISSUE)):
            yield fact, text(container, path)
        for identifier in texts(container, "identifier"):
            yield from _identified(identifier)
    for identifier in texts(node, "identifier"):
        yield from _identified(identifier)
    for subject in node.iterfind("subject"):
        yield Fact.KEYWORD, text(subject, ".//value") or text(subject)


def _identified(text: str) -> Iterator[tuple[Fact, str]]:
    """Yield the identifier in a text such as `DOI 10.1234/x` or `ISBN 978-…`."""
    scheme, _, value = text.partition(" ")
    facts = {"DOI": Fact.DOI, "ISBN": Fact.ISBN, "PMID": Fact.PMID}
    if scheme in facts:
        yield facts[scheme], value


def _people(node: etree._Element) -> Iterator[Person]:
    for person in node.iterfind("authors//Person"):
        family, given = (
            text(person, "surname"),
            text(person, "givenName") or text(person, "givenname"),
        )
        if found := person_names.of_parts(family, given):
            yield found
