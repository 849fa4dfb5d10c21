"""Numbers and sorted words as short strings that need no escaping in a script."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

DIGITS = "".join("!" if code == ord("\\") else chr(code) for code in range(35, 127))
"""The digits 0 to 91: printable ASCII without the quote and the backslash."""

LAST = 64
"""A digit below this ends a number; above, there are 28 digits that go on."""

_MORE = len(DIGITS) - LAST


@lru_cache(maxsize=100_000)
def number(value: int) -> str:
    """Return a number of at least 0; small ones are one character long, and most come often."""
    text = DIGITS[value % LAST]
    value //= LAST
    while value:
        value -= 1
        text = DIGITS[LAST + value % _MORE] + text
        value //= _MORE
    return text


def front(words: Iterable[str]) -> str:
    """Return words, best sorted, each without the letters it shares with the one before."""
    return " ".join(_rests(words))


def _rests(words: Iterable[str]) -> Iterator[str]:
    for before, word in pairwise(("", *words)):
        shared = _shared(before, word)
        yield DIGITS[units(word[:shared])] + word[shared:]


def _shared(before: str, word: str) -> int:
    """Return how many characters both begin with, as many as one digit can say."""
    limit = min(len(before), len(word), (len(DIGITS) - 1) // 2)
    for place in range(limit):
        if before[place] != word[place]:
            return place
    return limit


def units(text: str) -> int:
    """Return how long JavaScript thinks that `text` is."""
    return len(text) + sum(character > "\uffff" for character in text)


def order(word: str) -> bytes:
    """Return the key by which words sort as they do in JavaScript."""
    return word.encode("utf-16-be", "surrogatepass")
