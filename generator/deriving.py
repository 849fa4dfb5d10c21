"""How results for single entries or papers are obtained: computed, or from an earlier run."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeAlias

from generator.model import Paper, Step, Transform, Value


class Derive(Protocol):
    """Does a step for each entry or paper, or returns its result from an earlier run."""

    def __call__(
        self, step: Step, values: Iterable[Value], prepare: Callable[[], Transform[Value]]
    ) -> Iterable[Value]:
        """Return what `step` makes of `values`.

        `prepare` prepares the work, and is called only if there is any.
        """


DerivePapers: TypeAlias = Callable[
    [Step, Iterable[Paper], Callable[[], Transform[Paper]]], Iterable[Paper]
]
"""A `Derive` for papers alone."""


def uncached(
    step: Step,  # noqa: ARG001 -- a `Derive`
    values: Iterable[Value],
    prepare: Callable[[], Transform[Value]],
) -> Iterable[Value]:
    """Return what is derived from `values`, without any cache."""
    return map(prepare(), values)
