"""Features from the first pass: the roles of lines at the same place in other entries."""

from collections.abc import Sequence

import numpy as np

from generator.listing.bins import bin_number
from generator.listing.context_features import RowFeatures
from generator.listing.crf import Array
from generator.listing.role import Role

_SURE = (0.5, 0.75, 0.93)
_MINE = (*_SURE, 0.99)


def second_pass_features(
    row_features: Sequence[RowFeatures], marginals: Array, roles: Sequence[Role]
) -> list[tuple[str, ...]]:
    """Return further features of lines, made from the `marginals` of a first reading.

    For each of its four places, they name the role that the other lines there had on average.
    """
    features = [[] for _ in row_features]  # type: list[list[str]]
    for kind in range(4):
        _fellows(kind, row_features, marginals, roles, features)
    _paragraphs(row_features, marginals, roles, features)
    best, sure, next_best, less_sure = _two_best(marginals)
    for place, mine in enumerate(features):
        mine.append(f"was:{roles[best[place]].value}:{bin_number(sure[place], _MINE)}")
        if less_sure[place] > 0.1:
            mine.append(f"or:{roles[next_best[place]].value}")
    return [tuple(mine) for mine in features]


def _fellows(
    kind: int,
    row_features: Sequence[RowFeatures],
    marginals: Array,
    roles: Sequence[Role],
    features: list[list[str]],
) -> None:
    """Add the average roles of the lines with the same place, for one kind of place."""
    ids: dict[str, int] = {}
    groups = np.array([ids.setdefault(look.places[kind], len(ids)) for look in row_features])
    sums = np.zeros((len(ids), len(roles)))
    np.add.at(sums, groups, marginals)
    sizes = np.bincount(groups)[groups]
    others = (sums[groups] - marginals) / np.maximum(1, sizes - 1)[:, None]
    best, sure, next_best, less_sure = _two_best(others)
    for place, mine in enumerate(features):
        if sizes[place] < 2:
            mine.append(f"fellows:{kind}:none")
            continue
        many = "+" if sizes[place] > 3 else ""
        mine.append(
            f"fellows:{kind}:{roles[best[place]].value}:{bin_number(sure[place], _SURE)}{many}"
        )
        if less_sure[place] > 0.2:
            mine.append(f"fellows:{kind}:or:{roles[next_best[place]].value}")


def _paragraphs(
    row_features: Sequence[RowFeatures],
    marginals: Array,
    roles: Sequence[Role],
    features: list[list[str]],
) -> None:
    """Add the roles of the first line of a wrapped paragraph, and of all its lines."""
    heads = np.array([max(0, place - look.depth) for place, look in enumerate(row_features)])
    sums = np.zeros_like(marginals)
    np.add.at(sums, heads, marginals)
    sizes = np.bincount(heads, minlength=len(row_features))
    wholes = sums / np.maximum(1, sizes)[:, None]
    best, sure, _, _ = _two_best(wholes)
    first, first_sure, _, _ = _two_best(marginals)
    for place, mine in enumerate(features):
        head = int(heads[place])
        if sizes[head] < 2:
            continue
        mine.append(f"whole:{roles[best[head]].value}:{bin_number(sure[head], _SURE)}")
        if head != place:
            mine.append(f"head:{roles[first[head]].value}:{bin_number(first_sure[head], _SURE)}")


def _two_best(shares: Array) -> tuple[list[int], list[float], list[int], list[float]]:
    """Return, for each line, the most likely role and its share, and the same for the second."""
    order = np.argsort(-shares, axis=1, kind="stable")
    lines = np.arange(len(shares))
    first, then = order[:, 0], order[:, 1]
    return (
        first.tolist(),
        shares[lines, first].tolist(),
        then.tolist(),
        shares[lines, then].tolist(),
    )
