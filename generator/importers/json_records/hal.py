"""Documents of HAL, whose keys end in the type of the value: https://api.archives-ouvertes.fr/docs."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import text, texts
from generator.drafts.json_people import people
from generator.syntax.json_text import Object

NAME = "HAL JSON"
MARKS = frozenset(("title_s", "halid_s"))
"""Keys, in lower case, by which a document is recognised."""

_FACTS = {
    "title_s": Fact.TITLE,
    "subTitle_s": Fact.SUBTITLE,
    "abstract_s": Fact.ABSTRACT,
    "journalTitle_s": Fact.JOURNAL,
    "conferenceTitle_s": Fact.PROCEEDINGS,
    "bookTitle_s": Fact.BOOK,
    "publisher_s": Fact.PUBLISHER,
    "volume_s": Fact.VOLUME,
    "issue_s": Fact.ISSUE,
    "page_s": Fact.PAGES,
    "doiId_s": Fact.DOI,
    "arxivId_s": Fact.ARXIV,
    "pubmedId_s": Fact.PMID,
    "language_s": Fact.LANGUAGE,
}
_MANY = {
    **dict.fromkeys(("publicationDate_s", "producedDate_s", "producedDateY_i"), Fact.DATE),
    "keyword_s": Fact.KEYWORD,
    **dict.fromkeys(("uri_s", "files_s"), Fact.URL),
}
_TYPES = {
    "ART": "article", "COMM": "conference paper", "COUV": "chapter", "OUV": "book",
    "THESE": "thesis", "HDR": "thesis", "REPORT": "report", "UNDEFINED": "preprint",
}  # fmt: skip


def claims(record: Object) -> bool:
    """Say whether `record` is a document of HAL."""
    return "title_s" in record


def draft(record: Object) -> Draft | str:
    """Return the draft of a document; of titles and abstracts in several languages, the first."""
    return Draft(facts=gathered(_stated(record)), people=people(record.get("authFullName_s")))


def _stated(record: Object) -> Iterator[tuple[Fact, str]]:
    for name, fact in _FACTS.items():
        yield fact, text(record.get(name))
    for name, fact in _MANY.items():
        yield from ((fact, each) for each in texts(record.get(name)))
    if number := text(record.get("halId_s")):
        yield Fact.ANY_IDENTIFIER, f"hal:{number}"
    yield Fact.TYPE, _TYPES.get(text(record.get("docType_s")), "")
