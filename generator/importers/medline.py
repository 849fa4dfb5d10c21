"""MEDLINE, the tagged format of PubMed, also called NBIB."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.drafts import Draft, Fact, gathered, items, titles
from generator.model import Item, Person, Source
from generator.syntax import tagged
from generator.text import person_names

FACTS: Mapping[str, Fact] = {
    "PMID": Fact.PMID,
    "PMC": Fact.PMCID,
    "TI": Fact.TITLE,
    "BTI": Fact.BOOK,
    "TT": Fact.TITLE,
    "AB": Fact.ABSTRACT,
    "AU": Fact.PERSON,
    "CN": Fact.BODY,
    "DP": Fact.DATE,
    "JT": Fact.JOURNAL,
    "VI": Fact.VOLUME,
    "IP": Fact.ISSUE,
    "PG": Fact.PAGES,
    "OT": Fact.KEYWORD,
    "MH": Fact.KEYWORD,
    "LA": Fact.LANGUAGE,
    "PT": Fact.TYPE,
    "ISBN": Fact.ISBN,
}
"""What each tag states: https://www.nlm.nih.gov/bsd/mms/medlineelements.html."""

_FIRST_TAG = re.compile(r"^PMID ?-|^OWN - ERIC\s?$", re.MULTILINE)
_DOI = re.compile(r"\[doi\]\s*$|^doi:", re.IGNORECASE)
_QUALIFIERS = re.compile(r"/.*")


def recognises(source: Source) -> bool:
    """Say whether `source` has a line with a PubMed number, or is an export of ERIC."""
    return _FIRST_TAG.search(source.text) is not None


def read(source: Source) -> Iterator[Item]:
    """Yield the records of a file in MEDLINE format."""
    return items(source.file, tagged.parts(source.text, tagged.MEDLINE), draft)


def draft(fields: tagged.Fields) -> Draft:
    """Return the draft of a record of PubMed."""
    return Draft(facts=gathered(_stated(fields)), people=tuple(_people(fields)))


def _stated(fields: tagged.Fields) -> Iterator[tuple[Fact, str]]:
    has_title = any(field.tag in {"TI", "TT"} for field in fields)
    has_full_name = any(field.tag == "JT" for field in fields)
    for field in fields:
        fact = FACTS.get(field.tag)
        if field.tag in {"AID", "LID"} and _DOI.search(field.text):
            yield Fact.DOI, _DOI.sub("", field.text).strip()
        elif fact is Fact.TITLE or (fact is Fact.BOOK and not has_title):
            yield Fact.TITLE, titles.of_pubmed(field.text.strip())
        elif field.tag == "MH":
            yield Fact.KEYWORD, _QUALIFIERS.sub("", field.text).replace("*", "")
        elif field.tag == "TA" and not has_full_name:
            yield Fact.JOURNAL, field.text
        elif fact is not None:
            yield fact, field.text


def _people(fields: Iterable[tagged.TaggedField]) -> Iterator[Person]:
    """Yield the authors by their full names, each with the ORCID that follows."""
    name = number = ""
    for field in (*fields, tagged.TaggedField("FAU", ())):
        if field.tag == "FAU":
            if found := person_names.person(name, orcid=number):
                yield found
            name, number = field.text, ""
        elif field.tag == "AUID":
            number = field.text
