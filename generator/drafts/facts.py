"""The facts that a record states, as its source writes them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto

from generator.model import EntryType, Identifier, Link, Person, Published


class Fact(IntEnum):
    """What a field of a record may state; an `IntEnum`, as integers are hashed faster."""

    TITLE = auto()
    SUBTITLE = auto()
    ABSTRACT = auto()
    AUTHOR = auto()
    """One name, or a list with separators."""
    FURTHER_AUTHOR = auto()
    """Likewise, in addition to `AUTHOR`."""
    PERSON = auto()
    """One name, in either order: `Li, Ana` or `Ana Li`."""
    BODY = auto()
    """The name of an organisation or group."""
    EDITOR = auto()
    """Likewise, of those who edited, which are the authors of a volume without others."""
    DATE = auto()
    """In any form; the most precise one is used. A month without a year goes with a year."""
    JOURNAL = auto()
    PROCEEDINGS = auto()
    BOOK = auto()
    REPOSITORY = auto()
    VENUE = auto()
    """A container of an unknown kind."""
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
    """One that includes its scheme, such as `arXiv:2401.00001`."""
    URL = auto()
    CODE = auto()
    PROJECT = auto()
    DATA = auto()
    KEYWORD = auto()
    """One keyword, or a list with separators."""
    LANGUAGE = auto()
    SECTION = auto()
    KEY = auto()
    TYPE = auto()
    """Any name of a type, such as `Conference Paper`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The facts of a record, as its source writes them."""

    facts: Mapping[Fact, Sequence[str]]
    """Stripped texts; an empty one states nothing."""
    people: tuple[Person, ...] = ()
    """Authors with the parts of their names; if there are none, `AUTHOR` is parsed."""
    et_al: bool = False
    """Whether the source says that there are more authors than it names."""
    published: Published | None = None
    """A date that the source does not write as text; otherwise `DATE` is parsed."""
    type: EntryType | None = None
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()


def gathered(stated: Iterable[tuple[Fact, str]]) -> dict[Fact, list[str]]:
    """Return the texts for each fact, in order, without empty ones."""
    facts: dict[Fact, list[str]] = {}
    for fact, text in stated:
        if text.strip():
            facts.setdefault(fact, []).append(text.strip())
    return facts
