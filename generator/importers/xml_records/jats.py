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
_NAMES = ("name", "string-name", "name-alternatives/name", "name-alternatives/string-name")
_NOT_THE_ABSTRACT = frozenset(("graphical", "teaser", "toc", "highlights", "author-highlights"))
"""Types of abstracts that are pictures, or lines for a table of contents."""


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
    yield Fact.ABSTRACT, _abstract(node)
    for keyword in texts(node, ".//article-meta/kwd-group/kwd"):
        yield Fact.KEYWORD, keyword
    for date in node.iterfind(".//article-meta/pub-date"):
        yield (
            Fact.DATE,
            "-".join(filter(None, (text(date, part) for part in ("year", "month", "day")))),
        )
    language = node.get("{http://www.w3.org/XML/1998/namespace}lang")
    yield Fact.LANGUAGE, language or ""


def _abstract(node: etree._Element) -> str:
    """Return the abstract; a summary for other readers only if there is no other."""
    found = node.findall(".//article-meta/abstract")
    found.sort(key=lambda each: each.get("abstract-type") is not None)
    usual = (each for each in found if each.get("abstract-type") not in _NOT_THE_ABSTRACT)
    return next(filter(None, map(text, usual)), "")


def _people(node: etree._Element) -> Iterator[Person]:
    for contributor in node.iterfind(".//article-meta/contrib-group/contrib"):
        if contributor.get("contrib-type", "author") != "author":
            continue
        found = _person(contributor) or person_names.body(text(contributor, ".//collab"))
        if found:
            yield found


def _person(contributor: etree._Element) -> Person | None:
    """Return the person whose name a contributor has, the first if it is given in two scripts."""
    orcid = text(contributor, "contrib-id[@contrib-id-type='orcid']")
    names = (contributor.find(path) for path in _NAMES)
    name = next((each for each in names if each is not None), None)
    parts = (text(name, part) for part in ("surname", "given-names", "prefix", "suffix"))
    return person_names.of_parts(*parts, orcid=orcid) or person_names.person(
        text(name) if name is not None and name.tag == "string-name" else "", orcid=orcid
    )
