"""Looking at files that people may be writing just now."""

from pathlib import Path

from generator.serve import watch
from generator.serve.watch import State


def test_settled() -> None:
    """What is still being written is waited for."""
    looks = iter([state(0), state(9), state(9), state(7)])
    assert watch.settled(lambda: next(looks), state(5)) == state(9)


def test_nothing_new() -> None:
    """One look is enough where nothing has changed."""
    looks = iter([state(5)])
    assert watch.settled(lambda: next(looks), state(5)) == state(5)


def test_without_end() -> None:
    """What never stays the same is taken as it is at last."""
    looks = map(state, range(1, 1000))
    assert watch.settled(lambda: next(looks), state(0)) == state(watch.MOST_LOOKS + 1)


def state(size: int) -> State:
    """Return the state of one file of that size."""
    return {Path("list.txt"): (1, size)}
