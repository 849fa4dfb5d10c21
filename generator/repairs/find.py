"""What a rule finds, and what a rule is."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model import Certainty, Field


@dataclass(frozen=True, slots=True)
class Find:
    """A place that looks damaged."""

    start: int
    before: str
    """What is there; never empty."""
    after: str
    """What should be there; ignored where the rule is unsure."""
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
    """Returns the damage in a text, in its order."""
    signs: str = ""
    """Characters of which such damage holds at least one."""
    words: tuple[str, ...] = ()
    """Likewise, strings; if either is given, a text with none of them is skipped."""
    only: Field | None = None
    """The one field that it is for, if it is not for both."""
    everywhere: bool = False
    """Whether it also applies to formulas, code and flags; no rule applies inside addresses."""


def certain(match: re.Match[str], after: str, group: int = 0) -> Find:
    """Return that the group of `match` should certainly be `after`."""
    return Find(match.start(group), match[group], after, Certainty.CERTAIN)


def likely(match: re.Match[str], after: str, group: int = 0) -> Find:
    """Return that the group of `match` should likely be `after`."""
    return Find(match.start(group), match[group], after, Certainty.LIKELY)


def unsure(match: re.Match[str]) -> Find:
    """Return that `match` looks damaged."""
    return Find(match.start(), match[0], match[0], Certainty.UNSURE)
