"""The XML that EndNote exports, in which each piece of text has a style."""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text, texts
from generator.syntax.xml_text import Root, XmlElement

NAME = "EndNote XML"
RECORDS = frozenset(("record",))

_FACTS = (
    (Fact.TITLE, "titles/title"),
    (Fact.ABSTRACT, "abstract"),
    (Fact.JOURNAL, "periodical/full-title"),
    (Fact.VENUE, "titles/secondary-title"),
    (Fact.VOLUME, "volume"),
    (Fact.ISSUE, "number"),
    (Fact.PAGES, "pages"),
    (Fact.PUBLISHER, "publisher"),
    (Fact.DATE, "dates/year"),
    (Fact.DATE, "dates/pub-dates/date"),
    (Fact.DOI, "electronic-resource-num"),
    (Fact.ISBN, "isbn"),
    (Fact.LANGUAGE, "language"),
)
_LISTS = (
    (Fact.PERSON, "contributors/authors/author"),
    (Fact.KEYWORD, "keywords/keyword"),
    (Fact.URL, "urls/related-urls/url"),
)


def claims(root: Root) -> bool:
    """Say whether `root` is that of EndNote's exports."""
    return root.name == "xml"


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of a record."""
    yield Draft(facts=gathered(_stated(element.node)))


def _stated(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    for fact, path in _FACTS:
        yield fact, text(node, path)
    for fact, path in _LISTS:
        yield from ((fact, found) for found in texts(node, path))
    kind = node.find("ref-type")
    yield Fact.TYPE, (kind.get("name") or "") if kind is not None else ""
