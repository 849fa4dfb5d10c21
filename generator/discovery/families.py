"""Ways of writing a topic that count as the same."""

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
SHORTEST, SHORTEST_WITHIN, SHORTEST_QUALITY = 2, 4, 6
"""Letters that must be left of a word."""


def family(key: Key) -> Key:
    """Return what all ways of writing a topic share, word by word.

    `Treatment of anxiety` is one with `anxiety treatment`, `behavioral therapy` with `behavior
    therapy`.
    """
    if "of" in key:
        place = key.index("of")
        key = (*key[place + 1 :], *key[:place])
    *qualities, thing = key
    return (*map(_quality, qualities), _root(thing, is_alone=not qualities))


def _quality(word: str) -> str:
    """Return the root of a word that says what a thing is like."""
    stem = word.removesuffix("al")
    return _root(stem if len(stem) >= SHORTEST_QUALITY else word, is_alone=False)


@lru_cache(maxsize=1 << 16)
def _root(word: str, *, is_alone: bool) -> str:
    for end, same in _SAME:
        if word.endswith(end) and len(word) - len(end) >= SHORTEST:
            return word[: -len(end)] + same
    for end in () if is_alone else _WITHIN:
        if word.endswith(end) and len(word) - len(end) >= SHORTEST_WITHIN:
            return word[: -len(end)]
    return word
