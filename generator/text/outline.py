"""Which lines are titles and which are prose, told by what they are and by what stands around.

Every line gets a role such that the whole listing is the least surprising: each surprise, such
as a title that ends in a full stop or prose without one, has a price, and the cheapest reading is
found by dynamic programming, in time that grows with the number of lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TypeAlias

from generator.text.features import Features, title_price
from generator.text.lines import Line


class Role(StrEnum):
    """What a line is to its entry."""

    TITLE = "title"
    TITLE_GOES_ON = "title goes on"
    ABSTRACT = "abstract"
    GOES_ON = "goes on"
    """More of the paragraph above."""
    PARAGRAPH = "paragraph"
    """The first line of a further paragraph."""


@dataclass(frozen=True, slots=True)
class Seam:
    """What parts two lines."""

    apart: bool
    """Something stands between: blank lines, or furniture."""
    join: float
    """The price of reading on across it."""
    split: float
    """The price of ending something there."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a listing may be set."""

    lead: float
    """The price of prose right below its title."""
    paragraph: float
    """The price of a further paragraph after a blank line."""


TITLES_APART = Setting(lead=3.0, paragraph=1.0)
"""Blank lines part a title from its abstract."""
TITLES_LEAD = Setting(lead=0.0, paragraph=2.5)
"""Blank lines, if any, part one paper from the next."""
WIDEST_WRAP = 200
"""Characters; a block with longer lines was not wrapped."""
NO_ABSTRACT = 2.5
"""The price of a title that no abstract follows."""
NO_TITLE = 3.0
"""The price of an abstract at the top of a listing that no title precedes."""
HOPELESS = 6.0
"""A reading that is dearer than another by more than this is followed no further."""

_TITLES = ("title 1", "title 2", "title 3", "title 4")
_PROSE = ("abstract", "goes on", "paragraph")
_ROLES = {
    **dict.fromkeys(_TITLES, Role.TITLE_GOES_ON),
    "title 1": Role.TITLE,
    "abstract": Role.ABSTRACT,
    "goes on": Role.GOES_ON,
    "paragraph": Role.PARAGRAPH,
}
_Best: TypeAlias = dict[str, tuple[float, str]]
"""For each state of a line, its price so far and the state of the line before."""


def outline(lines: Sequence[Line], apart: Sequence[bool]) -> list[Role]:
    """Return the role of each of `lines`; `apart` says where something stands above one."""
    if not lines:
        return []
    features = [Features.of(line.text) for line in lines]
    seams = list(_seams(lines, features, apart))
    outlines = [_cheapest(features, seams, setting) for setting in _settings(apart)]
    return min(outlines, key=lambda found: found[0])[1]


def _settings(apart: Sequence[bool]) -> tuple[Setting, ...]:
    """Return the ways in which a listing with these gaps may have been set."""
    if all(apart):
        return (TITLES_APART,)
    return (TITLES_APART, TITLES_LEAD) if any(apart[1:]) else (TITLES_LEAD,)


def _cheapest(
    features: Sequence[Features], seams: Sequence[Seam], setting: Setting
) -> tuple[float, list[Role]]:
    """Return the price of the cheapest reading in a setting, and its roles."""
    columns: list[_Best] = [
        {"title 1": (0.0, ""), "abstract": (NO_TITLE + _start(features[0]), "")}
    ]
    for place, seam in enumerate(seams, start=1):
        columns.append(_column(columns[-1], features, place, setting, seam))
    state, price = _ending(columns[-1], features)
    return price, _trace(columns, state)


def _column(
    before: _Best, features: Sequence[Features], place: int, setting: Setting, seam: Seam
) -> _Best:
    """Return the cheapest way into each state of the line at `place`."""
    best: _Best = {}
    line = features[place]
    limit = min(price for price, _ in before.values()) + HOPELESS
    for state, (price, _) in before.items():
        if price > limit:
            continue
        for next_state, step in _steps(state, features[max(0, place - 4) : place], setting, seam):
            total = price + step + (0.0 if next_state in _TITLES else _prose(line, next_state))
            if next_state not in best or total < best[next_state][0]:
                best[next_state] = (total, state)
    return best


