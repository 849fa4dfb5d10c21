"""Parts that pages of several sites have."""

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import TypeAlias

from generator.listing.role import Role
from training import author_lines, fields
from training.author_lines import PeopleStyle
from training.paste import Paste
from training.works import TrainingPaper

Site: TypeAlias = Callable[[Random, Paste, list[TrainingPaper]], None]
"""Writes papers on a page in the form of a site."""
PLAIN = PeopleStyle()
AND = PeopleStyle(last="and")


def people(rng: Random, work: TrainingPaper, how: PeopleStyle = PLAIN, most: int = 8) -> str:
    """Return the line of authors."""
    return author_lines.signed(rng, work.people[:most], how)


def year_of(work: TrainingPaper, rng: Random) -> str:
    """Return a date in the year of `work`, in words."""
    return fields.date(rng, work.year, "long")


PARTS = (
    ("BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"),
    ("OBJECTIVE", "METHODS", "RESULTS", "CONCLUSION"),
    ("BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS"),
    ("INTRODUCTION", "METHODS", "RESULTS", "DISCUSSION"),
    ("PURPOSE", "METHODS", "RESULTS", "CONCLUSION", "TRIAL REGISTRATION"),
    (
        "IMPORTANCE",
        "OBJECTIVE",
        "DESIGN, SETTING, AND PARTICIPANTS",
        "RESULTS",
        "CONCLUSIONS AND RELEVANCE",
    ),
    ("BACKGROUND & AIMS", "MATERIALS AND METHODS", "RESULTS"),
)


def in_paragraphs(rng: Random, page: Paste, work: TrainingPaper, label: str, width: int) -> None:
    """Write an abstract in one to four paragraphs, the first after `label`."""
    sentences = work.sentences
    count = min(rng.choice((1, 1, 2, 3, 4)), len(sentences))
    cuts = [0, *sorted(rng.sample(range(1, len(sentences)), count - 1)), len(sentences)]
    for place, (start, end) in enumerate(pairwise(cuts)):
        text = work.between.join(sentences[start:end])
        if place:
            page.gap(1)
            page.put(text, Role.PARAGRAPH, width)
        else:
            page.put(label + text, Role.ABSTRACT, width)
