"""JATS, the format of journal articles: https://jats.nlm.nih.gov/publishing/."""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text, texts
from generator.model import EntryType, Person
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names

NAME = "JATS XML"
RECORDS = frozenset(("article",))

_FACTS = (
    (Fact.TITLE, ".//title-group/article-title"),
    (Fact.SUBTITLE, ".//title-group/subtitle"),
    (Fact.ABSTRACT, ".//article-meta/abstract"),
    (Fact.JOURNAL, ".//journal-title"),
    (Fact.VOLUME, ".//article-meta/volume"),
    (Fact.ISSUE, ".//article-meta/issue"),
    (Fact.FIRST_PAGE, ".//article-meta/fpage"),
    (Fact.LAST_PAGE, ".//article-meta/lpage"),
    (Fact.PAGES, ".//article-meta/elocation-id"),
    (Fact.PUBLISHER, ".//publisher-name"),
    (Fact.DOI, ".//article-meta/article-id[@pub-id-type='doi']"),
    (Fact.PMID, ".//article-meta/article-id[@pub-id-type='pmid']"),
    (Fact.PMCID, ".//article-meta/article-id[@pub-id-type='pmc']"),
    (Fact.PMCID, ".//article-meta/article-id[@pub-id-type='pmcid']"),
)


def claims(root: Root) -> bool:
    """Say whether `root` is an article, or articles of PubMed Central."""
    return root.name in {"article", "pmc-articleset", "articles"}


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of an article."""
    node = element.node
    yield Draft(facts=gathered(_stated(node)), people=tuple(_people(node)), type=EntryType.ARTICLE)


def _stated(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    for fact, path in _FACTS:
        yield fact, text(node, path)
    for keyword in texts(node, ".//article-meta/kwd-group/kwd"):
        yield Fact.KEYWORD, keyword
    for date in node.iterfind(".//article-meta/pub-date"):
        yield (
            Fact.DATE,
            "-".join(filter(None, (text(date, part) for part in ("year", "month", "day")))),
        )
    language = node.get("{http://www.w3.org/XML/1998/namespace}lang")
    yield Fact.LANGUAGE, language or ""


def _people(node: etree._Element) -> Iterator[Person]:
    for contributor in node.iterfind(".//article-meta/contrib-group/contrib"):
        if contributor.get("contrib-type", "author") != "author":
            continue
        found = person_names.of_parts(
            text(contributor, "name/surname"),
            text(contributor, "name/given-names"),
            text(contributor, "name/prefix"),
            text(contributor, "name/suffix"),
            orcid=text(contributor, "contrib-id[@contrib-id-type='orcid']"),
        )
        if found := found or person_names.body(text(contributor, "collab")):
            yield found
