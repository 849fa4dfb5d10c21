"""Made-up collections for the tests of outputs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.catalogue import Catalogue, make_catalogue
from generator.model import Neighbour, Origin, Paper, Published, Tag
from generator.taxonomy import Group, Taxonomy, Topic


def topic(label: str) -> Topic:
    """Return a topic, in the one group that there is."""
    return Topic(
        id=label.lower().replace(" ", "-"),
        label=label,
        definition="A field.",
        group="Fields",
        parent=None,
        aliases=(),
        exact=(),
        weak=(),
        never=(),
    )


def paper(number: int, *labels: str, year: int | None = None, title: str = "") -> Paper:
    """Return a paper on the topics with these labels."""
    return Paper(
        id=f"p-{number}",
        title=title or f"Paper {number}",
        abstract="Words.",
        origin=Origin("made-up.txt", number + 1),
        published=Published(year) if year else None,
        tags=tuple(Tag(topic(label).id, label, "Fields", ()) for label in labels),
    )


def catalogue(papers: Sequence[Paper], near: Iterable[tuple[Paper, Paper]] = ()) -> Catalogue:
    """Return a catalogue of `papers`, of which the first of each of `near` has a neighbour."""
    labels = dict.fromkeys(tag.label for paper in papers for tag in paper.tags)
    topics = tuple(topic(label) for label in labels)
    taxonomy = Taxonomy((Group("fields", "Fields", topics),), {t.id: t for t in topics})
    return replace(
        make_catalogue("Made", papers, taxonomy),
        related={one.id: (Neighbour(other.id, 0.5, ("words",)),) for one, other in near},
    )
