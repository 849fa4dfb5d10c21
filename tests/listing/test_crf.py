"""The likeliest roles are what trying all of them would give."""

import itertools
import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generator.listing.crf import BREAK, Model, StoredModel, model
from generator.listing.role import Role

ROLES = (Role.TITLE, Role.ABSTRACT, Role.FACT)
FEATURES = ("long", "short", "prose")


@st.composite
def models(draw: st.DrawFn) -> Model:
    """Make up a model of three roles and three features."""
    hundredths = st.integers(-300, 300)
    names = [
        f"{offset} {feature}" for offset in (-2, -1, 0, 1, 2) for feature in (*FEATURES, "none")
    ]
    weights = {
        name: [number for role in range(3) for number in (role, draw(hundredths))]
        for name in draw(st.lists(st.sampled_from(names), unique=True))
    }
    transitions = draw(st.lists(hundredths, min_size=9, max_size=9))
    return model(
        StoredModel(roles=[role.value for role in ROLES], transitions=transitions, weights=weights)
    )


LINES = st.lists(
    st.lists(st.sampled_from(FEATURES), min_size=1, max_size=3), min_size=1, max_size=5
)


WRAPPED = st.lists(st.booleans(), min_size=5, max_size=5)


def _score(
    chosen: Model, lines: list[list[str]], wrapped: list[bool], path: tuple[int, ...]
) -> float:
    """Return the score of a path, feature by feature."""
    total = 0.0
    for place, role in enumerate(path):
        for offset in (-2, -1, 0, 1, 2):
            at = place + offset
            seen = lines[at] if 0 <= at < len(lines) else ["none"]
            for feature in seen:
                pairs = chosen.weights.get(f"{offset} {feature}", [])
                total += sum(
                    w / 100 for r, w in zip(pairs[::2], pairs[1::2], strict=True) if r == role
                )
        if place:
            total += float(chosen.transitions[path[place - 1], role])
            # of the three roles, only a fact goes on as itself
            total -= BREAK * (wrapped[place] and not path[place - 1] == role == 2)
    return total


@given(models(), LINES, WRAPPED)
def test_decode(chosen: Model, lines: list[list[str]], wrapped: list[bool]) -> None:
    """The roles are the best path of all, and the marginals are the shares of all paths."""
    paths = list(itertools.product(range(3), repeat=len(lines)))
    scores = [_score(chosen, lines, wrapped, path) for path in paths]
    decoded = chosen.decode(lines, wrapped[: len(lines)])
    best = tuple(ROLES.index(role) for role in decoded.roles)
    assert math.isclose(_score(chosen, lines, wrapped, best), max(scores), abs_tol=1e-9)
    likely = np.exp(np.array(scores) - max(scores))
    likely /= likely.sum()
    wanted = np.zeros((len(lines), 3))
    for path, share in zip(paths, likely, strict=True):
        for place, role in enumerate(path):
            wanted[place, role] += share
    assert np.allclose(decoded.marginals, wanted)
