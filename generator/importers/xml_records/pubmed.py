"""PubMed's XML: https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/240101/index.html."""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered, titles
from generator.drafts.xml_facts import text, texts
from generator.model import EntryType, Person
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names

NAME = "PubMed XML"
RECORDS = frozenset(("PubmedArticle", "PubmedBookArticle"))

_FACTS = (
    (Fact.PMID, ".//PMID"),
    (Fact.JOURNAL, ".//Journal/Title"),
    (Fact.JOURNAL, ".//MedlineTA"),
    (Fact.BOOK, ".//Book/BookTitle"),
    (Fact.VOLUME, ".//JournalIssue/Volume"),
    (Fact.ISSUE, ".//JournalIssue/Issue"),
    (Fact.PAGES, ".//Pagination/MedlinePgn"),
    (Fact.FIRST_PAGE, ".//Pagination[StartPage]/StartPage"),
    (Fact.LAST_PAGE, ".//Pagination[StartPage]/EndPage"),
    (Fact.LANGUAGE, ".//Language"),
    (Fact.PUBLISHER, ".//PublisherName"),
    (Fact.DOI, ".//ELocationID[@EIdType='doi']"),
    (Fact.DOI, ".//PubmedData/ArticleIdList/ArticleId[@IdType='doi']"),
    (Fact.PMCID, ".//PubmedData/ArticleIdList/ArticleId[@IdType='pmc']"),
)
_MANY = (
    (Fact.TYPE, ".//PublicationType"),
    (Fact.KEYWORD, ".//KeywordList/Keyword"),
    (Fact.KEYWORD, ".//MeshHeading/DescriptorName"),
)
_DATES = (
    ".//Article/ArticleDate",
    ".//JournalIssue/PubDate",
    ".//Book/PubDate",
    ".//ContributionDate",
)


def claims(root: Root) -> bool:
    """Say whether `root` is that of articles or books of PubMed."""
    return root.name in {"PubmedArticleSet", "PubmedBookArticleSet", *RECORDS}


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of an article or a chapter."""
    node = element.node
    is_chapter = node.tag == "PubmedBookArticle"
    yield Draft(
        facts=gathered(_stated(node)),
        people=tuple(_people(node)),
        type=EntryType.CHAPTER if is_chapter else None,
    )


def _stated(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    title = text(node, ".//ArticleTitle") or text(node, ".//VernacularTitle")
    yield Fact.TITLE, titles.of_pubmed(title or text(node, ".//BookTitle"))
    for fact, path in _FACTS:
        yield fact, text(node, path)
    for fact, path in _MANY:
        yield from ((fact, each) for each in texts(node, path))
    yield Fact.ABSTRACT, _abstract(node)
    for path in _DATES:
        yield Fact.DATE, _date(node.find(path))


def _abstract(node: etree._Element) -> str:
    """Return the sections of the abstract, each after its label.

    Where there is none, that of another publisher or language is used.
    """
    others = node.iterfind(".//OtherAbstract")
    usual = (each for each in others if each.get("Type") != "plain-language-summary")
    abstract = next(iter((*node.iterfind(".//Abstract"), *usual)), None)
    parts = abstract.iterfind("AbstractText") if abstract is not None else ()
    labelled = ((part.get("Label") or "", text(part)) for part in parts)
    return "\n\n".join(f"{label}: {body}" if label else body for label, body in labelled if body)


def _date(node: etree._Element | None) -> str:
    parts = (text(node, part) for part in ("Year", "Month", "Day"))
    return " ".join(filter(None, parts)) or text(node, "MedlineDate")


def _people(node: etree._Element) -> Iterator[Person]:
    lists = (each for each in node.iter("AuthorList") if each.get("Type") != "editors")
    for author in (author for each in lists for author in each.iterfind("Author")):
        found = person_names.of_parts(
            text(author, "LastName"),
            text(author, "ForeName") or text(author, "Initials"),
            suffix=text(author, "Suffix"),
            orcid=text(author, "Identifier[@Source='ORCID']"),
        )
        if found := found or person_names.body(text(author, "CollectiveName")):
            yield found
