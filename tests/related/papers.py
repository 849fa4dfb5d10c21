"""Fabricated papers for the tests."""

import random
from collections.abc import Sequence

from generator.model import Evidence, Origin, Paper, Tag

SUBJECTS = (
    "glacier melt snow runoff alpine",
    "violin bow string timbre luthier",
    "harbour tide sediment dredging estuary",
    "beehive pollen forager nectar swarm",
)
"""Words of four fields that have none in common."""


def paper(identifier: str, title: str, abstract: str = "", topics: Sequence[str] = ()) -> Paper:
    """Return a paper with these topics, each of which is its own label."""
    evidence = Evidence("title", 0, title[:1], 0, len(title))
    return Paper(
        id=identifier,
        title=title,
        abstract=abstract,
        origin=Origin("made-up.txt", 1),
        tags=tuple(Tag(topic.lower(), topic, "Fields", (evidence,)) for topic in topics),
    )


def library(size: int) -> list[Paper]:
    """Return papers of the four fields in turn, each with words of its own."""
    chance = random.Random(5)  # noqa: S311  no secret, and the same on every run
    return [
        paper(
            f"{SUBJECTS[number % 4].split()[0]}-{number:03}",
            f"On {' and '.join(chance.sample(SUBJECTS[number % 4].split(), 2))}",
            f"{' '.join(chance.choices(SUBJECTS[number % 4].split(), k=12))} word{number}.",
        )
        for number in range(size)
    ]
