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
"""Suffixes, and what each is replaced by, so that related words become the same."""
_WITHIN = ("ing", "ed", "es", "e")
"""Suffixes that make no difference in a phrase of several words."""
SHORTEST, SHORTEST_WITHIN, SHORTEST_QUALITY = 2, 4, 6
"""Letters that must be left of a word without its suffix."""


def family(key: Key) -> Key:
    """Return the key that all ways of writing a topic share, word by word.

    `Treatment of anxiety` and `anxiety treatment` share one, and so do `behavioral therapy` and
    `behavior therapy`.
    """
    if "of" in key:
        place = key.index("of")
        key = (*key[place + 1 :], *key[:place])
    *qualities, thing = key
    return (*map(_quality, qualities), _root(thing, is_alone=not qualities))


def _quality(word: str) -> str:
    """Return the root of an adjective."""
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
