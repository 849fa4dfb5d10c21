"""The kind of a venue comes from its own name."""

from dataclasses import replace

import pytest

from generator.citations.kinds import container_kind
from generator.model import Container, ContainerKind
from tests.seed import paper


@pytest.mark.parametrize(
    ("venue", "expected"),
    [
        # the plain cases
        ("Journal of Maps", ContainerKind.JOURNAL),
        ("IEEE TRANSACTIONS ON MAPS", ContainerKind.JOURNAL),
        ("5th International Conference on Maps", ContainerKind.PROCEEDINGS),
        ("Workshop on Maps", ContainerKind.PROCEEDINGS),
        # a journal named after a conference
        ("Journal of Maps: Conference Series", ContainerKind.JOURNAL),
        # names that do not tell
        ("Proceedings of the Map Society", None),
        ("NeurIPS 2023", None),
        ("Journalism today", None),
    ],
)
def test_kind(venue: str, expected: ContainerKind | None) -> None:
    """A kind is known where the name says it, and is not guessed elsewhere."""
    assert container_kind(replace(paper(), container=Container(venue))) == expected
