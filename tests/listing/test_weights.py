"""The weights that ship are those that the generator of pages and the features would give."""

import pytest

from generator.listing.classifier import WEIGHTS
from generator.listing.crf import unpack
from generator.listing.role import Role

LARGEST = 60_000
"""Bytes."""


def test_weights_are_small() -> None:
    """The weights of both passes take some tens of kilobytes."""
    assert WEIGHTS.stat().st_size < LARGEST


def test_weights_know_all_roles() -> None:
    """Both passes distinguish all roles."""
    for record in unpack(WEIGHTS.read_bytes())["passes"]:
        assert set(record["roles"]) == {role.value for role in Role}


def test_weights_are_of_this_version() -> None:
    """Where made-up pages or features have changed, the weights are made again: `make train`."""
    training = pytest.importorskip("training.digest", reason="a library ships without training")
    assert unpack(WEIGHTS.read_bytes())["digest"] == training.digest()
