"""The pairs of entries that are worth comparing: with a common title, nearly, or identifier.

Each entry has a few keys, and only entries that share one are compared, so that the work grows
with the number of entries and not with its square.
"""

from collections.abc import Iterator, Sequence

from generator.merge.facts import content
from generator.merge.traits import Traits

A_CROWD = 40
"""Entries with a common key; in larger groups each is compared with the next few only."""
NEXT = 5
"""The number of next entries; similar entries are sorted together."""
FEWEST_TITLE_WORDS = 4
"""Words of a title from which on one may be missing."""
_MOST_TITLE_WORDS = 80
"""Words of a title up to which one may be missing; each needs a key of the whole title."""


def pairs(entries: Sequence[Traits]) -> list[tuple[int, int]]:
    """Return the indices of entries that may be of one work, each pair once.

    They are sorted by the content of the entries, so that the order of entries does not matter.
    """
    groups: dict[object, list[int]] = {}
    for place, traits in enumerate(entries):
        for key in frozenset(_keys(traits)):
            groups.setdefault(key, []).append(place)
    several = [group for group in groups.values() if len(group) > 1]
    order = _order({place for group in several for place in group}, entries)
    found: set[tuple[int, int]] = set()
    for group in several:
        group.sort(key=order.__getitem__)
        reach = len(group) if len(group) <= A_CROWD else NEXT
        for index, place in enumerate(group):
            found.update((place, other) for other in group[index + 1 : index + 1 + reach])
    return sorted(found, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _order(places: set[int], entries: Sequence[Traits]) -> dict[int, int]:
    """Return the rank of each of `places` by the content of the entry there."""

    def sort_key(place: int) -> tuple[str, ...]:
        return (entries[place].title, *content(entries[place].entry))

    return {place: rank for rank, place in enumerate(sorted(places, key=sort_key))}


def _keys(traits: Traits) -> Iterator[object]:
    """Yield the keys that similar entries may share with `traits`."""
    yield from traits.identifiers
    if traits.title:
        yield traits.title
    if traits.main_title:
        yield traits.main_title
    if FEWEST_TITLE_WORDS <= len(traits.words) <= _MOST_TITLE_WORDS:
        for place in range(len(traits.words)):
            yield "".join((*traits.words[:place], *traits.words[place + 1 :]))
    if traits.head:
        yield traits.head
