"""The roles of lines in a listing of titles and abstracts, found by the Viterbi algorithm.

Each feature that is unusual for a role has a cost, such as a full stop at the end of a title. The
roles with the lowest total cost are found in time proportional to the number of lines.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TypeAlias

from generator.text import line_costs
from generator.text.boundaries import Boundary, boundaries
from generator.text.features import Features
from generator.text.layout_costs import LayoutCosts, layouts
from generator.text.lines import Line


class EntryRole(StrEnum):
    """The role of a line in its entry."""

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
"""Lines by which the layout of a listing is chosen, the first."""
HOPELESS = 20.0
"""States that cost so much more than the best one are pruned."""

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
"""States of a line, with the costs of the transitions to them."""
_Best: TypeAlias = dict[str, tuple[float, str]]
"""For each state of a line, its cost so far and the state of the line before."""


def entry_roles(lines: Sequence[Line], apart: Sequence[bool]) -> list[EntryRole]:
    """Return the role of each of `lines`; `apart` says which have a gap above them."""
    if not lines:
        return []
    reader = _Costs(lines, apart)
    ways = layouts(apart)
    prices = [reader.cheapest(layout, min(SAMPLE, len(lines)))[0] for layout in ways]
    return reader.cheapest(ways[prices.index(min(prices))], len(lines))[1]


class _Costs:
    """The costs of the lines of a listing; those that do not depend on the layout are cached."""

    def __init__(self, lines: Sequence[Line], apart: Sequence[bool]) -> None:
        self._features = [Features.of(line.text) for line in lines]
        above = [self._features[0], *self._features]
        self._begins = [line_costs.begins(line) for line in self._features]
        self._goes_on = list(map(line_costs.goes_on, above, self._features))
        self._boundaries = [Boundary(apart=True), *boundaries(lines, self._features, apart)]
        self._titles: dict[tuple[int, int], float] = {}

    def cheapest(self, layout: LayoutCosts, size: int) -> tuple[float, list[EntryRole]]:
        """Return the lowest cost of the first `size` lines, and the roles with that cost."""
        untitled = line_costs.NO_TITLE + self._begins[0]
        columns: list[_Best] = [
            {_TITLES[0]: (self._so_far(0, 1), ""), "untitled": (untitled, "")},
        ]
        for place in range(1, size):
            columns.append(self._column(columns[-1], place, layout))
        state, price = self._ending(columns[-1], size)
        return price + layout.price, _trace(columns, state)

    def _column(self, before: _Best, place: int, layout: LayoutCosts) -> _Best:
        """Return the cheapest transition to each state of the line at `place`."""
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
        """Yield the states that the line at `place` may have after `state`."""
        if state in _HEIGHTS:
            return self._below_title(_HEIGHTS[state], place, layout)
        return self._below_prose(state, place, layout)

    def _below_title(self, height: int, place: int, layout: LayoutCosts) -> _Steps:
        boundary = self._boundaries[place]
        title = self._features[place - height : place]
        end = (
            line_costs.title(title, alone=boundary.apart)
            + line_costs.TITLE_IS_FULL * boundary.is_full
        )
        gap = layout.abstract_apart if boundary.apart else layout.abstract_below
        yield "abstract", end + gap + self._begins[place]
        gap = 0.0 if boundary.apart else layout.title_below + line_costs.UNSEEN
        yield _TITLES[0], end + gap + line_costs.NO_ABSTRACT + self._so_far(place, 1)
        if height < len(_TITLES) and not boundary.apart:
            more = self._so_far(place, height + 1) - self._so_far(place - 1, height)
            yield _TITLES[height], boundary.early + line_costs.TITLE_GOES_ON + more

    def _below_prose(self, state: str, place: int, layout: LayoutCosts) -> _Steps:
        boundary, line, above = (
            self._boundaries[place],
            self._features[place],
            self._features[place - 1],
        )
        end = _end(above, state) + line_costs.PROSE_IS_FULL * boundary.is_full
        gap = 0.0 if boundary.apart else layout.title_below
        yield _TITLES[0], end + gap + layout.no_paragraph + self._so_far(place, 1)
        begin = self._begins[place] + (0.0 if boundary.apart else line_costs.UNSEEN)
        hint = line_costs.GOES_ON * line.goes_on
        yield "untitled", end + gap + begin + line_costs.NO_TITLE + hint
        # a paragraph may end in a colon or without a mark if another one follows
        price = line_costs.TAIL if line.is_tail else layout.paragraph - hint
        yield "paragraph", end * 0.6 + begin + price
        if not boundary.apart:
            yield "goes on", boundary.early + self._goes_on[place]
            if state == "keywords" or above.lists:
                yield "keywords", boundary.early + line_costs.keywords(line)

    def _so_far(self, place: int, height: int) -> float:
        """Return the cost so far of a title whose line number `height` is at `place`."""
        known = self._titles.get((place, height))
        if known is None:
            parts = self._features[place + 1 - height : place + 1]
            known = self._titles[place, height] = line_costs.title_so_far(parts)
        return known

    def _ending(self, last: _Best, size: int) -> tuple[str, float]:
        """Return the final state with the lowest cost after `size` lines, and that cost."""
        prices = {}
        for state, (price, _) in last.items():
            if state in _HEIGHTS:
                title = self._features[size - _HEIGHTS[state] : size]
                end = line_costs.title(title, alone=True) + line_costs.NO_ABSTRACT
            else:
                end = _end(self._features[size - 1], state)
            prices[state] = price + end
        state = min(prices, key=prices.__getitem__)
        return state, prices[state]


def _end(line: Features, state: str) -> float:
    """Return the cost of prose that ends with `line`."""
    if state == "keywords":
        return 3.0 * line.is_open
    whole = 0.0 if state == "goes on" else line_costs.is_all(line, is_first=state == "abstract")
    return line_costs.ends(line) + whole


def _trace(columns: Sequence[_Best], state: str) -> list[EntryRole]:
    """Return the roles along the cheapest path, which ends in `state`."""
    roles = []
    for column in reversed(columns):
        roles.append(_ROLES[state])
        state = column[state][1]
    return roles[::-1]
