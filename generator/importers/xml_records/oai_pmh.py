"""OAI-PMH, with records in arXiv's formats or in Dublin Core.

Sources: https://info.arxiv.org/help/oa, https://www.openarchives.org/OAI/openarchivesprotocol.html.
"""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text, texts
from generator.model import Person
from generator.repairs import decoded
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names

NAME = "OAI-PMH"
RECORDS = frozenset(("record",))

DELETED = "The repository says that this record was deleted."
"""The reason for rejecting a record."""

_ARXIV = {
    "id": Fact.ARXIV,
    "title": Fact.TITLE,
    "abstract": Fact.ABSTRACT,
    "created": Fact.DATE,
    "doi": Fact.DOI,
    "journal-ref": Fact.VENUE,
    "comments": Fact.URL,
}
_DUBLIN_CORE = {
    "title": Fact.TITLE,
    "creator": Fact.PERSON,
    "date": Fact.DATE,
    "identifier": Fact.URL,
    "relation": Fact.ANY_IDENTIFIER,
    "subject": Fact.KEYWORD,
    "language": Fact.LANGUAGE,
    "publisher": Fact.PUBLISHER,
}


def claims(root: Root) -> bool:
    """Say whether `root` is that of an OAI-PMH response, or of a part of one."""
    return root.name in {"OAI-PMH", "ListRecords", "GetRecord", "records", "record"}


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of a record, or that it was deleted."""
    node = element.node
    header = node.find("header")
    marked = (node, *(() if header is None else (header,)))
    if any(each.get("status", "").strip().lower() == "deleted" for each in marked):
        yield DELETED
        return
    for arxiv in (*node.iter("arXiv"), *node.iter("arXivRaw")):
        yield Draft(facts=gathered(_of_arxiv(arxiv)), people=tuple(_people(arxiv)))
        return
    for record in (*node.iter("dc"), node):
        yield Draft(facts=gathered(_of_dublin_core(record)))
        return


def _of_arxiv(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    for name, fact in _ARXIV.items():
        yield fact, text(node, name)
    yield Fact.REPOSITORY, "arXiv"
    yield Fact.DATE, text(node, "version/date")
    if node.find("authors/author") is None:
        yield Fact.AUTHOR, decoded(text(node, "authors"))
    for category in text(node, "categories").split():
        yield Fact.KEYWORD, category


def _people(node: etree._Element) -> Iterator[Person]:
    for author in node.iterfind("authors/author"):
        parts = (_name(author, part) for part in ("keyname", "forenames"))
        family, given = parts
        if found := person_names.of_parts(family.strip(","), given, suffix=_name(author, "suffix")):
            yield found


def _name(author: etree._Element, part: str) -> str:
    return decoded(text(author, part)).replace("{", "").replace("}", "")


def _of_dublin_core(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    """Yield the facts in Dublin Core; a second description is a comment."""
    for name, fact in _DUBLIN_CORE.items():
        yield from ((fact, each) for each in texts(node, name))
    yield Fact.ABSTRACT, next(iter(texts(node, "description")), "")
