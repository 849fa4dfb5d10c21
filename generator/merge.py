"""What entries that tell of one work become: a paper."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Entry, Paper


@dataclass(frozen=True, slots=True)
class Work:
    """Entries that tell of the same work."""

    said: Entry
    """What they say together."""
    entries: tuple[Entry, ...]
    """The one with the best facts first."""


def works(entries: Iterable[Entry]) -> tuple[Work, ...]:
    """Return the works that `entries` tell of."""
    return tuple(Work(entry, (entry,)) for entry in entries)


def paper(id_: str, work: Work) -> Paper:
    """Return the paper at the address `id_` that the entries of `work` become."""
    said = work.said
    return Paper(
        id=id_,
        title=said.title,
        abstract=said.abstract,
        origin=said.origin,
        entries=work.entries,
        authors=said.authors,
        et_al=said.et_al,
        published=said.published,
        container=said.container,
        type=said.type,
        identifiers=said.identifiers,
        links=said.links,
        keywords=said.keywords,
        section=said.section,
        key=said.key,
        original=said.original,
        repairs=said.repairs,
    )
