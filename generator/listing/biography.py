"""Whether a text names a person, or tells a life."""

import re
from collections.abc import Iterator, Sequence

from generator.listing import lexicon
from generator.listing.bins import step
from generator.listing.name_share import names

LIFELIKE = 3
"""How much speaks for a life, so that a paragraph is taken for one."""
SHORTEST_LIFE = 8
"""Words; a shorter line tells nothing of a life."""
LIFE_WITHIN = 40
"""Words in which a life shows that it is one."""
LONGEST_NAME = 4
"""Words."""
_BEHIND_NAME = re.compile(r"\s[-–—|@]\s?|\s?[(（,，/]|\s@|-\s@|:$")
"""What is between a name and a place or an account."""
_EDGES = ".,;:()[]\"'“”‘’«»!?*_"
_ADDRESSES = frozenset(
    "Dr. Prof. Dr Prof Mr. Mrs. Ms. Herr Frau med. rer. nat. phil. Ing. Dr.-Ing.".split()  # noqa: SIM905  shorter
)
"""Titles of address before names of people."""


def is_person(core: str) -> bool:
    """Say whether `core` names one person, perhaps with a place or an account, and nothing else."""
    name = _BEHIND_NAME.split(core, maxsplit=1)[0].strip(_EDGES)
    words = name.split()
    while words and words[0] in _ADDRESSES:
        words = words[1:]
    if not words or len(words) > LONGEST_NAME:
        return False
    alone = names(" ".join(words))
    return alone.share == 1 and alone.pieces == 1 and (len(words) > 1 or not name.isascii())


def tells_life(core: str, said: str) -> int:
    """Return how much of a text tells a life: 2 for a person whom it begins with, 1 for a word.

    `said` is the text behind the label of `core`, or all of it.
    """
    words = said.split()
    low = {word.strip(_EDGES).lower() for word in words[:LIFE_WITHIN]}
    told = sum("life" in lexicon.kinds((word,)) for word in low)
    if not said.isascii():
        told += len(set(lexicon.LIFE_UNSPACED.findall(said[:400])))
    return told + 2 * any(opening(core, words))


def is_life(core: str, said: str) -> bool:
    """Say whether a text is a biography; `core` and `said` are as in `tells_life`."""
    return tells_life(core, said) >= LIFELIKE


def opening(core: str, words: Sequence[str]) -> Iterator[str]:
    """Yield how a longer line, of these `words`, begins with what looks like a person."""
    if len(words) < SHORTEST_LIFE:
        return
    named = (place for place, word in enumerate(words) if word not in _ADDRESSES)
    address = next(named, len(words))
    person = names(" ".join(words[address : address + 2]).strip(_EDGES))
    if person.share < 1:
        return
    if address:
        yield "opens:address"
    if core.startswith(("**", "[**", "__")):
        yield "opens:bold"
    yield f"opens:{step(names(' '.join(words[address : address + 3]).strip(_EDGES)).share, (0.9,))}"
