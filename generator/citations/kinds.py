"""The types of publications that citation formats distinguish."""

import re
from collections.abc import Mapping

from generator.model import ContainerKind, EntryType, Paper

_IN: Mapping[ContainerKind | None, EntryType] = {
    ContainerKind.JOURNAL: EntryType.ARTICLE,
    ContainerKind.PROCEEDINGS: EntryType.PROCEEDINGS_PAPER,
    ContainerKind.BOOK: EntryType.CHAPTER,
}
"""The type of a paper by the kind of its container."""

_UNDECIDED = frozenset((None, EntryType.OTHER, EntryType.PREPRINT))
"""Types that the container overrides: a preprint that appeared in a journal is an article."""

_JOURNAL = re.compile(
    r"(?i)\b(?:journal|transactions|letters|annals|magazine|bulletin|quarterly)\b"
)
_CONFERENCE = re.compile(r"(?i)\b(?:conference|workshop|symposium)\b")


def kind(paper: Paper) -> EntryType:
    """Return the type of `paper`; `other` if it is unknown."""
    if paper.type and paper.type not in _UNDECIDED:
        return paper.type
    return _IN.get(container_kind(paper)) or paper.type or EntryType.OTHER


def container_kind(paper: Paper) -> ContainerKind | None:
    """Return the kind of the container of `paper`, if its source or its name shows it."""
    if paper.container is None:
        return None
    return paper.container.kind or _kind_by_name(paper.container.name)


def _kind_by_name(venue: str) -> ContainerKind | None:
    """Return the kind of `venue` if its name shows it.

    "Proceedings" does not, as some of the best-known journals are called so. A journal may have a
    conference in its name, such as *Journal of Physics: Conference Series*, but hardly the reverse.
    """
    if _JOURNAL.search(venue):
        return ContainerKind.JOURNAL
    return ContainerKind.PROCEEDINGS if _CONFERENCE.search(venue) else None


def pages(paper: Paper) -> tuple[str, str]:
    """Return the first and the last page; the last is empty if there is only one."""
    printed = paper.container.pages if paper.container and paper.container.pages else ""
    first, _, last = printed.partition("-")
    return first.strip(), last.strip()
