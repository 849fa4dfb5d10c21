"""Numbers and sorted words as short strings that need no escaping in a script."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator.arrays import ShortIntegers
from generator.search.pieces import starts

DIGITS = "".join("!" if code == ord("\\") else chr(code) for code in range(35, 127))
"""The digits 0 to 91: printable ASCII without the quote and the backslash."""

LAST = 64
"""A digit below this ends a number; the 28 digits from it on continue one."""

_MORE = len(DIGITS) - LAST

_BYTES = np.frombuffer(DIGITS.encode(), np.uint8)


@lru_cache(maxsize=100_000)
def number(value: int) -> str:
    """Return the code of a number of at least 0; small ones, which are frequent, have one digit."""
    text = DIGITS[value % LAST]
    value //= LAST
    while value:
        value -= 1
        text = DIGITS[LAST + value % _MORE] + text
        value //= _MORE
    return text


def digits(values: ShortIntegers | NDArray[np.uint8]) -> str:
    """Return each value, from 0 to 91, as one digit."""
    return _BYTES[values].tobytes().decode()


def numbers(values: ShortIntegers) -> tuple[str, ShortIntegers]:
    """Return the codes of all values end to end, and where each starts and the last one ends."""
    places = starts(_sizes(values))
    written = np.empty(places[-1], np.uint8)
    written[places[1:] - 1] = values % LAST
    left = values // LAST
    before = 2
    while (more := np.flatnonzero(left)).size:
        left[more] -= 1
        written[places[more + 1] - before] = LAST + left[more] % _MORE
        left //= _MORE
        before += 1
    return digits(written), places


def _sizes(values: ShortIntegers) -> ShortIntegers:
    sizes = np.ones_like(values)
    left = values // LAST
    while left.any():
        sizes += left > 0
        left = np.maximum(left - 1, 0) // _MORE
    return sizes


def front(words: Iterable[str]) -> str:
    """Return words front-coded: each without the prefix it shares with the one before."""
    return " ".join(_rests(words))


def _rests(words: Iterable[str]) -> Iterator[str]:
    for before, word in pairwise(("", *words)):
        shared = _shared(before, word)
        yield DIGITS[units(word[:shared])] + word[shared:]


def _shared(before: str, word: str) -> int:
    """Return the length of the common prefix, limited to what one digit can hold."""
    limit = min(len(before), len(word), (len(DIGITS) - 1) // 2)
    for place in range(limit):
        if before[place] != word[place]:
            return place
    return limit


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, as in JavaScript."""
    return len(text) + sum(character > "\uffff" for character in text)


def order(word: str) -> bytes:
    """Return the key by which words sort as they do in JavaScript."""
    return word.encode("utf-16-be", "surrogatepass")
