"""Finds the speakers of talks in the biographies below, where no other line names them."""

import re
from collections.abc import Sequence

from generator.listing.biography import SHORTEST_BIOGRAPHY, biography_score, is_biography, is_person
from generator.listing.blocks import Block
from generator.listing.name_share import names
from generator.listing.people import people_of
from generator.listing.role import Role
from generator.listing.rows import Row
from generator.model import Person

FEWEST = 2
"""Papers whose biographies name people; a single one may be a remark."""
_MOSTLY = 0.5
"""The share of the papers without authors that must have such a biography."""
_LONGEST_NAME = 5
"""Words."""
_TITLES = r"(?:(?:(?:PD|Prof|Dr|Herr|Frau)\b|[^\W\d_]{2,6}\.-?|h\.|c\.)\.?\s?)*+"
"""Titles of address, in any number, such as `Prof. Dr.` and `Dipl.-Ing.`."""
_BEFORE = re.compile(f"^{_TITLES}")
_BOLD = re.compile(rf"{_TITLES}\*\*([^*]{{3,80}}?)[,:]?\*\*")
_NAME = re.compile(
    rf"{_TITLES}((?:[^\W\d_a-zà-ÿ][\w’'-]*\.?|[^\W\d_]\.|(?:von|van|de|der|da|di|zu|la|le)\b)"
    r"(?:[ ](?:[^\W\d_a-zà-ÿ][\w’'-]*|[^\W\d_]\.|(?:von|van|de|der|da|di|zu|la|le)\b)){1,5})"
)


def speakers_in_lives(blocks: Sequence[Block]) -> list[tuple[Person, ...]]:
    """Return, for each block, the people whose biographies it has, if it has no authors.

    Unless most blocks without authors have such biographies, nobody is returned.
    """
    found = [() if _has_authors(block) else _people(block) for block in blocks]
    unsigned = sum(not _has_authors(block) for block in blocks)
    named = sum(map(bool, found))
    return found if named >= max(FEWEST, _MOSTLY * unsigned) else [()] * len(blocks)


def _has_authors(block: Block) -> bool:
    return any(line.role is Role.AUTHORS for line in block.fields)


def _people(block: Block) -> tuple[Person, ...]:
    rows = [line.row for line in block.beside]
    people = (one for row in rows if (name := _name(row)) for one in people_of(name))
    return tuple(dict.fromkeys(people))


def _name(row: Row) -> str:
    """Return the name with which a biography begins, or an empty text."""
    bold = _BOLD.match(row.core)
    bare = _BEFORE.sub("", bold[1]) if bold else ""
    if is_person(bare) and biography_score(row.core, row.content):
        return bare
    found = _NAME.match(row.core)
    if found is None or not is_biography(row.core, row.content):
        return ""
    words = found[1].split()
    long_enough = len(row.core.split()) >= SHORTEST_BIOGRAPHY
    is_name = len(words) <= _LONGEST_NAME and names(found[1]).share == 1
    return found[1] if long_enough and is_name else ""
