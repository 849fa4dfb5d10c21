"""Finds lines that were taken for authors, where the authors of papers are at another place."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.listing.blocks import Block
from generator.listing.classifier import ClassifiedRow
from generator.listing.role import Role

FEWEST = 3
"""Papers with authors at the usual place."""
MOSTLY = 0.7
"""The share of the papers with authors that must have them there."""
FEWEST_UNSIGNED = 8
"""Papers that must be in a listing for its authors to be rare."""
RARELY = 0.15
"""The share of papers with authors up to which what is above titles is none."""
_ABOVE, _BETWEEN, _BELOW = "above the title", "between title and abstract", "below the abstract"


def with_authors_in_place(blocks: Sequence[Block]) -> list[Block]:
    """Return `blocks`, without authors at another place than usual if there are some at that.

    What is above a title where authors are below is the heading of a section, or belongs to an
    entry without an abstract; what is below an abstract is a reference. Labelled authors stay.
    """
    places = [frozenset(_place(line, block) for line in _authors(block)) for block in blocks]
    usual = _usual(places)
    if usual is None and _are_rare(places):
        return [_without({_ABOVE}, block) for block in blocks]
    return [
        _without(each - {usual}, block) if usual in each and len(each) > 1 else block
        for block, each in zip(blocks, places, strict=True)
    ]


def _are_rare(places: Sequence[frozenset[str]]) -> bool:
    """Say whether hardly any paper has authors, so that some above titles are headings."""
    return len(places) >= FEWEST_UNSIGNED and sum(map(bool, places)) <= RARELY * len(places)


def _usual(places: Sequence[frozenset[str]]) -> str | None:
    """Return where most papers have authors, or only there, or `None`."""
    needed = max(FEWEST, MOSTLY * sum(map(bool, places)))
    if sum(_BETWEEN in each for each in places) >= needed:
        return _BETWEEN
    alone = Counter(place for each in places if len(each) == 1 for place in each)
    return next((place for place, often in alone.items() if often >= needed), None)


def _without(places: Collection[str], block: Block) -> Block:
    """Return `block` without authors at some places, unless they have a label."""
    dropped = [line for line in _authors(block) if _place(line, block) in places]
    kept = [line for line in block.fields if line not in dropped or line.row.label]
    return replace(block, fields=kept)


def _authors(block: Block) -> list[ClassifiedRow]:
    return [line for line in block.fields if line.role is Role.AUTHORS]


def _place(line: ClassifiedRow, block: Block) -> str:
    if block.title and line.row.number < block.title[0].row.number:
        return _ABOVE
    if block.text and line.row.number > block.text[0].row.number:
        return _BELOW
    return _BETWEEN
