"""RIS, as exported by reference managers, publishers and databases."""

import re
from collections.abc import Iterator, Mapping

from generator.drafts import Draft, Fact, gathered, items, type_called
from generator.drafts.kinds import CONTAINERS
from generator.model import EntryType, Item, Source
from generator.syntax import tagged
from generator.syntax.record import Record, RecordPart, strays

FACTS: Mapping[str, Fact] = {
    **dict.fromkeys(("TI", "T1", "CT"), Fact.TITLE),
    **dict.fromkeys(("AU", "A1"), Fact.PERSON),
    **dict.fromkeys(("ED", "A2", "A3"), Fact.EDITOR),
    **dict.fromkeys(("AB", "N2"), Fact.ABSTRACT),
    **dict.fromkeys(("DA", "PY", "Y1"), Fact.DATE),
    **dict.fromkeys(("UR", "L1", "L2", "LK"), Fact.URL),
    **dict.fromkeys(("VL", "VO"), Fact.VOLUME),
    **dict.fromkeys(("IS", "CP"), Fact.ISSUE),
    "SP": Fact.FIRST_PAGE,
    "EP": Fact.LAST_PAGE,
    "PB": Fact.PUBLISHER,
    "DO": Fact.DOI,
    "SN": Fact.ISBN,
    "KW": Fact.KEYWORD,
    "LA": Fact.LANGUAGE,
    "ID": Fact.KEY,
    "AN": Fact.ANY_IDENTIFIER,
    "C7": Fact.PAGES,
}
"""What each tag states. Titles of journals and books depend on the type: see `CONTAINERS`."""

_OF_RECORDS = frozenset(("TY", "ST", "BT", *FACTS)) - {"SN", "LA", "ID", "AN", "UR", "LK"}
"""Tags of which every record has one, whichever was lost."""
_CONTAINER_TAGS = ("JF", "JO", "T2", "BT", "JA", "J2", "J1", "C3", "T3")
"""Tags that may name the container of a paper, the most specific first."""
_NOTES = frozenset(("M3", "N1", "M1"))
"""Tags in which some publishers have the DOI, and others something else."""
_DOI = re.compile(r"(?:doi:?\s*|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_NUMBERS = re.compile(r"PUBMED (\d+)|(?:EMBASE|CINAHL|ICTRP|CTgov)\b")
"""What the Cochrane Library puts where others have the name of a conference."""
_FIRST_TAG = re.compile(r"^\s{0,3}TY {1,4}-", re.MULTILINE)


def recognises(source: Source) -> bool:
    """Say whether `source` has a line that begins a RIS record."""
    return _FIRST_TAG.search(source.text) is not None


def read(source: Source) -> Iterator[Item]:
    """Yield the records of a RIS file."""
    parts = tagged.parts(source.text, tagged.RIS)
    return items(source.file, (each for part in parts for each in _without_notes(part)), draft)


def _without_notes(part: RecordPart[tagged.Fields]) -> Iterator[RecordPart[tagged.Fields]]:
    """Yield `part`, or its lines if it is only a note between two records, as Ovid has them."""
    tags = {field.tag for field in part.value} if isinstance(part, Record) else {"TY"}
    if isinstance(part, Record) and tags.isdisjoint(_OF_RECORDS):
        yield from strays(part.raw, part.line)
    else:
        yield part


def draft(fields: tagged.Fields) -> Draft:
    """Return the draft of a record."""
    type_ = next((type_called(field.text) for field in fields if field.tag == "TY"), None)
    titles = {field.tag for field in fields if FACTS.get(field.tag) is Fact.TITLE}
    facts = [(FACTS[field.tag], _text(field)) for field in fields if field.tag in FACTS]
    if not titles:  # a short title is better than none
        facts += [(Fact.TITLE, field.text) for field in fields if field.tag == "ST"][:1]
    containers = {
        field.tag: field.text
        for field in reversed(fields)
        if field.text and not (field.tag == "C3" and _NUMBERS.match(field.text))
    }
    numbers = (_NUMBERS.match(field.text) for field in fields if field.tag == "C3")
    notes = (field.text for field in fields if field.tag in _NOTES)
    facts += [(Fact.DOI, found[1]) for found in map(_DOI.fullmatch, notes) if found]
    facts += [(Fact.PMID, found[1]) for found in numbers if found and found[1]]
    for tag in _CONTAINER_TAGS:
        if tag == "BT" and not titles and tag in containers:
            facts.append((Fact.TITLE, containers[tag]))  # the title of a book, by the specification
        elif tag in containers:
            fact = (
                Fact.SERIES if type_ is EntryType.BOOK else CONTAINERS.get(type_ or EntryType.OTHER)
            )
            facts.append((fact or Fact.VENUE, containers[tag]))
    return Draft(facts=gathered(facts), type=type_)


def _text(field: tagged.TaggedField) -> str:
    """Return the text of a field; each line of keywords may be one."""
    return ";".join(field.lines) if field.tag == "KW" else "\n".join(field.lines)
