"""The boundaries between the lines of a listing: gaps, and line ends that come from wrapping."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text import line_costs
from generator.text.features import Features
from generator.text.lines import Line

WIDEST_WRAP = 200
"""Characters; a listing with longer lines was not wrapped."""
ENOUGH_LINES = 10
"""Lines of a block that show its width; a smaller block has the width of the listing."""
LONGEST_WORD = 8
"""Characters with a blank; few words are longer."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """The boundary between two lines."""

    apart: bool
    """Whether something is between them: blank lines, or boilerplate."""
    is_full: bool = False
    """Whether the line above had no room for the first word of the line below."""
    early: float = 0.0
    """The cost of a line break after the line above, if the text continues below."""


def boundaries(
    lines: Sequence[Line], features: Sequence[Features], apart: Sequence[bool]
) -> Iterator[Boundary]:
    """Yield the boundary above each of `lines` except the first."""
    # a single word may be longer than the width
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
            yield Boundary(apart=True)
        elif lengths[place - 1] > widths[place] + 5:
            yield Boundary(apart=False, early=line_costs.TOO_WIDE)
        elif room <= 0:
            yield Boundary(apart=False, is_full=True)
        else:
            yield Boundary(apart=False, early=line_costs.early(room, is_neat=is_neat))


def _is_neat(rooms: Sequence[int]) -> bool:
    """Say whether the text was wrapped neatly: few line ends leave only a little room."""
    return sum(0 < room <= LONGEST_WORD for room in rooms) <= 0.05 * len(rooms)


def _widths(lengths: Sequence[int], apart: Sequence[bool]) -> Iterator[int]:
    """Yield, for each line, the width to which its block was wrapped."""
    usual = _width(lengths)
    start = 0
    for end in range(1, len(lengths) + 1):
        if end == len(lengths) or apart[end]:
            size = end - start
            yield from [_width(lengths[start:end]) if size >= ENOUGH_LINES else usual] * size
            start = end


def _width(lengths: Sequence[int]) -> int:
    """Return the width of lines of these `lengths`; if they were not wrapped, more than any."""
    longest = max(lengths)
    # a title may be longer than the lines of the prose below it
    usual = sorted(lengths)[round(0.85 * (len(lengths) - 1))]
    if usual > WIDEST_WRAP:
        return 2 * longest
    return longest if longest <= usual + LONGEST_WORD else usual
