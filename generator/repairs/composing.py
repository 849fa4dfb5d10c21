"""Applies changes to a text, and composes two rounds of changes into one.

A change has its place in the text before the change, so that it can be undone exactly.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.model import Certainty, Repair


def apply(text: str, changes: Iterable[Repair]) -> str:
    """Return `text` with `changes` applied; they must be sorted and not overlap."""
    parts = []
    done = 0
    for change in changes:
        parts += [text[done : change.start], change.after]
        done = change.start + len(change.before)
    return "".join(parts) + text[done:]


def compose(text: str, first: Sequence[Repair], second: Sequence[Repair]) -> list[Repair]:
    """Return the changes to `text` that are equivalent to `first` followed by `second`.

    If both change the same place, there is one change, with the rule of the first.
    """
    between = apply(text, first)
    composed = []
    shift = 0
    for group in _groups(first, second):
        if group.second:
            start = group.start + shift
            end = group.end + shift + group.growth
            inner = [replace(change, start=change.start - group.start) for change in group.second]
            after = apply(between[group.start : group.end], inner)
            composed.append(_merged(group, start, text[start:end], after))
        else:
            composed += group.first
        shift += group.growth
    return [change for change in composed if change.before != change.after]


@dataclass(slots=True)
class _Touching:
    """Changes of two rounds that touch the same range of the text between the rounds."""

    start: int
    end: int
    first: list[Repair] = field(default_factory=list)
    second: list[Repair] = field(default_factory=list)

    @property
    def growth(self) -> int:
        """How much longer the range was before the first round."""
        return sum(len(change.before) - len(change.after) for change in self.first)


def _groups(first: Sequence[Repair], second: Sequence[Repair]) -> Iterator[_Touching]:
    pieces = sorted(
        [*_after(first), *((c.start, c.start + len(c.before), 1, c) for c in second)],
        key=lambda piece: piece[:3],
    )
    group = None
    for start, end, order, change in pieces:
        is_empty = group is not None and (start == end or group.start == group.end)
        if group is None or start > group.end or (start == group.end and not is_empty):
            if group is not None:
                yield group
            group = _Touching(start, end)
        group.end = max(group.end, end)
        (group.second if order else group.first).append(change)
    if group is not None:
        yield group


def _after(changes: Iterable[Repair]) -> Iterator[tuple[int, int, int, Repair]]:
    """Yield the changes with their places in the text after the changes."""
    shift = 0
    for change in changes:
        start = change.start + shift
        yield start, start + len(change.after), 0, change
        shift += len(change.after) - len(change.before)


def _merged(group: _Touching, start: int, before: str, after: str) -> Repair:
    parts = [*group.first, *group.second]
    is_likely = any(part.certainty is Certainty.LIKELY for part in parts)
    certainty = Certainty.LIKELY if is_likely else Certainty.CERTAIN
    return Repair(parts[0].rule, parts[0].field, start, before, after, certainty)
