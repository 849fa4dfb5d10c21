"""Words that show what a line is about, in the languages of listings."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from generator.text import word_lists


def _words(name: str) -> tuple[str, ...]:
    return word_lists.read("generator.listing", name)


FUNCTION_WORDS = frozenset(_words("function_words"))
"""Function words, which are frequent in sentences."""
NAME_PARTICLES = frozenset(_words("name_particles"))
"""Particles in names of people."""
COUNTRIES = frozenset(name.replace("_", " ") for name in _words("countries"))
"""Countries in lower case, as at the end of affiliations."""
FIRST_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {kind: frozenset(_words(f"first_{kind}")) for kind in ("session", "button", "continues", "by")}
)
"""First words of lines that belong to the page."""

TALK = frozenset(_words("about_talk"))
"""Words with which an abstract mentions its own talk or paper."""
_ABOUT = ("place", "venue", "month", "we", "joint", "life", "story", "room", "pending", "button")
_KINDS: dict[str, tuple[str, ...]] = {}
for _kind in _ABOUT:
    for _word in _words(f"about_{_kind}"):
        _KINDS[_word] = (*_KINDS.get(_word, ()), _kind)

_PLACE_STEM = re.compile(
    r"(?:universit|univers[ij]d|uniwers|üniversit|институт|университет|institut|instytut|hochschule"
    r"|fakult|facult|faculd|departa|departm|dépt|département|dipartim|laborat|zentrum|akadem|academ"
    r"|polytechn|politec|politéc|observat|krankenhaus|hôpital|ospedale)"
)
BIOGRAPHY_UNSPACED = re.compile(
    r"卒業|修了|在籍|博士課程|修士課程|修士|着任|入社|准教授|助教|教授|博士|専門は|研究員|受賞|従事"
    r"|毕业|研究方向|任教|就职|硕士|研究员|导师|获|졸업|박사|재직|교수|석사|연구원|관심 분야"
)
"""Words of biographies in scripts without blanks."""
_PLACE_UNSPACED = re.compile(r"大学|研究所|研究院|学院|医院|대학교?|연구소|病院")


def kinds(words: Iterable[str]) -> frozenset[str]:
    """Return the subjects of `words`, in lower case: `place`, `venue`, `month` and others."""
    found: set[str] = set()
    for word in words:
        found.update(_kinds(word))
    return frozenset(found)


def is_month(word: str) -> bool:
    """Say whether a word beside a number is a month or a day of the week."""
    low = word.lower().strip(".,:")
    # `may` is mostly a verb elsewhere
    return low == "may" or "month" in _kinds(low)


@lru_cache(maxsize=50_000)
def _kinds(word: str) -> tuple[str, ...]:
    """Return the subjects of a word; cached, as words recur."""
    known = _KINDS.get(word, ())
    is_place = (len(word) > 5 and _PLACE_STEM.match(word)) or (
        not word.isascii() and _PLACE_UNSPACED.search(word)
    )
    return (*known, "place") if is_place else known
