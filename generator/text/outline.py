"""Which lines are titles and which are prose, told by what they are and by what is around.

Every line gets a role such that the whole listing is the least surprising: each surprise, such
as a title that ends in a full stop or prose without one, has a price, and the cheapest reading is
found by dynamic programming, in time that grows with the number of lines.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TypeAlias

from generator.text import surprise
from generator.text.features import Features
from generator.text.layout_costs import LayoutCosts, layouts
from generator.text.lines import Line
from generator.text.seams import Seam, seams


class EntryRole(StrEnum):
    """What a line is to its entry."""

    TITLE = "title"
    TITLE_GOES_ON = "title goes on"
    ABSTRACT = "abstract"
    UNTITLED = "untitled"
    """The first line of an abstract that has no title."""
    GOES_ON = "goes on"
    """More of the paragraph above."""
    PARAGRAPH = "paragraph"
    """The first line of a further paragraph."""


SAMPLE = 2000
"""Lines that show how a listing is set."""
HOPELESS = 20.0
"""A reading that is dearer than another by more than this is followed no further."""

_TITLES = tuple(f"title {height}" for height in range(1, 7))
_HEIGHTS = {state: height for height, state in enumerate(_TITLES, start=1)}
_ROLES = {
    **dict.fromkeys(_TITLES, EntryRole.TITLE_GOES_ON),
    "title 1": EntryRole.TITLE,
    "abstract": EntryRole.ABSTRACT,
    "untitled": EntryRole.UNTITLED,
    "goes on": EntryRole.GOES_ON,
    "keywords": EntryRole.GOES_ON,
    "paragraph": EntryRole.PARAGRAPH,
}
_Steps: TypeAlias = Iterator[tuple[str, float]]
"""States of a line, with the prices of the steps to them."""
_Best: TypeAlias = dict[str, tuple[float, str]]
"""For each state of a line, its price so far and the state of the line before."""


def outline(lines: Sequence[Line], apart: Sequence[bool]) -> list[EntryRole]:
    """Return the role of each of `lines`; `apart` says where something is above one."""
    if not lines:
        return []
    reader = _Costs(lines, apart)
    ways = layouts(apart)
    prices = [reader.cheapest(layout, min(SAMPLE, len(lines)))[0] for layout in ways]
    return reader.cheapest(ways[prices.index(min(prices))], len(lines))[1]


class _Costs:
    """Readings of one listing; prices that are the same in all of them are worked out once."""

    def __init__(self, lines: Sequence[Line], apart: Sequence[bool]) -> None:
        self._features = [Features.of(line.text) for line in lines]
        above = [self._features[0], *self._features]
        self._begins = [surprise.begins(line) for line in self._features]
        self._goes_on = list(map(surprise.goes_on, above, self._features))
        self._seams = [Seam(apart=True), *seams(lines, self._features, apart)]
        self._titles: dict[tuple[int, int], float] = {}

    def cheapest(self, layout: LayoutCosts, size: int) -> tuple[float, list[EntryRole]]:
        """Return the price of the cheapest reading of the first `size` lines, and its roles."""
        untitled = surprise.NO_TITLE + self._begins[0]
        columns: list[_Best] = [
            {_TITLES[0]: (self._so_far(0, 1), ""), "untitled": (untitled, "")},
        ]
        for place in range(1, size):
            columns.append(self._column(columns[-1], place, layout))
        state, price = self._ending(columns[-1], size)
        return price + layout.price, _trace(columns, state)

    def _column(self, before: _Best, place: int, layout: LayoutCosts) -> _Best:
        """Return the cheapest way into each state of the line at `place`."""
        best: _Best = {}
        limit = min(price for price, _ in before.values()) + HOPELESS
        for state, (price, _) in before.items():
            if price > limit:
                continue
            for next_state, step in self._steps(state, place, layout):
                total = price + step
                if next_state not in best or total < best[next_state][0]:
                    best[next_state] = (total, state)
        return best

    def _steps(self, state: str, place: int, layout: LayoutCosts) -> _Steps:
        """Yield the states that the line at `place` may have below one in `state`."""
        if state in _HEIGHTS:
            return self._below_title(_HEIGHTS[state], place, layout)
        return self._below_prose(state, place, layout)

    def _below_title(self, height: int, place: int, layout: LayoutCosts) -> _Steps:
        seam = self._seams[place]
        title = self._features[place - height : place]
        end = surprise.title(title, alone=seam.apart) + surprise.TITLE_IS_FULL * seam.is_full
        gap = layout.abstract_apart if seam.apart else layout.abstract_below
        yield "abstract", end + gap + self._begins[place]
        gap = 0.0 if seam.apart else layout.title_below + surprise.UNSEEN
        yield _TITLES[0], end + gap + surprise.NO_ABSTRACT + self._so_far(place, 1)
        if height < len(_TITLES) and not seam.apart:
            more = self._so_far(place, height + 1) - self._so_far(place - 1, height)
            yield _TITLES[height], seam.early + surprise.TITLE_GOES_ON + more

    def _below_prose(self, state: str, place: int, layout: LayoutCosts) -> _Steps:
        seam, line, above = self._seams[place], self._features[place], self._features[place - 1]
        end = _end(above, state) + surprise.PROSE_IS_FULL * seam.is_full
        gap = 0.0 if seam.apart else layout.title_below
        yield _TITLES[0], end + gap + layout.no_paragraph + self._so_far(place, 1)
        begin = self._begins[place] + (0.0 if seam.apart else surprise.UNSEEN)
        hint = surprise.GOES_ON * line.goes_on
        yield "untitled", end + gap + begin + surprise.NO_TITLE + hint
        # a paragraph may end with a colon, or less, where another follows
        price = surprise.TAIL if line.is_tail else layout.paragraph - hint
        yield "paragraph", end * 0.6 + begin + price
        if not seam.apart:
            yield "goes on", seam.early + self._goes_on[place]
            if state == "keywords" or above.lists:
                yield "keywords", seam.early + surprise.keywords(line)

    def _so_far(self, place: int, height: int) -> float:
        """Return the price of the title that is `height` lines high at `place`, so far."""
        known = self._titles.get((place, height))
        if known is None:
            parts = self._features[place + 1 - height : place + 1]
            known = self._titles[place, height] = surprise.title_so_far(parts)
        return known

    def _ending(self, last: _Best, size: int) -> tuple[str, float]:
        """Return the state in which `size` lines end most cheaply, and the price of it all."""
        prices = {}
        for state, (price, _) in last.items():
            if state in _HEIGHTS:
                title = self._features[size - _HEIGHTS[state] : size]
                end = surprise.title(title, alone=True) + surprise.NO_ABSTRACT
            else:
                end = _end(self._features[size - 1], state)
            prices[state] = price + end
        state = min(prices, key=prices.__getitem__)
        return state, prices[state]


def _end(line: Features, state: str) -> float:
    """Return the price of prose that ends with `line`."""
    if state == "keywords":
        return 3.0 * line.is_open
    whole = 0.0 if state == "goes on" else surprise.is_all(line, is_first=state == "abstract")
    return surprise.ends(line) + whole


def _trace(columns: Sequence[_Best], state: str) -> list[EntryRole]:
    """Return the roles along the cheapest way, which ends in `state`."""
    roles = []
    for column in reversed(columns):
        roles.append(_ROLES[state])
        state = column[state][1]
    return roles[::-1]
