"""What entries become: papers, and what is derived from them."""

from dataclasses import dataclass
from typing import Any, NamedTuple, SupportsIndex

import msgspec

from generator.model.containers import Container, EntryType
from generator.model.facts import Identifier, Link, Published
from generator.model.people import Person
from generator.model.sources import Entry, Origin
from generator.model.texts import Certainty, Evidence, Original, Repair


@dataclass(frozen=True, slots=True)
class Tag:
    """A topic that a paper has, with what earned it."""

    id: str
    label: str
    group: str
    """The label of its group."""
    evidence: tuple[Evidence, ...]
    """The strongest first; none where people gave the topic by hand."""


@dataclass(frozen=True, slots=True)
class Named:
    """A named thing in a paper: a system or a data set."""

    name: str
    evidence: tuple[Evidence, ...]
    """At least one, the strongest first; the words are the name as it is there."""
    aliases: tuple[str, ...] = ()
    """Other ways in which the paper writes it, such as the long form of an acronym."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The merged facts of all entries of one work, and what is derived from them.

    Absent facts are `None` or empty, never made up.
    """

    id: str
    """The last part of its address."""
    title: str
    abstract: str
    """Paragraphs are parted by an empty line."""
    origin: Origin
    """Where the first of its entries is."""
    entries: tuple[Entry, ...] = ()
    """All its entries, the one with the best facts first."""
    authors: tuple[Person, ...] = ()
    """In their order."""
    et_al: bool = False
    """Whether there are more authors than the sources name."""
    published: Published | None = None
    container: Container | None = None
    type: EntryType | None = None
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    keywords: tuple[str, ...] = ()
    """The authors' or the source's own."""
    section: str | None = None
    """The heading above it in its source, such as the session of a conference."""
    key: str | None = None
    """What its source calls it, such as the citation key of BibTeX."""
    original: Original | None = None
    """Only where a repair changed a text."""
    repairs: tuple[Repair, ...] = ()
    """Sorted by field and place; they do not overlap within a field."""
    tags: tuple[Tag, ...] = ()
    """The most certain first."""
    note: str = ""
    """What the keepers of the collection say about it."""
    systems: tuple[Named, ...] = ()
    """What the paper itself brings and gives a name: methods, models, tools."""
    datasets: tuple[Named, ...] = ()
    """Data sets and benchmarks that it uses or brings, in the order of the text."""
    claims: tuple[Evidence, ...] = ()
    """Sentences in which the authors say by how much something is better; theirs, not ours."""
    title_language: str | None = None
    """The language of the title as a BCP 47 code; `None` where it is not certain."""
    language: str | None = None
    """The language of the abstract, likewise."""

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        """Return how it is pickled: packed at once, in a third of the time of its many parts."""
        try:
            return _unpacked, (msgspec.msgpack.encode(self),)
        except UnicodeEncodeError:  # half a character, as damaged sources may have
            return object.__reduce_ex__(self, protocol)

    @property
    def venue(self) -> str | None:
        """The name of what it appeared in."""
        return self.container.name if self.container else None

    @property
    def changes(self) -> tuple[Repair, ...]:
        """The repairs that changed the text."""
        return tuple(r for r in self.repairs if r.certainty is not Certainty.UNSURE)

    @property
    def flags(self) -> tuple[Repair, ...]:
        """The places that look damaged and were left alone."""
        return tuple(r for r in self.repairs if r.certainty is Certainty.UNSURE)


def _unpacked(packed: bytes) -> Paper:
    return msgspec.msgpack.decode(packed, type=Paper)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A paper near another one."""

    id: str
    score: float
    """From 0, nothing in common, to 1, the same; four decimals."""
    because: tuple[str, ...]
    """Words that are in both, and labels of topics that both have; the weightiest first."""


class Near(NamedTuple):
    """How near a paper is to another one."""

    id: str
    score: float
    """From 0, nothing in common, to 1, the same; four decimals."""
    is_related: bool = True
    """Whether they share more than a language."""


@dataclass(frozen=True, slots=True)
class Merged:
    """An entry that was merged into a paper with another entry."""

    into: str
    """The id of the paper that has taken it in."""
    file: str
    line: int
    """The first line of the entry, from 1."""
    because: str
    """What the two have in common, for people."""
    name: str
    """What people call it in `curation.yml`: its file, and what is unique in that."""
