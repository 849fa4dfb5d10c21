"""EndNote's tagged format, also called refer and BibIX: `%A`, `%T`, `%X`."""

import re
from collections.abc import Iterator, Mapping

from generator.drafts import Draft, Fact, gathered, items, type_called
from generator.model import EntryType, Item, Source
from generator.syntax import tagged

FACTS: Mapping[str, Fact] = {
    "0": Fact.TYPE,
    "9": Fact.TYPE,
    "T": Fact.TITLE,
    "A": Fact.PERSON,
    "E": Fact.EDITOR,
    "X": Fact.ABSTRACT,
    "8": Fact.DATE,
    "D": Fact.DATE,
    "J": Fact.JOURNAL,
    "B": Fact.VENUE,
    "V": Fact.VOLUME,
    "N": Fact.ISSUE,
    "P": Fact.PAGES,
    "I": Fact.PUBLISHER,
    "S": Fact.SERIES,
    "R": Fact.DOI,
    "U": Fact.URL,
    "@": Fact.ISBN,
    "K": Fact.KEYWORD,
    "G": Fact.LANGUAGE,
    "F": Fact.KEY,
    "M": Fact.ANY_IDENTIFIER,
}
"""What each tag states."""

_OF_ADS: Mapping[str, Fact] = {
    **FACTS,
    "B": Fact.ABSTRACT,
    "R": Fact.KEY,
    "J": Fact.VENUE,
    "Y": Fact.ANY_IDENTIFIER,
}
"""The same in the tagged format of the Astrophysics Data System, whose `%R` is a bibcode."""
_BIBCODE = re.compile(r"\d{4}[\w.&]{14}[\w.]")

_FIRST = re.compile(r"\s*(?:^%[0A-Z] .*\n?)", re.MULTILINE)
_TITLE = re.compile(r"^%T\s+\S", re.MULTILINE)


def recognises(source: Source) -> bool:
    """Say whether `source` begins with a tag of refer, and has a title."""
    return _FIRST.match(source.text) is not None and _TITLE.search(source.text) is not None


def read(source: Source) -> Iterator[Item]:
    """Yield the records of a file in EndNote's tagged format."""
    return items(source.file, tagged.parts(source.text, tagged.REFER), draft)


def draft(fields: tagged.Fields) -> Draft:
    """Return the draft of a record."""
    facts = _OF_ADS if any(map(_is_bibcode, fields)) else FACTS
    stated = ((facts[field.tag], "\n".join(field.lines)) for field in fields if field.tag in facts)
    known = gathered(stated)
    if type_called("".join(known.get(Fact.TYPE, ()))) is EntryType.PROCEEDINGS_PAPER:
        # the ACL Anthology has proceedings as a series
        known.setdefault(Fact.PROCEEDINGS, known.get(Fact.VENUE) or known.pop(Fact.SERIES, []))
    return Draft(facts=known)


def _is_bibcode(field: tagged.TaggedField) -> bool:
    return field.tag == "R" and _BIBCODE.fullmatch("".join(field.lines).strip()) is not None