def _steps(
    state: str, above: Sequence[Features], setting: Setting, seam: Seam
) -> Iterator[tuple[str, float]]:
    """Yield the states that may follow `state` below the lines `above`, with their prices."""
    if state in _TITLES:
        height = _TITLES.index(state) + 1
        whole = title_price(above[-height:]) + seam.split
        yield "abstract", whole + (0.0 if seam.apart else setting.lead)
        yield "title 1", whole + NO_ABSTRACT
        if height < len(_TITLES) and not seam.apart:
            yield _TITLES[height], seam.join + 0.3
        return
    end = _end(above[-1], state)
    yield "title 1", end + seam.split
    yield "paragraph", end * 0.6 + seam.split + (setting.paragraph if seam.apart else 1.5)
    if not seam.apart:
        yield "goes on", seam.join


def _prose(line: Features, state: str) -> float:
    """Return the price of `line` as prose."""
    price = 0.0 if state == "goes on" else _start(line)
    if line.is_title_case and (state == "paragraph" or not line.ends):
        price += 1.5
    return price


def _start(line: Features) -> float:
    return 1.5 if line.starts_low else 0.0


def _end(line: Features, state: str) -> float:
    """Return the price of prose that ends with `line`."""
    price = 0.0 if line.ends or line.is_tail else 2.5
    if state == "goes on" or line.is_tail:
        return price
    if line.words < 8:
        price += 2.0 if state == "paragraph" else 1.5
    elif line.words < 15:
        price += 1.5 if state == "paragraph" else 0.5
    return price


def _seams(
    lines: Sequence[Line], features: Sequence[Features], apart: Sequence[bool]
) -> Iterator[Seam]:
    widths = list(_widths(lines, apart))
    for place, (above, below) in enumerate(pairwise(features), start=1):
        if apart[place]:
            yield Seam(apart=True, join=0.0, split=0.0)
            continue
        length = len(lines[place - 1].text)
        is_full = widths[place] - length - 1 <= below.first_word
        is_too_wide = length > widths[place] + 5
        begins_anew = below.opens and not (above.ends or above.is_open)
        join = 2.0 * (not is_full or is_too_wide) + 0.3 * above.ends + 2.0 * begins_anew
        split = 0.7 * is_full + 2.0 * below.starts_low + 2.0 * above.is_open
        yield Seam(apart=False, join=join, split=split)


def _widths(lines: Sequence[Line], apart: Sequence[bool]) -> Iterator[int]:
    """Yield for each line how wide the lines of its block were wrapped."""
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or apart[end]:
            lengths = sorted(len(line.text) for line in lines[start:end])
            # a title may be longer than the lines of the prose below it
            width = lengths[int(0.85 * (len(lengths) - 1))]
            yield from [width if width <= WIDEST_WRAP else lengths[-1] * 2] * (end - start)
            start = end


def _ending(last: _Best, features: Sequence[Features]) -> tuple[str, float]:
    """Return the state in which the listing ends most cheaply, and the price of it all."""
    prices = {}
    for state, (price, _) in last.items():
        if state in _TITLES:
            height = _TITLES.index(state) + 1
            prices[state] = price + NO_ABSTRACT + title_price(features[-height:])
        else:
            prices[state] = price + _end(features[-1], state)
    state = min(prices, key=prices.__getitem__)
    return state, prices[state]


def _trace(columns: Sequence[_Best], state: str) -> list[Role]:
    """Return the roles along the cheapest way, which ends in `state`."""
    roles = []
    for column in reversed(columns):
        roles.append(_ROLES[state])
        state = column[state][1]
    return roles[::-1]
