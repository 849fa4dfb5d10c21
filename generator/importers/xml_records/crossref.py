"""Crossref's XML, as its registry answers and as publishers deposit it.

Source: https://data.crossref.org/reports/help/schema_doc/5.3.1/.
"""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text, texts
from generator.model import EntryType, Person
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names

NAME = "Crossref XML"
RECORDS = frozenset(
    (
        *("journal", "conference", "book", "dissertation", "posted_content", "report-paper"),
        *("peer_review", "database"),
    )
)
"""Elements that have a work, or several with what they appeared in."""

_WORKS = {
    "journal_article": EntryType.ARTICLE,
    "conference_paper": EntryType.PROCEEDINGS_PAPER,
    "content_item": EntryType.CHAPTER,
    "dissertation": EntryType.THESIS,
    "posted_content": EntryType.PREPRINT,
    "report-paper": EntryType.REPORT,
    "peer_review": EntryType.OTHER,
    "dataset": EntryType.DATASET,
}
_FACTS = (
    (Fact.TITLE, "titles/title"),
    (Fact.SUBTITLE, "titles/subtitle"),
    (Fact.ABSTRACT, "abstract"),
    (Fact.DOI, "doi_data/doi"),
    (Fact.FIRST_PAGE, "pages/first_page"),
    (Fact.LAST_PAGE, "pages/last_page"),
    (Fact.PAGES, "publisher_item/item_number[@item_number_type='article_number']"),
    (Fact.REPOSITORY, "group_title"),
    (Fact.PUBLISHER, "institution/institution_name"),
)
"""What is in a work itself."""
_AROUND = (
    (Fact.JOURNAL, "journal_metadata/full_title"),
    (Fact.VOLUME, "journal_issue/journal_volume/volume"),
    (Fact.ISSUE, "journal_issue/issue"),
    (Fact.PROCEEDINGS, "proceedings_metadata/proceedings_title"),
    (Fact.PROCEEDINGS, "proceedings_series_metadata/proceedings_title"),
    (Fact.BOOK, "book_metadata/titles/title"),
    (Fact.BOOK, "book_series_metadata/titles/title"),
    (Fact.SERIES, "book_series_metadata/series_metadata/titles/title"),
    (Fact.PUBLISHER, "*/publisher/publisher_name"),
)
"""What is in the journal, the conference or the book around it."""
_DATES = ("publication_date", "posted_date", "approval_date", "review_date", "database_date/*")


def claims(root: Root) -> bool:
    """Say whether `root` is that of answers of Crossref, or of a deposit."""
    return root.name in {"doi_records", "doi_record", "crossref_result", "crossref", "doi_batch"}


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the drafts of the works in an element; a book without parts is a work itself."""
    node = element.node
    works = [each for each in node.iter(etree.Element) if each.tag in _WORKS]
    for work in works:
        yield Draft(
            facts=gathered(_stated(work, node)),
            people=tuple(_people(work)),
            type=_WORKS[str(work.tag)],
        )
    if not works and node.tag == "book":
        for book in node:
            yield Draft(
                facts=gathered(_stated(book, book)),
                people=tuple(_people(book)),
                type=EntryType.BOOK,
            )


def _stated(work: etree._Element, around: etree._Element) -> Iterator[tuple[Fact, str]]:
    for fact, path in _FACTS:
        yield fact, text(work, path)
    for fact, path in _AROUND if around is not work else ():
        yield fact, text(around, path)
    for date in _dates(work, around):
        parts = (text(date, part) for part in ("year", "month", "day"))
        yield Fact.DATE, "-".join(filter(None, parts))
    for isbn in texts(around, ".//isbn"):
        yield Fact.ISBN, isbn
    yield Fact.LANGUAGE, work.get("language") or ""


def _dates(work: etree._Element, around: etree._Element) -> list[etree._Element]:
    """Return the dates in the first year; old papers were put online much later."""
    own = [date for path in _DATES for date in work.iterfind(path)]
    dates = own or around.findall("journal_issue/publication_date")
    first = min((text(date, "year") for date in dates), default="")
    return [date for date in dates if text(date, "year") == first]


def _people(work: etree._Element) -> Iterator[Person]:
    """Yield the authors, or the editors of a book that has no authors."""
    holders = (work.find("contributors"), work)
    named = [each for holder in holders if holder is not None for each in holder]
    authors = [each for each in named if each.get("contributor_role") in {"author", "reviewer"}]
    for each in authors or (each for each in named if each.get("contributor_role") == "editor"):
        found = person_names.of_parts(
            text(each, "surname"),
            text(each, "given_name"),
            suffix=text(each, "suffix"),
            orcid=text(each, "ORCID"),
        )
        body = each.tag == "organization"
        if found := person_names.body(text(each)) if body else found:
            yield found
