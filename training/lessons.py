"""Made-up pages as the learner sees them: features and roles of their lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from generator.listing.around import OUTSIDE, REACH, Look, look
from generator.listing.role import Role
from generator.listing.rows import rows
from training.paste import Paste

THINNED = 0.5
"""The share of pages that are thinned, so that no one kind of feature is all there is to go by."""
DROPPED = 0.1
"""The chance of a kind of feature to be gone from a page that is thinned."""


@dataclass(frozen=True)
class Lesson:
    """A page: what is seen of each of its lines, and its role."""

    looks: tuple[Look, ...]
    roles: tuple[Role, ...]


def lesson(page: Paste) -> Lesson | None:
    """Return what is learned from `page`, if it has lines that say something."""
    found, _ = rows(page.text)
    truth = [page.lines[row.number - 1][1] for row in found]
    for place in range(1, len(found)):
        # the second cell of a line with a tab
        if found[place].number == found[place - 1].number:
            truth[place] = Role.ABSTRACT
    looks = look(found)
    kept = [(seen, role) for seen, role in zip(looks, truth, strict=True) if role is not None]
    if not kept:
        return None
    return Lesson(tuple(seen for seen, _ in kept), tuple(role for _, role in kept))


def thinned(rng: Random, lesson: Lesson) -> Lesson:
    """Return `lesson`, or, half the time, one from which some kinds of features are gone."""
    if rng.random() > THINNED:
        return lesson
    gone: dict[str, bool] = {}

    def stays(feature: str) -> bool:
        kind = feature.split(":", 1)[0]
        if kind not in gone:
            gone[kind] = rng.random() < DROPPED
        return not gone[kind]

    looks = (
        Look(tuple(filter(stays, seen.features)), seen.places, seen.depth) for seen in lesson.looks
    )
    return Lesson(tuple(looks), lesson.roles)


def reaching(lines: Sequence[Sequence[str]], own: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Yield all that speaks about each line, each feature with the place of the line it is of.

    These are the features of the line, with those in `own`, and those of its neighbours.
    """
    for place, mine in enumerate(lines):
        told = [f"0 {feature}" for feature in (*mine, *own[place])]
        for offset, counts in REACH:
            if counts is None:
                continue
            at = place + offset
            if 0 <= at < len(lines):
                told += [f"{offset} {one}" for one in lines[at] if counts.match(one)]
            else:
                told.append(f"{offset} {OUTSIDE}")
        yield told
