"""How what is derived from each entry or paper alone is derived: now, or as an earlier run did."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeAlias

from generator.model import Paper, Step, Transform, Value


class Derive(Protocol):
    """Does a step for each entry or paper, or knows its result from an earlier run."""

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
    """Return what is derived from `values`, as if there had been no run before."""
    return map(prepare(), values)
