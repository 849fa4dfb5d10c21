"""The decisions that people can make."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.curation.people import AS_PRINTED, People
from generator.model import ContainerKind, EntryType, Identifier, Link, Person, Published


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a paper appeared, as far as people said; the rest is `None`."""

    name: str | None = None
    kind: ContainerKind | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    publisher: str | None = None
    series: str | None = None


NOWHERE = Placing()
"""The placing of a paper about which people said nothing."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What people decided about one paper; the rest is `None` or empty."""

    pins: tuple[str, ...] = ()
    """Ids of topics to add."""
    bans: frozenset[str] = frozenset()
    """Ids of topics to remove."""
    title: str | None = None
    authors: tuple[Person, ...] = ()
    published: Published | None = None
    type: EntryType | None = None
    placing: Placing = NOWHERE
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    note: str = ""


UNDECIDED = Decision()
"""The decision about a paper that people did not mention."""


@dataclass(frozen=True, slots=True)
class FieldNames:
    """Well-known names of a field, which help to read its papers."""

    systems: tuple[str, ...] = ()
    """Systems that no paper here introduces."""
    datasets: tuple[str, ...] = ()
    """Each followed by its other spellings, after `|`."""
    terms: tuple[str, ...] = ()
    """Words for methods and organisations, which never name a system."""
    only: bool = False
    """Whether to ignore the names of machine learning that come with Sheaf."""


NO_NAMES = FieldNames()
"""The names if people gave none."""


@dataclass(frozen=True, slots=True)
class Curation:
    """All that people decided about a collection."""

    papers: Mapping[str, Decision]
    """By the id of the paper."""
    bans: frozenset[str]
    """Ids of topics that no paper has."""
    merges: Mapping[str, str]
    """The id of a topic, and of the one that it is merged into."""
    renames: Mapping[str, str]
    """The id of a topic, and its new label."""
    people: People = AS_PRINTED
    """Which names belong to one person, and which to several."""
    names: FieldNames = NO_NAMES
    """Well-known names of the field."""


NOTHING = Curation({}, frozenset(), {}, {})
"""The curation of a collection about which people decided nothing."""
