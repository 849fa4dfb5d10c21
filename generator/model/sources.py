"""Sources and their content: entries, and lines that belong to none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.containers import Container, EntryType
from generator.model.facts import Identifier, Link, Published
from generator.model.people import Person
from generator.model.texts import Original, Repair

SURE_ENOUGH = 0.7
"""How sure the reader of pastes must be of an entry by default, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the collection, decoded."""

    file: str
    """Its path below `abstracts/`, with `/` between folders."""
    text: str
    """The content with its original line endings, without a byte order mark."""
    threshold: float = SURE_ENOUGH
    """How sure the reader of pastes must be of an entry; otherwise the entry is rejected."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Replaces the content of a source that cannot be read."""

    reason: str
    """A sentence for people: what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of an entry in its source."""

    file: str
    line: int
    """The first line of the entry, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The facts in a record of a source; missing ones are `None` or empty."""

    title: str
    abstract: str
    """With an empty line between paragraphs."""
    origin: Origin
    authors: tuple[Person, ...] = ()
    et_al: bool = False
    """Whether the source says that there are more authors than it names."""
    published: Published | None = None
    container: Container | None = None
    type: EntryType | None = None
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    keywords: tuple[str, ...] = ()
    """The authors' or the source's own."""
    language: str | None = None
    """The language of the paper according to the source, as a BCP 47 code such as `pt-BR`."""
    section: str | None = None
    """The heading above it in its source, such as the session of a conference."""
    key: str | None = None
    """Its key in the source, such as the citation key of BibTeX."""
    original: Original | None = None
    """Only if a repair changed a text."""
    repairs: tuple[Repair, ...] = ()
    """Sorted by field and place; they do not overlap within a field."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that could not be read as an entry."""

    origin: Origin
    reason: str
    """A sentence for people: what is wrong, and what to do."""
    raw: str
    """The record as it is in the source."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that is not part of an entry, such as the menu of a web page."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What an importer found out about a source."""

    name: str
    """The name of its dialect, such as `PubMed XML`."""
    unread: tuple[str, ...] = ()
    """Names of columns or fields that are not understood."""


Item: TypeAlias = Entry | Rejected | Skipped
"""What importers yield."""

Recognise: TypeAlias = Callable[[Source], bool]
"""Says whether a source is in a format."""

Read: TypeAlias = Callable[[Source], Iterator[Item | SourceInfo]]
"""Yields the items of a source in order, and optionally information about it."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format that Sheaf reads."""

    name: str
    recognises: Recognise
    read: Read
    suffixes: tuple[str, ...] = ()
    """Suffixes of file names, for files whose content does not show the format."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was found in a source."""

    file: str
    format: str
    """The format's name; empty if the file could not be read."""
    entries: tuple[Entry, ...]
    rejected: tuple[Rejected, ...]
    skipped: tuple[Skipped, ...]
    unread: tuple[str, ...] = ()
    """Names of columns or fields that were not read."""
    encoding: str = ""
    """The encoding in which it was read, such as `cp1250`, if that is a guess."""
