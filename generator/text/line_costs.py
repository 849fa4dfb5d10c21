"""The costs of lines as titles and as prose: negative log-probabilities of their features.

A cost of 0 is certain, 2.3 is one in ten, 4.6 one in a hundred. The probabilities were counted on
half the papers of three conferences and rounded; costs of features that occur together are lowered.
"""

import math
from collections.abc import Sequence
from typing import TypeAlias

from generator.text.features import Features

NO_ABSTRACT = 4.0
"""Of a title that no abstract follows."""
NO_TITLE = 4.0
"""Of an abstract that no title precedes."""
UNSEEN = 5.0
"""Added for a further paragraph or an untitled abstract without a gap above it."""
GOES_ON = 2.0
"""Added for an untitled abstract that begins like a second paragraph, subtracted for that."""
TAIL = 0.5
"""Of a paragraph that says where the code is, in any listing."""
TITLE_IS_FULL = 1.4
"""Of a title that ends where its line is full: one in ten does, most go on."""
PROSE_IS_FULL = 4.5
"""Of an abstract that does: again one in ten, and abstracts have ten lines."""
TITLE_GOES_ON = 0.3
"""Of a further line of a title."""
ENDS_INSIDE = 3.5
"""Of a line inside a paragraph that ends with a sentence: 3 in 100."""
TOO_WIDE = 3.0
"""Of a wrapped line that is longer than the width of the text."""

_Kinds: TypeAlias = tuple[tuple[float, float], ...]
"""A mixture: the share of each kind of text, and how often its content words have capitals."""
_TITLES: _Kinds = ((0.85, 0.96), (0.05, 0.5), (0.1, 0.12))
"""Most titles capitalise words, some do so partly, some have sentence case."""
_PROSE: _Kinds = ((0.94, 0.12), (0.05, 0.6), (0.01, 0.96))
"""Most prose has few names, little has many."""
_KEYWORDS: _Kinds = ((0.5, 0.96), (0.5, 0.12))


def _case(capitals: int, weighty: int, kinds: _Kinds) -> float:
    small = weighty - capitals
    chance = sum(share * often**capitals * (1 - often) ** small for share, often in kinds)
    return -math.log(chance)


def title_so_far(parts: Sequence[Features]) -> float:
    """Return the cost of the length and the capitals of a title with the lines `parts`.

    It never falls with further lines.
    """
    words = sum(part.words for part in parts)
    # the first word of anything has a capital
    capitals = sum(p.capitals for p in parts) + sum(p.first_capitals for p in parts[1:])
    weighty = sum(p.weighty for p in parts) + sum(p.first_weighty for p in parts[1:])
    return 0.3 * max(0, words - 16) + _case(capitals, weighty, _TITLES)


def title(parts: Sequence[Features], *, alone: bool) -> float:
    """Return the cost of the wording of a title with the lines `parts`.

    Titles that are sentences are rare, but have many features of a sentence at once, so the cost is
    limited; the limit is lower for a title that is `alone`, with a gap below.
    """
    first, last = parts[0], parts[-1]
    breaks = sum(part.breaks for part in parts) + sum(part.is_full_stop for part in parts[:-1])
    wording = (
        3.0 * last.is_full_stop
        + 3.0 * last.is_open
        + 3.0 * first.starts_low
        + 2.0 * first.goes_on
        + 4.0 * first.lists
        + 3.0 * any(part.opens or part.speaks for part in parts)
        + 4.0 * min(2, breaks)
        + 2.0 * min(3, sum(part.sentence_words for part in parts))
        + 1.0 * min(2, sum(part.commas for part in parts))
    )
    return min(6.0 if alone else 8.0, wording)


def begins(line: Features) -> float:
    """Return the cost of `line` as the first of a paragraph."""
    return 4.0 * line.starts_low + _case(line.capitals, line.weighty, _PROSE)


def goes_on(above: Features, line: Features) -> float:
    """Return the cost of `line` as a continuation of the paragraph with the line `above`."""
    if above.ends:
        return ENDS_INSIDE + _case(line.capitals, line.weighty, _PROSE)
    # after a line that could be the last, "We" and "In this paper" more often begin an abstract
    begins_anew = line.opens and not above.is_open
    capitals = line.capitals + line.first_capitals
    weighty = line.weighty + line.first_weighty
    return 2.0 * begins_anew + 1.0 * line.first_capitals + _case(capitals, weighty, _PROSE)


def early(room: int, *, is_neat: bool) -> float:
    """Return the cost of breaking a line before a word that would fit, with `room` to spare.

    In text that is wrapped neatly this hardly happens; in other text, the cost grows with `room`.
    """
    return 6.0 if is_neat else min(6.0, 1.5 + 0.25 * room)


def keywords(line: Features) -> float:
    """Return the cost of `line` as a continuation of a list of keywords."""
    return 4.0 * (not line.commas) + _case(line.capitals, line.weighty, _KEYWORDS)


def ends(line: Features) -> float:
    """Return the cost of `line` as the last of a paragraph."""
    if line.ends or line.is_tail or line.lists:
        return 0.0
    return 3.5 + 2.0 * line.is_open


def is_all(line: Features, *, is_first: bool) -> float:
    """Return the cost of `line` as a whole paragraph, the first of its abstract or a later one."""
    if line.is_tail or line.words >= 15:
        return 0.0
    if line.words < 8:
        return 1.5 if is_first else 3.0
    return 0.5 if is_first else 1.5
