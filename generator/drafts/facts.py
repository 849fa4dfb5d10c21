"""What a record of a file states, in its source's own words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto

from generator.model import EntryType, Identifier, Link, Person, Published


class Fact(IntEnum):
    """What a field of a record may state; numbers are looked up sooner than names."""

    TITLE = auto()
    SUBTITLE = auto()
    ABSTRACT = auto()
    AUTHOR = auto()
    """One name, or several with separators between them."""
    FURTHER_AUTHOR = auto()
    """Likewise, of those who signed beside `AUTHOR`."""
    PERSON = auto()
    """One name, in either order: `Li, Ana` or `Ana Li`."""
    BODY = auto()
    """The name of a body that signed."""
    DATE = auto()
    """In any form; the most exact one counts."""
    JOURNAL = auto()
    PROCEEDINGS = auto()
    BOOK = auto()
    REPOSITORY = auto()
    VENUE = auto()
    """A container of a kind that the field does not state."""
    VOLUME = auto()
    ISSUE = auto()
    PAGES = auto()
    FIRST_PAGE = auto()
    LAST_PAGE = auto()
    PUBLISHER = auto()
    SERIES = auto()
    DOI = auto()
    ARXIV = auto()
    PMID = auto()
    PMCID = auto()
    ACL = auto()
    ISBN = auto()
    OPENREVIEW = auto()
    WOS = auto()
    DBLP = auto()
    SEMANTIC_SCHOLAR = auto()
    OPENALEX = auto()
    ANY_IDENTIFIER = auto()
    """One that says itself what it is, such as `arXiv:2401.00001`."""
    URL = auto()
    CODE = auto()
    PROJECT = auto()
    DATA = auto()
    KEYWORD = auto()
    """One keyword, or several with separators between them."""
    LANGUAGE = auto()
    SECTION = auto()
    KEY = auto()
    TYPE = auto()
    """Any word for what the entry is, such as `Conference Paper`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a record states, as its source writes it."""

    facts: Mapping[Fact, Sequence[str]]
    """Stripped texts; an empty one states nothing."""
    people: tuple[Person, ...] = ()
    """Authors with the parts of their names; if there are none, `AUTHOR` is read."""
    et_al: bool = False
    """Whether the source says that more people signed than it names."""
    published: Published | None = None
    """Where the source does not write it as a text; else `DATE` is read."""
    type: EntryType | None = None
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()


def gathered(stated: Iterable[tuple[Fact, str]]) -> dict[Fact, list[str]]:
    """Return facts with all that is stated of each, in order, without what is empty."""
    facts: dict[Fact, list[str]] = {}
    for fact, text in stated:
        if text.strip():
            facts.setdefault(fact, []).append(text.strip())
    return facts
