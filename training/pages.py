"""Any made-up page. What is learned from is decided here: kinds that are missing are not known."""

from random import Random

from training.listing import listing
from training.paste import Paste
from training.sites import site
from training.strangers import stranger

SITES = 0.42
"""The share of pages of known sites."""
STRANGERS = 0.06
"""The share of pages that hold no papers."""


def page(
    rng: Random, real: tuple[tuple[str, str], ...], without: frozenset[str] = frozenset()
) -> Paste:
    """Return a page; kinds in `without` are not on it."""
    kind = rng.random()
    if kind < SITES and "sites" not in without:
        return site(rng, real)
    if kind < SITES + STRANGERS and "strangers" not in without:
        return stranger(rng)
    return listing(rng, real, without)
