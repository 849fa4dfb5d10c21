"""The heads of TEI documents, as GROBID makes them from PDFs: https://tei-c.org/guidelines/p5/."""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text, texts
from generator.model import Person
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names

NAME = "TEI XML"
RECORDS = frozenset(("TEI",))

_FILE = "teiHeader/fileDesc"
_SOURCE = f"{_FILE}/sourceDesc/biblStruct"
_MONOGRAPH = f"{_SOURCE}/monogr"
_FACTS = (
    (Fact.TITLE, f"{_FILE}/titleStmt/title"),
    (Fact.TITLE, f"{_SOURCE}/analytic/title"),
    (Fact.SUBTITLE, f"{_FILE}/titleStmt/title[@type='sub']"),
    (Fact.ABSTRACT, "teiHeader/profileDesc/abstract"),
    (Fact.JOURNAL, f"{_MONOGRAPH}/title[@level='j']"),
    (Fact.PROCEEDINGS, f"{_MONOGRAPH}/title[@level='m']"),
    (Fact.VOLUME, f"{_MONOGRAPH}/imprint/biblScope[@unit='volume']"),
    (Fact.ISSUE, f"{_MONOGRAPH}/imprint/biblScope[@unit='issue']"),
    (Fact.PUBLISHER, f"{_FILE}/publicationStmt/publisher"),
    (Fact.DOI, f"{_SOURCE}/idno[@type='DOI']"),
    (Fact.DOI, f"{_SOURCE}/analytic/idno[@type='DOI']"),
    (Fact.ARXIV, f"{_SOURCE}/idno[@type='arXiv']"),
)
_DATES = (f"{_MONOGRAPH}/imprint/date", f"{_FILE}/publicationStmt/date")


def claims(root: Root) -> bool:
    """Say whether `root` is that of a document, or of several."""
    return root.name in {"TEI", "teiCorpus"}


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of a document."""
    node = element.node
    yield Draft(facts=gathered(_stated(node)), people=tuple(_people(node)))


def _stated(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    for fact, path in _FACTS:
        yield fact, text(node, path)
    for path in _DATES:
        for date in node.iterfind(path):
            yield Fact.DATE, date.get("when") or text(date)
    for pages in node.iterfind(f"{_MONOGRAPH}/imprint/biblScope[@unit='page']"):
        yield Fact.FIRST_PAGE, pages.get("from") or ""
        yield Fact.LAST_PAGE, pages.get("to") or ""
        yield Fact.PAGES, text(pages)
    for keyword in texts(node, "teiHeader/profileDesc/textClass/keywords//term"):
        yield Fact.KEYWORD, keyword


def _people(node: etree._Element) -> Iterator[Person]:
    """Yield the authors in the source, or those of the file."""
    named = node.findall(f"{_SOURCE}/analytic/author")
    for author in named or node.iterfind(f"{_FILE}/titleStmt/author"):
        given = " ".join(texts(author, "persName/forename"))
        found = person_names.of_parts(
            text(author, "persName/surname"), given, orcid=text(author, "idno[@type='ORCID']")
        )
        if found := found or person_names.person(text(author, "persName")):
            yield found
