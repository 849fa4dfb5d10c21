"""Gives each line of a paste a role, with models that were trained on made-up pastes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.listing.around import look
from generator.listing.crf import Array, Model, load
from generator.listing.labelled import known
from generator.listing.role import TEXTS, TITLES, Role
from generator.listing.rows import Row
from generator.listing.second import second

WEIGHTS = Path(__file__).with_name("weights.json.gz")
"""The file with the models of the two passes, written by `make train`."""


AS_SURE = 0.8
"""The probability that is given to the role of a line that other lines corrected."""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A line, its role, and the probabilities of that."""

    row: Row
    role: Role
    sure: float
    """The probability that it is of its kind: title, abstract or neither."""
    starts: float
    """The probability that a title begins in it."""
    abstract: float
    """The probability that an abstract begins in it."""


def with_role(
    lines: Iterable[ReadRow], role: Role, applies: Callable[[ReadRow], bool]
) -> list[ReadRow]:
    """Return `lines`, with `role` for those to which it `applies`."""
    return [replace(line, role=role) if applies(line) else line for line in lines]


def tell(rows: Sequence[Row], models: tuple[Model, ...] | None = None) -> list[ReadRow]:
    """Return the role of each of `rows`, by `models` or those that ship with Sheaf."""
    if not rows:
        return []
    first, then = models or _models()
    looks = look(rows)
    wrapped = [seen.depth > 0 for seen in looks]
    roles = known(rows)
    once = first.decode([seen.features for seen in looks], wrapped, roles)
    more = second(looks, once.marginals, first.roles)
    twice = then.decode(
        [(*seen.features, *also) for seen, also in zip(looks, more, strict=True)], wrapped, roles
    )
    likely = _Likely(twice.marginals, then.roles)
    return [
        ReadRow(
            row,
            role,
            likely.kind(place, role),
            likely.role(place, Role.TITLE) + likely.role(place, Role.SIGNED),
            likely.role(place, Role.ABSTRACT),
        )
        for place, (row, role) in enumerate(zip(rows, twice.roles, strict=True))
    ]


class _Likely:
    """Looks up the probabilities of roles."""

    def __init__(self, marginals: Array, roles: Sequence[Role]) -> None:
        self._marginals = marginals
        self._columns = {role: place for place, role in enumerate(roles)}
        titles = marginals[:, [self._columns[role] for role in roles if role in TITLES]].sum(axis=1)
        texts = marginals[:, [self._columns[role] for role in roles if role in TEXTS]].sum(axis=1)
        self._kinds = {"title": titles, "text": texts, "other": 1 - titles - texts}

    def role(self, place: int, role: Role) -> float:
        return float(self._marginals[place, self._columns[role]])

    def kind(self, place: int, role: Role) -> float:
        kind = "title" if role in TITLES else "text" if role in TEXTS else "other"
        return float(self._kinds[kind][place])


@lru_cache(maxsize=1)
def _models() -> tuple[Model, ...]:
    return load(WEIGHTS.read_bytes())
