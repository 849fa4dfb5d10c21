"""The head of a page says where the paper appeared, by what it is, and only what is known."""

import pytest

from generator.citations import head
from generator.model import (
    Container,
    ContainerKind,
    EntryType,
    Identifier,
    Origin,
    Paper,
)

JOURNAL = Container("Bees", ContainerKind.JOURNAL, "7", "2", "12-34", "Hive Press")
ARXIV = Container("arXiv", ContainerKind.REPOSITORY)


def paper(container: Container | None, type_: EntryType | None = None, *names: Identifier) -> Paper:
    """Return a paper in `container`."""
    return Paper(
        id="made", title="T", abstract="", origin=Origin("a", 1), container=container, type=type_,
        identifiers=names,
    )  # fmt: skip


EXAMPLES: list[tuple[Paper, dict[str, str]]] = [
    (paper(None), {}),
    (paper(ARXIV, EntryType.PREPRINT), {}),
    # where nothing tells what it is, nothing is claimed
    (paper(Container("Honey")), {}),
    (
        paper(JOURNAL, None, Identifier("pmid", "123")),
        {"pmid": "123", "journal_title": "Bees", "volume": "7", "issue": "2", "firstpage": "12",
         "lastpage": "34", "publisher": "Hive Press"},
    ),
    (paper(Container("Workshop on Bees")), {"conference_title": "Workshop on Bees"}),
    (paper(Container("A Book"), EntryType.CHAPTER), {"inbook_title": "A Book"}),
    (
        paper(Container("A Hive"), EntryType.THESIS),
        {"dissertation_institution": "A Hive"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("known", "expected"), EXAMPLES)
def test_tags(known: Paper, expected: dict[str, str]) -> None:
    """Each tag has a value that is known."""
    assert head.tags(known) == expected
