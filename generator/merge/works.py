"""Clusters entries into works, independently of the order of files."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.merge.facts import merged_facts, rank
from generator.merge.likeness import contradict, likeness
from generator.merge.pairs import pairs
from generator.merge.traits import Traits
from generator.model import Entry, Origin

WORD_FOR_WORD = "the same, word for word"
"""The reason for merging a copy of an entry."""
BY_HAND = "curation.yml says so"
"""The reason for merging an entry by a decision of people."""

A_CLOUD = 20
"""Entries of a work, at most, with which another entry is compared before it joins."""

_ANYWHERE = Origin("", 0)


@dataclass(frozen=True, slots=True)
class Work:
    """A work, with all its entries."""

    merged: Entry
    """Their merged facts."""
    entries: tuple[Entry, ...]
    """The one with the best facts first."""
    because: tuple[str, ...]
    """The reason for merging each, for people; empty for the first."""
    places: tuple[int, ...]
    """The index of each among all entries."""


def works(entries: Iterable[Entry], apart: Collection[int] = ()) -> tuple[Work, ...]:
    """Return the works of `entries`, in the order of their first entries.

    The entries with the indices `apart` are works of their own, by decision of people.
    """
    all_entries = tuple(entries)
    copies = _copies(all_entries, apart)
    traits = [Traits(all_entries[places[0]], is_apart=places[0] in apart) for places in copies]
    found = (
        work((place, all_entries[place]) for each in cluster for place in copies[each])
        for cluster in _clusters(traits)
    )
    return tuple(sorted(found, key=lambda each: each.places[0]))


def _copies(entries: Sequence[Entry], apart: Collection[int]) -> list[list[int]]:
    """Return groups of indices of identical entries."""
    by_texts: dict[object, list[int]] = {}
    for place, entry in enumerate(entries):
        key = place if place in apart else (entry.title, entry.abstract)
        by_texts.setdefault(key, []).append(place)
    copies: list[list[int]] = []
    for places in by_texts.values():  # comparing all facts takes longer
        found: dict[Entry, list[int]] = {}
        for place in places if len(places) > 1 else ():
            found.setdefault(replace(entries[place], origin=_ANYWHERE), []).append(place)
        copies += found.values() or [places]
    return copies


def _clusters(traits: Sequence[Traits]) -> Iterator[list[int]]:
    """Yield groups of indices of entries of one work.

    The strongest likeness is merged first. Entries that contradict each other are never merged, not
    even through a third entry.
    """
    found = ((pair, likeness(traits[pair[0]], traits[pair[1]])) for pair in pairs(traits))
    likenesses = [(pair, each.strength) for pair, each in found if each]
    clusters = [[place] for place in range(len(traits))]
    for (one, other), _ in sorted(likenesses, key=lambda each: -each[1]):
        mine, yours = clusters[one], clusters[other]
        if mine is not yours and not _contradict(mine, yours, traits):
            mine += yours
            for place in yours:
                clusters[place] = mine
    yield from (cluster for place, cluster in enumerate(clusters) if cluster[0] == place)


def _contradict(mine: Sequence[int], yours: Sequence[int], traits: Sequence[Traits]) -> bool:
    return any(
        contradict(traits[one], traits[other])
        for one in mine[:A_CLOUD]
        for other in yours[:A_CLOUD]
    )


def work(placed: Iterable[tuple[int, Entry]]) -> Work:
    """Return the work of all the entries, which are given with their indices."""
    in_order = sorted(several, key=_rank) if len(several := tuple(placed)) > 1 else several
    entries = tuple(entry for _, entry in in_order)
    because = ("", *_reasons(tuple(map(Traits, entries))))
    return Work(merged_facts(entries), entries, because, tuple(place for place, _ in in_order))


def _rank(placed: tuple[int, Entry]) -> tuple[object, ...]:
    place, entry = placed
    return (*rank(entry), entry.origin.file, entry.origin.line, place)


def _reasons(entries: Sequence[Traits]) -> Iterator[str]:
    """Yield the reason for merging each of `entries` but the first."""
    for number, mine in enumerate(entries[1:], start=1):
        others = (*entries[:number], *entries[number + 1 :])
        entry = replace(mine.entry, origin=_ANYWHERE)
        if any(replace(each.entry, origin=_ANYWHERE) == entry for each in others):
            yield WORD_FOR_WORD
        else:
            found = (likeness(each, mine) for each in others)
            yield next((each.because for each in found if each), BY_HAND)


def join(
    works: Sequence[Work], ids: Sequence[str], same: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[Work, ...]]:
    """Return the ids and the works after merging those that people decided to be the same.

    `same` maps the id of a work to that of the work it belongs to.
    """
    parts: dict[str, list[Work]] = {}
    for id_, each in zip(ids, works, strict=True):
        parts.setdefault(same.get(id_, id_), []).append(each)
    joined = (
        several[0]
        if len(several) == 1
        else work(pair for each in several for pair in zip(each.places, each.entries, strict=True))
        for several in parts.values()
    )
    return tuple(parts), tuple(joined)
