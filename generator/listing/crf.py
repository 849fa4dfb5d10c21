"""A linear-chain conditional random field: the most likely roles of lines, and their marginals.

Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001.
"""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias, TypedDict

import numpy as np
from numpy.typing import NDArray

from generator.listing.context_features import OUTSIDE, REACH
from generator.listing.role import GOES_ON_AS, Role

Array: TypeAlias = NDArray[np.float64]

CERTAIN = 60.0
"""Added to the score of a role that is known; scores are log-likelihoods."""
BREAK = 3.0
"""Subtracted, in a wrapped line, from the scores of roles that begin something."""

OFFSETS = tuple(offset for offset, _ in REACH)
"""The offsets of the lines whose features are used for a line; 0 comes first."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The decoded roles of lines."""

    roles: tuple[Role, ...]
    """The most likely sequence of roles."""
    marginals: Array
    """The marginal probabilities, shaped (lines, roles), in the order of `Model.roles`."""


@dataclass(frozen=True)
class Model:
    """Learned weights."""

    roles: tuple[Role, ...]
    transitions: Array
    """The weights of transitions from a role to that of the next line, shaped (roles, roles)."""
    weights: Mapping[str, Sequence[int]]
    """For each feature with the offset of its line, such as `-1 prose`: roles and weights in turn,
    the weights in hundredths."""

    @cached_property
    def _ids(self) -> dict[str, int]:
        names = {name.split(" ", 1)[1] for name in self.weights}
        return {name: place for place, name in enumerate(sorted(names))}

    @cached_property
    def _table(self) -> Array:
        """Return the weights, shaped (offsets, features, roles); the last feature is unknown."""
        table = np.zeros((len(OFFSETS), len(self._ids) + 1, len(self.roles)))
        for name, pairs in self.weights.items():
            offset, feature = name.split(" ", 1)
            row = table[OFFSETS.index(int(offset)), self._ids[feature]]
            row[list(pairs[::2])] = np.array(pairs[1::2]) / 100
        return table

    @cached_property
    def _counting(self) -> NDArray[np.bool_]:
        """Return which features count at each offset, shaped (offsets, features)."""
        counting: NDArray[np.bool_] = np.any(self._table, axis=2)
        counting[:, -1] = True
        return counting

    def _id(self, feature: str) -> int:
        return self._ids.get(feature, len(self._ids))

    def scores(self, lines: Sequence[Sequence[str]]) -> Array:
        """Return the score of each role for each line, shaped (lines, roles), from its features."""
        unknown = len(self._ids)
        # each line gets the unknown feature, so that none has no features
        ids = np.array([one for line in lines for one in (unknown, *map(self._id, line))])
        owners = np.repeat(np.arange(len(lines)), [1 + len(line) for line in lines])
        outside = self._id(OUTSIDE)
        scores = np.zeros((len(lines), len(self.roles)))
        for place, offset in enumerate(OFFSETS):
            table = self._table[place]
            counts = self._counting[place][ids]
            starts = np.searchsorted(owners[counts], np.arange(len(lines)))
            contribution = np.add.reduceat(table[ids[counts]], starts, axis=0)
            scores += _shifted(contribution, offset, table[outside])
        return scores

    @cached_property
    def _wrapped(self) -> Array:
        """Return the transitions to a line that is the wrapped rest of the one above."""
        price = np.full_like(self.transitions, -BREAK)
        for place, role in enumerate(self.roles):
            rest = GOES_ON_AS.get(role, role)
            if rest in self.roles:
                price[place, self.roles.index(rest)] = 0.0
        return self.transitions + price

    def decode(
        self,
        lines: Sequence[Sequence[str]],
        wrapped: Sequence[bool],
        known: Mapping[int, Role] = MappingProxyType({}),
    ) -> Decoded:
        """Return the roles of lines from their features; there must be at least one line.

        `wrapped` says which lines were wrapped from the one above, and `known` gives the roles of
        lines that are certain, by index.
        """
        scores = self.scores(lines)
        for place, role in known.items():
            scores[place, self.roles.index(role)] += CERTAIN
        ways = (self.transitions, self._wrapped)
        best = _best(scores, ways, wrapped)
        return Decoded(
            tuple(self.roles[place] for place in best), _marginals(scores, ways, wrapped)
        )


def _shifted(contribution: Array, offset: int, outside: Array) -> Array:
    """Return the scores that each line gets from the line `offset` below it, or from `outside`."""
    if not offset:
        return contribution
    beyond = np.repeat(outside[None], min(abs(offset), len(contribution)), axis=0)
    rest = len(contribution) - len(beyond)
    if offset < 0:
        return np.concatenate([beyond, contribution[:rest]])
    return np.concatenate([contribution[len(contribution) - rest :], beyond])


def _best(scores: Array, transitions: Sequence[Array], wrapped: Sequence[bool]) -> list[int]:
    """Return the most likely path (Viterbi)."""
    size, width = scores.shape
    back = np.zeros((size, width), dtype=np.intp)
    columns = np.arange(width)
    so_far = scores[0]
    for place in range(1, size):
        ways = so_far[:, None] + transitions[wrapped[place]]
        back[place] = ways.argmax(axis=0)
        so_far = ways[back[place], columns] + scores[place]
    path = [int(so_far.argmax())]
    for place in range(size - 1, 0, -1):
        path.append(int(back[place][path[-1]]))
    return path[::-1]


def _marginals(scores: Array, transitions: Sequence[Array], wrapped: Sequence[bool]) -> Array:
    """Return the marginal probabilities (forward-backward)."""
    steps = [np.exp(each) for each in transitions]
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    forward, backward = np.empty_like(likely), np.ones_like(likely)
    forward[0] = likely[0] / likely[0].sum()
    for place in range(1, len(likely)):
        row = (forward[place - 1] @ steps[wrapped[place]]) * likely[place]
        forward[place] = row / row.sum()
    for place in range(len(likely) - 2, -1, -1):
        row = steps[wrapped[place + 1]] @ (likely[place + 1] * backward[place + 1])
        backward[place] = row / row.sum()
    marginals = forward * backward
    total: Array = marginals.sum(axis=1, keepdims=True)
    return np.asarray(marginals / total, dtype=np.float64)


class StoredModel(TypedDict):
    """A model as it is in the file."""

    roles: list[str]
    transitions: list[int]
    """In hundredths, row by row."""
    weights: dict[str, list[int]]


class WeightsFile(TypedDict):
    """The file of weights."""

    digest: str
    """The digest of the training data; see `training.digest`."""
    passes: list[StoredModel]
    """The models of the passes, in their order."""


def unpack(packed: bytes) -> WeightsFile:
    """Return the content of the file of weights with the bytes `packed`."""
    file: WeightsFile = json.loads(gzip.decompress(packed))
    return file


def load(packed: bytes) -> tuple[Model, ...]:
    """Return the models of the passes, in their order, from the bytes of their file."""
    return tuple(map(model, unpack(packed)["passes"]))


def model(record: StoredModel) -> Model:
    """Return the model in `record`."""
    roles = tuple(map(Role, record["roles"]))
    flat = np.array(record["transitions"], dtype=np.float64) / 100
    return Model(roles, flat.reshape(len(roles), len(roles)), record["weights"])
