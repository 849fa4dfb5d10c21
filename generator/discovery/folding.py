"""Ways of writing one topic, which are one."""

from functools import lru_cache

from generator.text.phrases import Key

_SAME = (
    ("ological", "olog"),
    ("ology", "olog"),
    ("ographical", "ograph"),
    ("ographic", "ograph"),
    ("ography", "ograph"),
    ("ically", "ic"),
    ("ical", "ic"),
    ("ization", "iz"),
    ("ability", "abl"),
    ("able", "abl"),
)
"""Ends of words, and what is the same in all words of a family."""
_WITHIN = ("ing", "ed", "es", "e")
"""Ends that make no difference beside another word."""
SHORTEST, SHORTEST_WITHIN = 2, 4
"""Letters that must be left of a word."""


def family(key: Key) -> Key:
    """Return what all ways of writing a topic share, word by word."""
    return tuple(_root(word, is_alone=len(key) == 1) for word in key)


@lru_cache(maxsize=1 << 16)
def _root(word: str, *, is_alone: bool) -> str:
    for end, same in _SAME:
        if word.endswith(end) and len(word) - len(end) >= SHORTEST:
            return word[: -len(end)] + same
    for end in () if is_alone else _WITHIN:
        if word.endswith(end) and len(word) - len(end) >= SHORTEST_WITHIN:
            return word[: -len(end)]
    return word
