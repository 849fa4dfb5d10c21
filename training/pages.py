"""Random made-up pages. They decide what the reader can learn."""

from random import Random

from training.listing import listing
from training.paste import Paste
from training.sites import site
from training.strangers import stranger

SITES = 0.46
"""The share of pages of known sites."""
STRANGERS = 0.06
"""The share of pages that hold no papers."""


def page(
    rng: Random, real: tuple[tuple[str, str], ...], without: frozenset[str] = frozenset()
) -> Paste:
    """Return a random page without the kinds of things in `without`."""
    kind = rng.random()
    if kind < SITES and "sites" not in without:
        return site(rng, real)
    if kind < SITES + STRANGERS and "strangers" not in without:
        return stranger(rng)
    return listing(rng, real, without)
