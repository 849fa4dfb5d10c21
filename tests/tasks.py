"""Tasks that tests give to other processes, in a module without what only tests need."""

import os
import signal
from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from generator.errors import PlacedError


def counter(start: int) -> Callable[[int], Iterator[int]]:
    """Return the function that counts some numbers, from `start`."""
    return lambda number: iter(range(start, start + number))


def adder(*arrays: NDArray[np.float64]) -> Callable[[int], list[tuple[int, ...]]]:
    """Return the function that puts a number in front of arrays, and sums them up."""

    def added(number: int) -> list[tuple[int, ...]]:
        for array in arrays:
            array[:1] = number
        return [tuple(int(array.sum()) for array in arrays)]

    return added


def process() -> Callable[[int], list[int]]:
    """Return the function that says which process runs it."""
    return lambda _: [os.getpid()]


def divider() -> Callable[[int], list[float]]:
    """Return the function that divides 1."""
    return lambda number: [1 / number]


def idler(*_: object) -> Callable[[int], list[int]]:
    """Return the function that yields nothing."""
    return lambda _: []


class Unreadable:
    """What another process cannot have."""

    def __reduce__(self) -> tuple[Callable[[], object], tuple[object, ...]]:
        """Say how it would be made there."""
        return refused, ()


def refused() -> object:
    """Refuse to make anything."""
    problem = "no such thing"
    raise ValueError(problem)


def complainer() -> Callable[[int], list[int]]:
    """Return the function that finds a mistake."""

    def complain(line: int) -> list[int]:
        file, problem = "list.txt", "mend this"
        raise PlacedError(file, line, problem)

    return complain


def victim() -> Callable[[int], list[int]]:
    """Return the function that ends its process, as a system does whose memory is full."""

    def end(_: int) -> list[int]:
        os.kill(os.getpid(), signal.SIGKILL)
        return []

    return end
