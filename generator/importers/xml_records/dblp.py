"""Records of DBLP: https://dblp.org/faq/What+do+I+find+in+dblp+xml.html."""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered, titles
from generator.drafts.xml_facts import text, texts
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names
from generator.text.word_lists import vocabulary

NAME = "DBLP XML"
RECORDS = vocabulary("article inproceedings incollection book proceedings phdthesis mastersthesis")

_FACTS = {
    "title": Fact.TITLE,
    "year": Fact.DATE,
    "journal": Fact.JOURNAL,
    "booktitle": Fact.PROCEEDINGS,
    "volume": Fact.VOLUME,
    "number": Fact.ISSUE,
    "pages": Fact.PAGES,
    "publisher": Fact.PUBLISHER,
    "series": Fact.SERIES,
    "isbn": Fact.ISBN,
}


def claims(root: Root) -> bool:
    """Say whether `root` is that of DBLP or of a person's page."""
    return root.name in {"dblp", "dblpperson"}


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of a record, without full stops of titles and numbers of namesakes."""
    yield Draft(facts=gathered(_stated(element.node)))


def _stated(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    for name, fact in _FACTS.items():
        stated = text(node, name)
        yield fact, titles.without_stop(stated) if fact is Fact.TITLE else stated
    for author in texts(node, "author"):
        yield Fact.PERSON, person_names.without_number(author)
    for address in texts(node, "ee"):
        yield Fact.URL, address
    yield Fact.DBLP, node.get("key") or ""
    yield Fact.TYPE, str(node.tag)
