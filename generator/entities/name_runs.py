"""Runs of words that are written like names."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.entities.vocabulary import listed
from generator.text.field_text import FieldText

FUNCTION = listed("never_in_names")
"""Words that are never part of a name."""

LONGEST = 10
"""Words; a longer run of capitalised words is not a name."""

_ENDINGS = listed("adjective_endings")
"""Words that make a name before a hyphen an adjective."""


class Run(NamedTuple):
    """A run of words that are written like a name, from `first` to `last` inclusive."""

    first: int
    last: int


@lru_cache(maxsize=1 << 16)
def is_made_up(word: str) -> bool:
    """Say whether `word` is written like no common word: `HiSS`, `X-LoRA`, `vDM`, `stream-x`."""
    if len(word) < 2 or "/" in word:
        return False
    if not word[0].isalpha():
        return _is_number_and_name(word)
    if word.islower():
        return len(word) > 4 and word[-2] == "-"
    parts = word.replace("‐", "-").replace("‑", "-").split("-")
    if len(parts) > 1 and parts[-1].islower() and (parts[-1] in _ENDINGS or len(parts[-1]) > 7):
        return False
    return any(_is_odd(part) for part in parts) or _is_letter_and_name(parts)


def _is_odd(part: str) -> bool:
    """Say whether there are capitals inside a word, or digits among letters."""
    letters = part.rstrip("s") if part[:-1].isupper() else part
    if len(letters) < 2:
        return False
    if not letters[1:].islower():
        return any(map(str.isupper, letters)) and not letters.isdigit()
    return False


def _is_number_and_name(word: str) -> bool:
    """Say whether a word is like `3D-Rooms`."""
    first, _, rest = word.partition("-")
    return len(first) < 4 and len(rest) > 2 and rest.istitle() and rest.isalpha()


def _is_letter_and_name(parts: list[str]) -> bool:
    """Say whether a word is like `U-Net`."""
    return len(parts) > 1 and len(parts[0]) == 1 and parts[0].isupper() and parts[-1].istitle()


def runs(text: FieldText) -> Iterator[Run]:
    """Yield the longest runs of words that are written like names, in order.

    A capital at the beginning of a sentence does not count.
    """
    openings = {span.start for span in text.sentences}
    words, last, done = text.words, len(text.words), -1
    for place in text.marked:
        if place <= done or not _can_be_part(words[place]):
            continue
        end = place
        while end + 1 < last and _is_adjacent(text, end) and _continues(text, end + 1):
            end += 1
        done = end
        opens = text.starts[place] in openings and not is_made_up(words[place])
        if (not opens or end > place) and end - place < LONGEST:
            yield Run(place + opens, end)


@lru_cache(maxsize=1 << 16)
def _can_be_part(word: str) -> bool:
    lowered = word.lower()
    if word == lowered:
        return word[-2:-1] == "-" and is_made_up(word)
    if "/" in word:
        return False
    return (
        (word[0].isupper() or is_made_up(word))
        and lowered not in FUNCTION
        and (len(word) > 1 or word == "X")
    )


def _continues(text: FieldText, place: int) -> bool:
    """Say whether the word at `place` can belong to the name before it, as in `X 2.0`."""
    word = text.words[place]
    if word[0].isdigit():
        version = "." in word or (len(word) == 4 and word.isdigit())
        return version and is_made_up(text.words[place - 1])
    return _can_be_part(word)


def _is_adjacent(text: FieldText, place: int) -> bool:
    """Say whether there is only a space between the word at `place` and the next."""
    return text.starts[place + 1] - text.starts[place] - len(text.words[place]) == 1


def has_made_up(text: FieldText, run: Run) -> bool:
    """Say whether one of the words of `run` is made up."""
    return any(map(is_made_up, text.words[run.first : run.last + 1]))
