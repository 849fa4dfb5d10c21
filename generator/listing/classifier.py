"""Assigns a role to each line of a paste, with models trained on made-up pastes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.listing.context_features import extract_features
from generator.listing.crf import Array, Model, load
from generator.listing.labelled_roles import labelled_roles
from generator.listing.role import TEXTS, TITLES, Role
from generator.listing.rows import Row
from generator.listing.second_pass import second_pass_features

WEIGHTS = Path(__file__).with_name("weights.json.gz")
"""The file with the models of the two passes, written by `make train`."""


CORRECTED_PROBABILITY = 0.8
"""The probability of a role that was corrected by means of other lines."""


@dataclass(frozen=True, slots=True)
class ClassifiedRow:
    """A line, its role, and probabilities."""

    row: Row
    role: Role
    probability: float
    """The probability that its kind is right: title, abstract or neither."""
    title_probability: float
    """The probability that a title begins in it."""
    abstract_probability: float
    """The probability that an abstract begins in it."""


def with_role(
    lines: Iterable[ClassifiedRow], role: Role, applies: Callable[[ClassifiedRow], bool]
) -> list[ClassifiedRow]:
    """Return `lines`, with `role` for those to which it `applies`."""
    return [replace(line, role=role) if applies(line) else line for line in lines]


def classify(rows: Sequence[Row], models: tuple[Model, ...] | None = None) -> list[ClassifiedRow]:
    """Return the role of each of `rows`, according to `models` or those that ship with Sheaf."""
    if not rows:
        return []
    first_model, second_model = models or _models()
    row_features = extract_features(rows)
    wrapped = [one.depth > 0 for one in row_features]
    roles = labelled_roles(rows)
    first = first_model.decode([one.features for one in row_features], wrapped, roles)
    further = second_pass_features(row_features, first.marginals, first_model.roles)
    second = second_model.decode(
        [(*one.features, *more) for one, more in zip(row_features, further, strict=True)],
        wrapped,
        roles,
    )
    probabilities = _Probabilities(second.marginals, second_model.roles)
    return [
        ClassifiedRow(
            row,
            role,
            probabilities.of_kind(place, role),
            probabilities.of_role(place, Role.TITLE) + probabilities.of_role(place, Role.SIGNED),
            probabilities.of_role(place, Role.ABSTRACT),
        )
        for place, (row, role) in enumerate(zip(rows, second.roles, strict=True))
    ]


class _Probabilities:
    """The probabilities of the roles of lines, and of the kinds of these roles."""

    def __init__(self, marginals: Array, roles: Sequence[Role]) -> None:
        self._marginals = marginals
        self._columns = {role: place for place, role in enumerate(roles)}
        titles = marginals[:, [self._columns[role] for role in roles if role in TITLES]].sum(axis=1)
        texts = marginals[:, [self._columns[role] for role in roles if role in TEXTS]].sum(axis=1)
        self._kinds = {"title": titles, "text": texts, "other": 1 - titles - texts}

    def of_role(self, place: int, role: Role) -> float:
        return float(self._marginals[place, self._columns[role]])

    def of_kind(self, place: int, role: Role) -> float:
        kind = "title" if role in TITLES else "text" if role in TEXTS else "other"
        return float(self._kinds[kind][place])


@lru_cache(maxsize=1)
def _models() -> tuple[Model, ...]:
    return load(WEIGHTS.read_bytes())
