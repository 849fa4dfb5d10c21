"""Whether a text is the name of a person, or a biography."""

import re
from collections.abc import Iterator, Sequence

from generator.listing import lexicon
from generator.listing.bins import bin_number
from generator.listing.name_share import names

BIOGRAPHY_SCORE = 3
"""The score from which a paragraph is a biography."""
SHORTEST_BIOGRAPHY = 8
"""Words; a shorter line is not examined."""
EXAMINED = 40
"""Words that are searched for those of biographies."""
LONGEST_NAME = 4
"""Words."""
_BEHIND_NAME = re.compile(r"\s[-–—|@]\s?|\s?[(（,，/]|\s@|-\s@|:$")
"""What separates a name from a place or an account."""
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


def biography_score(core: str, content: str) -> int:
    """Return a score: 1 for each word of biographies in a text, and 2 if it begins with a person.

    `content` is the text after the label of `core`, or all of it.
    """
    words = content.split()
    low = {word.strip(_EDGES).lower() for word in words[:EXAMINED]}
    score = sum("life" in lexicon.kinds((word,)) for word in low)
    if not content.isascii():
        score += len(set(lexicon.BIOGRAPHY_UNSPACED.findall(content[:400])))
    return score + 2 * any(opening(core, words))


def is_biography(core: str, content: str) -> bool:
    """Say whether a text is a biography; `core` and `content` are as in `biography_score`."""
    return biography_score(core, content) >= BIOGRAPHY_SCORE


def opening(core: str, words: Sequence[str]) -> Iterator[str]:
    """Yield how a longer line, of these `words`, begins with what looks like a person's name."""
    if len(words) < SHORTEST_BIOGRAPHY:
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
    longer = names(" ".join(words[address : address + 3]).strip(_EDGES))
    yield f"opens:{bin_number(longer.share, (0.9,))}"
