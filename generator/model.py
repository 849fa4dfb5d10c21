"""The values that flow through the stages. All are frozen; a stage returns new ones."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

Field: TypeAlias = Literal["title", "abstract"]
"""The two texts of a paper in which repairs, tags and names have their places."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the collection, decoded."""

    file: str
    """Its path below `abstracts/`, with `/` between folders."""
    text: str
    """All of it, with the line endings it came with, less a byte order mark."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry stands in its source."""

    file: str
    line: int
    """The first line of the entry, from 1."""


class Certainty(StrEnum):
    """How sure a repair rule is of what it found."""

    CERTAIN = "certain"
    """The change is right whatever the text is about."""
    LIKELY = "likely"
    """The change is made, and the page says that it was a judgement."""
    UNSURE = "unsure"
    """The place is pointed out; nothing is changed."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One change to damaged text, or one place that looks damaged and was left alone."""

    rule: str
    """The rule's id, such as `tex-escape`."""
    field: Field
    start: int
    """Where `before` stands in the field as it was received, in characters."""
    before: str
    after: str
    """What is shown instead; the same as `before` where nothing is changed."""
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that earned a derived fact, as they stand in the shown text."""

    field: Field | Literal["keywords"]
    start: int
    """Where the words begin in the shown field, in characters; in a keyword, 0."""
    words: str
    sentence: str
    """The whole sentence around them, or the title, or the keyword."""


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
    """A thing with a name of its own that a paper tells of: a system, or a data set."""

    name: str
    evidence: tuple[Evidence, ...]
    """At least one, the strongest first; the words are the name as it stands there."""
    aliases: tuple[str, ...] = ()
    """Other ways in which the paper writes it, such as the long form of an acronym."""


@dataclass(frozen=True, slots=True)
class Author:
    """A person, or a body, that signed a paper."""

    name: str
    """As printed."""
    family: str | None = None
    """Where the source tells it apart."""
    given: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """A date as exact as the source gives it."""

    year: int
    month: int | None = None
    day: int | None = None
    """Only where the month is known."""

    def __str__(self) -> str:
        """Give `2024`, `2024-06` or `2024-06-05`."""
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Identifier:
    """A name that a registry gave a paper."""

    scheme: str
    """Such as `arxiv` or `doi`."""
    value: str


LinkKind: TypeAlias = Literal["code", "project", "data", "paper"]
"""What a link leads to."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address that belongs to a paper."""

    kind: LinkKind
    url: str


@dataclass(frozen=True, slots=True)
class Original:
    """The texts of a paper as they were received."""

    title: str
    abstract: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What an entry becomes; absent facts are `None` or empty, never made up."""

    title: str
    abstract: str
    """Paragraphs are parted by an empty line."""
    origin: Origin
    id: str = ""
    """The last part of its address; empty until `permalinks` has given it one."""
    authors: tuple[Author, ...] = ()
    published: Published | None = None
    venue: str | None = None
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    keywords: tuple[str, ...] = ()
    """The authors' or the source's own."""
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

    @property
    def changes(self) -> tuple[Repair, ...]:
        """The repairs that changed the text."""
        return tuple(r for r in self.repairs if r.certainty is not Certainty.UNSURE)

    @property
    def flags(self) -> tuple[Repair, ...]:
        """The places that look damaged and were left alone."""
        return tuple(r for r in self.repairs if r.certainty is Certainty.UNSURE)


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A paper near another one."""

    id: str
    score: float
    """From 0, nothing in common, to 1, the same; four decimals."""
    because: tuple[str, ...]
    """Words that stand in both, and labels of topics that both have; the weightiest first."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """An entry that could not become a paper."""

    origin: Origin
    reason: str
    """A sentence for people: what is wrong, and what to do."""
    raw: str
    """All of the entry, as it stands in the source."""


@dataclass(frozen=True, slots=True)
class Merged:
    """An entry that tells of a paper which another entry had told of already."""

    into: str
    """The id of the paper that has taken it in."""
    file: str
    line: int
    """The first line of the entry, from 1."""
    because: str
    """What the two have in common, for people."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that is no entry: furniture of the page it was copied from."""

    line: int
    text: str


Item: TypeAlias = Paper | Rejected | Skipped
"""What an importer yields."""

Recognise: TypeAlias = Callable[[Source], bool]
"""Says whether a source is in a format."""

Read: TypeAlias = Callable[[Source], Iterator[Item]]
"""Reads a source into its items, in their order."""


Make: TypeAlias = Callable[[Paper], Paper]
"""Derives a paper from one alone."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is derived from each paper alone."""

    name: str
    """A verb, as people see it: papers to repair."""
    version: str = ""
    """Differs wherever the step may make something else of the same paper by the same code."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format that Sheaf reads."""

    name: str
    recognises: Recognise
    read: Read


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one source."""

    file: str
    format: str
    """The format's name, or empty where the file could not be read at all."""
    papers: tuple[Paper, ...]
    rejected: tuple[Rejected, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A file to be written."""

    path: str
    """Below `docs/`, with `/` between folders."""
    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    """Of a page: what stands in its front matter."""
    html: str = ""
    """Of a page: what MkDocs makes of the rest, where that is known beforehand."""
    more: Callable[[], Iterable[str]] = tuple
    """Makes what follows `text`, each time it is read: of a file as large as the collection."""

    def pieces(self) -> Iterator[bytes]:
        """Yield the whole content, as it stands on the disk."""
        yield self.text.encode()
        for piece in self.more():
            yield piece.encode()
