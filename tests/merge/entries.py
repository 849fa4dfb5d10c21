"""Entries, made up, that are like others."""

from generator.model import (
    Container,
    ContainerKind,
    Entry,
    EntryType,
    Identifier,
    Origin,
    Person,
    Published,
)
from generator.text import identifiers, person_names

ABSTRACT = (
    "We show that bees find their way home by the smell of the meadow that they left in the "
    "morning, and that a compass made of wax does as well on days without any wind at all."
)
OTHER = (
    "Honey keeps for thousands of years. We measure how fast it flows from jars of many shapes, "
    "and give a formula that any kitchen can use to plan breakfast for twelve people or more."
)


def entry(  # noqa: PLR0913 -- each is one fact
    title: str = "A Compass for Bees in the Meadow",
    *ids: str,
    abstract: str = "",
    people: str = "",
    year: int | None = None,
    container: Container | None = None,
    type_: EntryType | None = None,
    file: str = "a.bib",
    line: int = 1,
) -> Entry:
    """Return an entry; `ids` are such as `doi:10.1000/bees`, people have `;` between them."""
    persons = (person_names.person(name) for name in people.split(";") if name)
    return Entry(
        title=title,
        abstract=abstract,
        origin=Origin(file, line),
        authors=tuple(filter(None, persons)),
        published=Published(year) if year else None,
        container=container,
        type=type_,
        identifiers=tuple(map(identifier, ids)),
    )


def identifier(name: str) -> Identifier:
    """Return the identifier written as `doi:10.1000/bees`."""
    found = identifiers.identifier(*name.split(":", 1))
    assert found is not None
    return found


JOURNAL = Container("Journal of Bees", ContainerKind.JOURNAL)
ARXIV = Container("arXiv", ContainerKind.REPOSITORY)


def person(name: str) -> Person:
    """Return who is called `name`."""
    found = person_names.person(name)
    assert found is not None
    return found
