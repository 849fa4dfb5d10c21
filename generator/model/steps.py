"""Steps that are applied to each entry or paper on its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from generator.model.papers import Paper
from generator.model.sources import Entry

Value = TypeVar("Value", Entry, Paper)
"""An entry, or a paper."""

Transform: TypeAlias = Callable[[Value], Value]
"""Derives an entry, or a paper, from one alone."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is derived from each entry, or each paper, alone."""

    name: str
    """A verb, as people see it: papers to repair."""
    version: str = ""
    """A cache key: it differs whenever the step could give another result with the same code."""
