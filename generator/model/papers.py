"""Papers, and what is derived from them."""

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
    """A topic of a paper, with its evidence."""

    id: str
    label: str
    group: str
    """The label of its group."""
    evidence: tuple[Evidence, ...]
    """The strongest first; empty if people pinned the topic."""


@dataclass(frozen=True, slots=True)
class Named:
    """A system or a data set that a paper names."""

    name: str
    evidence: tuple[Evidence, ...]
    """At least one, the strongest first; the words are the name as written there."""
    aliases: tuple[str, ...] = ()
    """Other names in the paper, such as the long form of an acronym."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The merged facts of all entries of one work, and what is derived from them.

    Missing facts are `None` or empty, never invented.
    """

    id: str
    """The last part of its address."""
    title: str
    abstract: str
    """With an empty line between paragraphs."""
    origin: Origin
    """The place of the first of its entries."""
    entries: tuple[Entry, ...] = ()
    """All its entries, the one with the best facts first."""
    authors: tuple[Person, ...] = ()
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
    """Its key in the source, such as the citation key of BibTeX."""
    original: Original | None = None
    """Only if a repair changed a text."""
    repairs: tuple[Repair, ...] = ()
    """Sorted by field and place; they do not overlap within a field."""
    tags: tuple[Tag, ...] = ()
    """The most certain first."""
    note: str = ""
    """A note by the owner of the collection."""
    systems: tuple[Named, ...] = ()
    """Systems that the paper introduces: methods, models, tools."""
    datasets: tuple[Named, ...] = ()
    """Data sets and benchmarks that it uses or publishes, in the order of the text."""
    claims: tuple[Evidence, ...] = ()
    """Sentences in which the authors say how much better something is."""
    title_language: str | None = None
    """The language of the title as a BCP 47 code; `None` if uncertain."""
    language: str | None = None
    """The language of the abstract as a BCP 47 code; `None` if uncertain."""

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        """Pickle it as MessagePack, which takes a third of the time."""
        try:
            return _unpacked, (msgspec.msgpack.encode(self),)
        except UnicodeEncodeError:  # a lone surrogate, as damaged sources may have
            return object.__reduce_ex__(self, protocol)

    def sentence(self, evidence: Evidence) -> str:
        """Return the sentence around the words of `evidence`, or the title, or the keyword."""
        texts = {"title": self.title, "abstract": self.abstract}
        text = texts.get(evidence.field, evidence.words)
        return text[evidence.sentence_start : evidence.sentence_end]

    @property
    def venue(self) -> str | None:
        """The name of its container."""
        return self.container.name if self.container else None

    @property
    def changes(self) -> tuple[Repair, ...]:
        """The repairs that changed the text."""
        return tuple(r for r in self.repairs if r.certainty is not Certainty.UNSURE)

    @property
    def flags(self) -> tuple[Repair, ...]:
        """The places that look damaged and were not changed."""
        return tuple(r for r in self.repairs if r.certainty is Certainty.UNSURE)


def _unpacked(packed: bytes) -> Paper:
    return msgspec.msgpack.decode(packed, type=Paper)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A paper related to another one, with reasons."""

    id: str
    score: float
    """From 0, nothing in common, to 1, the same; four decimals."""
    because: tuple[str, ...]
    """Words and labels of topics that both have; those with most weight first."""


class Near(NamedTuple):
    """A paper near another one."""

    id: str
    score: float
    """From 0, nothing in common, to 1, the same; four decimals."""
    is_related: bool = True
    """Whether they share more than a language."""


@dataclass(frozen=True, slots=True)
class Merged:
    """An entry that was merged with another entry into one paper."""

    into: str
    """The id of the paper."""
    file: str
    line: int
    """The first line of the entry, from 1."""
    because: str
    """What the entries have in common, for people."""
    name: str
    """Its name in `curation.yml`: its file, and its key or title there."""
