"""Steps that are applied to each entry or paper on its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from generator.model.papers import Paper
from generator.model.sources import Entry

Value = TypeVar("Value", Entry, Paper)
"""An entry or a paper."""

Transform: TypeAlias = Callable[[Value], Value]
"""Derives an entry or a paper from one alone."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of processing that is applied to each entry or paper alone."""

    name: str
    """A verb for the progress line: papers to repair."""
    version: str = ""
    """Part of the cache key: a digest of everything but the code that the result depends on."""
