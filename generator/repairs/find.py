"""The rules, and what they find."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model import Certainty, Field


@dataclass(frozen=True, slots=True)
class Find:
    """A place that looks damaged."""

    start: int
    before: str
    """The text there; never empty."""
    after: str
    """The text that should be there; ignored if the rule is unsure."""
    certainty: Certainty

    @property
    def end(self) -> int:
        """Where `before` ends."""
        return self.start + len(self.before)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of damage."""

    id: str
    finds: Callable[[str], Iterable[Find]]
    """Returns the damage in a text, in order."""
    signs: str = ""
    """Characters; such damage contains at least one of them."""
    words: tuple[str, ...] = ()
    """Likewise strings; if either is given, a text with none of them is skipped."""
    only: Field | None = None
    """The field that it applies to; `None` for both."""
    everywhere: bool = False
    """Whether it also applies to formulas, code and flags; no rule applies inside addresses."""


def certain(match: re.Match[str], after: str, group: int = 0) -> Find:
    """Return a find: the group of `match` should certainly be `after`."""
    return Find(match.start(group), match[group], after, Certainty.CERTAIN)


def likely(match: re.Match[str], after: str, group: int = 0) -> Find:
    """Return a find: the group of `match` should likely be `after`."""
    return Find(match.start(group), match[group], after, Certainty.LIKELY)


def unsure(match: re.Match[str]) -> Find:
    """Return a find: `match` looks damaged."""
    return Find(match.start(), match[0], match[0], Certainty.UNSURE)
