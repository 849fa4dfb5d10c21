"""What parts each line of a listing from the line above."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text import surprise
from generator.text.features import Features
from generator.text.lines import Line

WIDEST_WRAP = 200
"""Characters; a listing with longer lines was not wrapped."""
ENOUGH_LINES = 10
"""A block of so many lines shows how wide it was wrapped; a smaller one was as its listing was."""
LONGEST_WORD = 8
"""Characters, with a blank; few words are longer."""


@dataclass(frozen=True, slots=True)
class Seam:
    """What parts two lines."""

    apart: bool
    """Something is between: blank lines, or furniture."""
    is_full: bool = False
    """The line above had no room for the first word of the line below."""
    early: float = 0.0
    """The price of ending the line above where it ends, if the lines below go on."""


def seams(
    lines: Sequence[Line], features: Sequence[Features], apart: Sequence[bool]
) -> Iterator[Seam]:
    """Yield what parts each of `lines` but the first from the one above."""
    # a single word may be longer than any line should be
    lengths = [
        len(line.text) * (seen.words > 1) for line, seen in zip(lines, features, strict=True)
    ]
    widths = list(_widths(lengths, apart))
    rooms = [
        widths[place] - len(lines[place - 1].text) - features[place].first_word
        for place in range(1, len(lines))
    ]
    is_neat = _is_neat([room for room, gap in zip(rooms, apart[1:], strict=True) if not gap])
    for place, room in enumerate(rooms, start=1):
        if apart[place]:
            yield Seam(apart=True)
        elif lengths[place - 1] > widths[place] + 5:
            yield Seam(apart=False, early=surprise.TOO_WIDE)
        elif room <= 0:
            yield Seam(apart=False, is_full=True)
        else:
            yield Seam(apart=False, early=surprise.early(room, is_neat=is_neat))


def _is_neat(rooms: Sequence[int]) -> bool:
    """Say whether all lines were wrapped alike: few that are not full are nearly so."""
    return sum(0 < room <= LONGEST_WORD for room in rooms) <= 0.05 * len(rooms)


def _widths(lengths: Sequence[int], apart: Sequence[bool]) -> Iterator[int]:
    """Yield for each line how wide the lines of its block were wrapped."""
    usual = _width(lengths)
    start = 0
    for end in range(1, len(lengths) + 1):
        if end == len(lengths) or apart[end]:
            size = end - start
            yield from [_width(lengths[start:end]) if size >= ENOUGH_LINES else usual] * size
            start = end


def _width(lengths: Sequence[int]) -> int:
    """Return how wide lines of these `lengths` were wrapped; if they were not, more than any."""
    longest = max(lengths)
    # a title may be longer than the lines of the prose below it
    usual = sorted(lengths)[round(0.85 * (len(lengths) - 1))]
    if usual > WIDEST_WRAP:
        return 2 * longest
    return longest if longest <= usual + LONGEST_WORD else usual
