"""What sources contain: entries, and lines that belong to none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.containers import Container, EntryType
from generator.model.facts import Identifier, Link, Published
from generator.model.people import Person
from generator.model.texts import Original, Repair

SURE_ENOUGH = 0.7
"""From 0 to 1: how sure the reader of pasted text must be of an entry, if people say nothing."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the collection, decoded."""

    file: str
    """Its path below `abstracts/`, with `/` between folders."""
    text: str
    """All of it, with the line endings it came with, less a byte order mark."""
    threshold: float = SURE_ENOUGH
    """How sure a reader of pasted text must be of an entry; below, the entry is rejected."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Takes the place of the content of a source that cannot be read."""

    reason: str
    """A sentence for people: what is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry is in its source."""

    file: str
    line: int
    """The first line of the entry, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one record of one source says; what it does not say is `None` or empty."""

    title: str
    abstract: str
    """Paragraphs are parted by an empty line."""
    origin: Origin
    authors: tuple[Person, ...] = ()
    """In their order."""
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
    """What the source says that the paper is written in, as a BCP 47 code such as `pt-BR`."""
    section: str | None = None
    """The heading above it in its source, such as the session of a conference."""
    key: str | None = None
    """What its source calls it, such as the citation key of BibTeX."""
    original: Original | None = None
    """Only where a repair changed a text."""
    repairs: tuple[Repair, ...] = ()
    """Sorted by field and place; they do not overlap within a field."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that could not be read as an entry."""

    origin: Origin
    reason: str
    """A sentence for people: what is wrong, and what to do."""
    raw: str
    """All of the record, as it is in the source."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that is part of no entry, such as the menu of the page it was copied from."""

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
"""What an importer yields."""

Recognise: TypeAlias = Callable[[Source], bool]
"""Says whether a source is in a format."""

Read: TypeAlias = Callable[[Source], Iterator[Item | SourceInfo]]
"""Reads a source into its items, in their order; it may say what people call the source."""


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
    """All that was found in one source."""

    file: str
    format: str
    """The format's name, or empty where the file could not be read at all."""
    entries: tuple[Entry, ...]
    rejected: tuple[Rejected, ...]
    skipped: tuple[Skipped, ...]
    unread: tuple[str, ...] = ()
    """Names of columns or fields whose content was not read."""
