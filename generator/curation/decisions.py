"""What people can decide."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.curation.people import AS_PRINTED, People
from generator.model import ContainerKind, EntryType, Identifier, Link, Person, Published


@dataclass(frozen=True, slots=True)
class Placing:
    """What people know about where a paper appeared; what they left open is `None`."""

    name: str | None = None
    kind: ContainerKind | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    publisher: str | None = None
    series: str | None = None


NOWHERE = Placing()
"""Where people said nothing about where a paper appeared."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What people decided about one paper; what they left open is `None` or empty."""

    pins: tuple[str, ...] = ()
    """Ids of topics that it has."""
    bans: frozenset[str] = frozenset()
    """Ids of topics that it has not."""
    title: str | None = None
    authors: tuple[Person, ...] = ()
    published: Published | None = None
    type: EntryType | None = None
    placing: Placing = NOWHERE
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    note: str = ""


UNDECIDED = Decision()
"""Where people decided nothing about a paper."""


@dataclass(frozen=True, slots=True)
class FieldNames:
    """Names that people of a field know, in which papers are read."""

    systems: tuple[str, ...] = ()
    """Other people's: no paper's own."""
    datasets: tuple[str, ...] = ()
    """Each with its other ways of writing after `|`."""
    terms: tuple[str, ...] = ()
    """Words for kinds of things and bodies, which name no system."""
    only: bool = False
    """Whether the names of machine learning, which come with Sheaf, are left out."""


NO_NAMES = FieldNames()
"""Where people gave none."""


@dataclass(frozen=True, slots=True)
class Curation:
    """All that people decided about a collection."""

    papers: Mapping[str, Decision]
    """By the id of the paper."""
    bans: frozenset[str]
    """Ids of topics that no paper has."""
    merges: Mapping[str, str]
    """The id of a topic, and of the one that it becomes part of."""
    renames: Mapping[str, str]
    """The id of a topic, and its new label."""
    people: People = AS_PRINTED
    """Decisions on who is behind names of authors, where the names do not show it."""
    names: FieldNames = NO_NAMES
    """Names of the field that the papers are of."""


NOTHING = Curation({}, frozenset(), {}, {})
"""Where people decided nothing."""
