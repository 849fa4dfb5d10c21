"""Which entries tell of one work, whatever the order of their files."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.merge.facts import rank, together
from generator.merge.likeness import contradict, likeness
from generator.merge.pairs import pairs
from generator.merge.traits import Traits
from generator.model import Entry, Origin

WORD_FOR_WORD = "the same, word for word"
"""Why a copy of an entry is merged."""
BY_HAND = "curation.yml says so"
"""Why an entry is merged that shows no likeness."""

A_CLOUD = 20
"""The most entries of one work with which another is compared before it joins them."""

_ANYWHERE = Origin("", 0)


@dataclass(frozen=True, slots=True)
class Work:
    """Entries that tell of the same work."""

    said: Entry
    """What they say together."""
    entries: tuple[Entry, ...]
    """The one with the best facts first."""
    because: tuple[str, ...]
    """Why each of them is here, for people; empty for the first."""
    places: tuple[int, ...]
    """Where each of them was among all entries."""


def works(entries: Iterable[Entry], apart: Collection[int] = ()) -> tuple[Work, ...]:
    """Return the works that `entries` tell of, in the order of the first entry of each.

    The entries at the places `apart` are works of their own, because people said so.
    """
    given = tuple(entries)
    copies = _copies(given, apart)
    traits = [Traits(given[places[0]], is_apart=places[0] in apart) for places in copies]
    found = (
        work((place, given[place]) for each in cluster for place in copies[each])
        for cluster in _clusters(traits)
    )
    return tuple(sorted(found, key=lambda each: each.places[0]))


def _copies(entries: Sequence[Entry], apart: Collection[int]) -> list[list[int]]:
    """Return the places of entries that say the same, word for word, together."""
    by_texts: dict[object, list[int]] = {}
    for place, entry in enumerate(entries):
        key = place if place in apart else (entry.title, entry.abstract)
        by_texts.setdefault(key, []).append(place)
    copies: list[list[int]] = []
    for places in by_texts.values():  # comparing all facts of each takes longer
        found: dict[Entry, list[int]] = {}
        for place in places if len(places) > 1 else ():
            found.setdefault(replace(entries[place], origin=_ANYWHERE), []).append(place)
        copies += found.values() or [places]
    return copies


def _clusters(traits: Sequence[Traits]) -> Iterator[list[int]]:
    """Yield the places of those that tell of one work together.

    The surest likeness joins first, and none joins two that contradict each other, be it by way of
    a third that says too little.
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
    """Return the work that all of the entries tell of, each given with its place."""
    in_order = sorted(several, key=_rank) if len(several := tuple(placed)) > 1 else several
    entries = tuple(entry for _, entry in in_order)
    because = ("", *_reasons(tuple(map(Traits, entries))))
    return Work(together(entries), entries, because, tuple(place for place, _ in in_order))


def _rank(placed: tuple[int, Entry]) -> tuple[object, ...]:
    place, entry = placed
    return (*rank(entry), entry.origin.file, entry.origin.line, place)


def _reasons(entries: Sequence[Traits]) -> Iterator[str]:
    """Yield why each of `entries` but the first is among them."""
    for number, mine in enumerate(entries[1:], start=1):
        others = (*entries[:number], *entries[number + 1 :])
        said = replace(mine.entry, origin=_ANYWHERE)
        if any(replace(each.entry, origin=_ANYWHERE) == said for each in others):
            yield WORD_FOR_WORD
        else:
            found = (likeness(each, mine) for each in others)
            yield next((each.because for each in found if each), BY_HAND)


def join(
    works: Sequence[Work], ids: Sequence[str], same: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[Work, ...]]:
    """Return the ids of `works`, and them, with those made one that people said to be the same.

    `same` holds the id of a work, and that of the one that it is.
    """
    parts: dict[str, list[Work]] = {}
    for id_, each in zip(ids, works, strict=True):
        parts.setdefault(same.get(id_, id_), []).append(each)
    made = (
        several[0]
        if len(several) == 1
        else work(pair for each in several for pair in zip(each.places, each.entries, strict=True))
        for several in parts.values()
    )
    return tuple(parts), tuple(made)
