"""Made-up pages as training examples: the features and roles of their lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from generator.listing.context_features import OUTSIDE, REACH, RowFeatures, extract_features
from generator.listing.role import Role
from generator.listing.rows import rows
from training.paste import Paste

THINNED = 0.5
"""The share of pages that lose features, so that the model cannot depend on one kind."""
DROPPED = 0.1
"""The chance that a thinned page loses a kind of feature."""


@dataclass(frozen=True)
class Lesson:
    """A page as an example: the features and the role of each line."""

    row_features: tuple[RowFeatures, ...]
    roles: tuple[Role, ...]


def lesson(page: Paste) -> Lesson | None:
    """Return `page` as an example, or `None` if no line has a letter or a digit."""
    found, _ = rows(page.text)
    truth = [page.lines[row.number - 1][1] for row in found]
    for place in range(1, len(found)):
        # the second cell of a line with a tab
        if found[place].number == found[place - 1].number:
            truth[place] = Role.ABSTRACT
    row_features = extract_features(found)
    kept = [
        (seen, role) for seen, role in zip(row_features, truth, strict=True) if role is not None
    ]
    if not kept:
        return None
    return Lesson(tuple(seen for seen, _ in kept), tuple(role for _, role in kept))


def thinned(rng: Random, lesson: Lesson) -> Lesson:
    """Return `lesson` as it is or, with the chance `THINNED`, without some kinds of features."""
    if rng.random() > THINNED:
        return lesson
    gone: dict[str, bool] = {}

    def stays(feature: str) -> bool:
        kind = feature.split(":", 1)[0]
        if kind not in gone:
            gone[kind] = rng.random() < DROPPED
        return not gone[kind]

    row_features = (
        RowFeatures(tuple(filter(stays, seen.features)), seen.places, seen.depth)
        for seen in lesson.row_features
    )
    return Lesson(tuple(row_features), lesson.roles)


def reaching(lines: Sequence[Sequence[str]], own: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Yield all features for each line: its own, those in `own`, and those of its neighbours.

    Each begins with the offset of the line that has it.
    """
    for place, mine in enumerate(lines):
        features = [f"0 {feature}" for feature in (*mine, *own[place])]
        for offset, counts in REACH:
            if counts is None:
                continue
            at = place + offset
            if 0 <= at < len(lines):
                features += [f"{offset} {one}" for one in lines[at] if counts.match(one)]
            else:
                features.append(f"{offset} {OUTSIDE}")
        yield features
