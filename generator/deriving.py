"""How results for single entries or papers are obtained: computed, or from an earlier run."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeAlias

from generator.model import Paper, Step, Transform, Value


class Derive(Protocol):
    """Applies a step to each entry or paper, or returns the result of an earlier run."""

    def __call__(
        self, step: Step, values: Iterable[Value], prepare: Callable[[], Transform[Value]]
    ) -> Iterable[Value]:
        """Return the results of `step` for `values`.

        `prepare` returns the function to apply; it is called only if there is work.
        """


DerivePapers: TypeAlias = Callable[
    [Step, Iterable[Paper], Callable[[], Transform[Paper]]], Iterable[Paper]
]
"""A `Derive` for papers only."""


def uncached(
    step: Step,  # noqa: ARG001 -- a `Derive`
    values: Iterable[Value],
    prepare: Callable[[], Transform[Value]],
) -> Iterable[Value]:
    """Apply the step to all `values`, without a cache."""
    return map(prepare(), values)
