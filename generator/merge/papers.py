"""Papers with their addresses, made of the entries of each work."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator import permalinks
from generator.merge.works import Work, join, works
from generator.model import Entry, Merged, Paper
from generator.permalinks import Permalink
from generator.text import slug


@dataclass(frozen=True, slots=True)
class MergedPapers:
    """The papers that entries became, and how."""

    papers: tuple[Paper, ...]
    merged: tuple[Merged, ...]
    """The entries that were merged into others."""
    owners: tuple[str, ...]
    """The id of the paper of each entry, in the order of the entries."""
    names: tuple[str, ...]
    """The name of each entry for `curation.yml`, in the order of the entries."""
    ids: tuple[str, ...]
    """The ids of the papers before people's decisions on which are the same."""
    permalinks: tuple[Permalink, ...]
    """All addresses that are known from now on."""
    moved: Mapping[str, str]
    """Old addresses of papers that were merged into another, each with its new one."""


def papers(
    entries: Iterable[Entry],
    known: Sequence[Permalink] = (),
    same: Mapping[str, str] = MappingProxyType({}),
    apart: Collection[str] = (),
) -> MergedPapers:
    """Return the papers that `entries` become, at their `known` addresses or new ones.

    People decided which papers are the `same`: the id of one, and that of the paper it belongs to;
    and which entries, by name, are kept `apart` as papers of their own.
    """
    entries = tuple(entries)
    called = names(entries)
    alone = {place for place, name in enumerate(called) if name in apart}
    found = works(entries, alone)
    own_ids, links = permalinks.assign(map(_faces, found), known)
    joined_works = tuple(zip(*join(found, own_ids, same), strict=True))
    ids = {id_ for id_, _ in joined_works}
    several = ((id_, each.entries) for id_, each in joined_works if len(each.entries) > 1)
    owners = {place: id_ for id_, each in joined_works for place in each.places}
    return MergedPapers(
        papers=tuple(paper(id_, each) for id_, each in joined_works),
        merged=tuple(one for id_, each in joined_works for one in _merged(id_, each, called)),
        owners=tuple(owners[place] for place in range(len(entries))),
        names=called,
        ids=own_ids,
        permalinks=links,
        moved=permalinks.successors(permalinks.gone(links, ids), several)
        | {old: new for old, new in same.items() if old in own_ids and old not in ids},
    )


def _faces(work: Work) -> tuple[Entry, ...]:
    """Return the descriptions of `work`: first of all entries together, then of each."""
    return work.entries if len(work.entries) == 1 else (work.merged, *work.entries)


def paper(id_: str, work: Work) -> Paper:
    """Return the paper at the address `id_` that the entries of `work` become."""
    merged = work.merged
    return Paper(
        id=id_,
        title=merged.title,
        abstract=merged.abstract,
        origin=merged.origin,
        entries=work.entries,
        authors=merged.authors,
        et_al=merged.et_al,
        published=merged.published,
        container=merged.container,
        type=merged.type,
        identifiers=merged.identifiers,
        links=merged.links,
        keywords=merged.keywords,
        section=merged.section,
        key=merged.key,
        original=merged.original,
        repairs=merged.repairs,
    )


def _merged(id_: str, work: Work, called: Sequence[str]) -> Iterator[Merged]:
    """Yield the entries of `work` that were merged into the first."""
    for entry, because, place in zip(work.entries, work.because, work.places, strict=True):
        if because:
            yield Merged(id_, entry.origin.file, entry.origin.line, because, called[place])


def names(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the name of each entry for `curation.yml`: its file, `#`, and a slug of key or title.

    Unlike a line, that stays the same when something above it changes.
    """
    return tuple(slug.unique_each(map(_name, entries)))


def _name(entry: Entry) -> str:
    title = entry.original.title if entry.original else entry.title
    return f"{entry.origin.file}#{slug.slug(entry.key or title)}"
