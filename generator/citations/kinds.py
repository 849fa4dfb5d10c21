"""The kinds of publications that citation formats distinguish."""

from collections.abc import Mapping

from generator.citations import venue
from generator.model import ContainerKind, EntryType, Paper

_IN: Mapping[ContainerKind | None, EntryType] = {
    ContainerKind.JOURNAL: EntryType.ARTICLE,
    ContainerKind.PROCEEDINGS: EntryType.PROCEEDINGS_PAPER,
    ContainerKind.BOOK: EntryType.CHAPTER,
}
"""What something in a container of each kind is."""

_UNDECIDED = frozenset((None, EntryType.OTHER, EntryType.PREPRINT))
"""Where the container says more: a preprint that came out in a journal is an article."""


def kind(paper: Paper) -> EntryType:
    """Return the kind of `paper`; `other` where it is not known."""
    if paper.type and paper.type not in _UNDECIDED:
        return paper.type
    known = _IN.get(container_kind(paper))
    return known or paper.type or EntryType.OTHER


def container_kind(paper: Paper) -> ContainerKind | None:
    """Return the kind of the container of `paper`, if its source or its name shows it."""
    if paper.container is None:
        return None
    return paper.container.kind or venue.kind(paper.container.name)


def pages(paper: Paper) -> tuple[str, str]:
    """Return the first and the last page; the last is empty where only one is known."""
    given = paper.container.pages if paper.container and paper.container.pages else ""
    first, _, last = given.partition("-")
    return first.strip(), last.strip()
