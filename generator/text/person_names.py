"""Parses the name of a person or an organisation; names that are ambiguous stay whole.

`generator.text.name_lists` reads several names in one piece of text.
"""

import re
from collections.abc import Callable, Sequence

from generator.model import Person
from generator.text import scripts, word_lists
from generator.text.identifiers import orcid as valid_orcid

PARTICLES = frozenset(word_lists.read("generator.text", "name_particles"))
"""Small words before family names; only as they are here, in lower case."""

_NUMBER = re.compile(r"(?i)\s?\((?:orcid[: ]|https?://orcid)[^()]{0,60}\)")
_BEFORE_INITIALS = re.compile(
    r"(?=.*[a-zß-ÿа-я])((?:[a-z]{1,4} ){0,3}[^\W\d_a-z][\w’'][\w’' -]*?) (?:[A-ZÀ-ÞА-Я]\.?-?){1,4}"
)
_NAMESAKE = re.compile(r" \d{4}$")
_SUFFIX = re.compile(r"(?i)(?:jr|sr)\.?|II|III|IV|2nd|3rd")
_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){1,3}")
"""Of a given name; `Li, M. D.` is no doctor."""
_DEGREE = re.compile(r"(?:Ph\.?\s?D|M\.?\s?D|M\.?\s?Sc|B\.?\s?Sc|M\.?\s?P\.?\s?H|FRCP|RN)\.?")
BODIES = "|".join(word_lists.lines("generator.text", "name_bodies"))
"""A pattern for words that are hardly ever part of a person's name."""
_BODY = re.compile(rf"(?i)\b(?:{BODIES})\b\.?")
_ENDS_OF_DEGREES = "DHP.c"
_DEGREE_BEHIND = re.compile(
    r"(?<=[^\W\d_]{2})\s+(?:Ph\.?\s?D\.?|MPH|M\.P\.H\.|M\.D\.|(?<=[a-z]\s)(?<!^)M\.?Sc\.?|FRCP)$"
)
_UNSPACED = re.compile(f"[{scripts.IN_NAMES}]")
_MARKS = re.compile(
    r"(?:\s*[*†‡§¶∗⋆✉⁎¹²³⁰-⁹]|(?<=[^\W\d_]{2})\s?\d+(?:,\d+)*|\s*\(\s*[\d,\s]*\s*\)"
    r"|\s?\[\d{1,3}(?:,\s?\d{1,3})*\])+$"
)
"""Marks of affiliations and footnotes after a name."""
_LONGEST = 500
"""Characters of a name that is parsed; a longer one stays whole."""
_FOOTNOTES = re.compile(r"(?:\s*[*†‡§¶∗⋆✉⁎])+$")
"""The same after an organisation, whose name may end in a number: `Technical Committee 1`."""


def of_parts(
    family: str, given: str = "", particle: str = "", suffix: str = "", *, orcid: str = ""
) -> Person | None:
    """Return the person with these parts of a name, or `None` if they have no letter.

    A single part is the whole name, whatever the source calls it.
    """
    family, given, particle, suffix = map(_spaced, (family, given, particle, suffix))
    if not _has_letter(family + given):
        return None
    number = valid_orcid(orcid)
    if not family or not given:
        whole = " ".join(filter(None, (particle, given or family, suffix)))
        return Person(whole, orcid=number)
    return Person(
        shown(family, given, particle, suffix),
        family=family,
        given=given,
        particle=particle or None,
        suffix=suffix or None,
        orcid=number,
    )


def shown(family: str, given: str, particle: str = "", suffix: str = "") -> str:
    """Return a name in reading order; for East Asian names, the family name first."""
    if _UNSPACED.search(family) and _UNSPACED.search(given):
        return family + given
    return " ".join(filter(None, (given, particle, family, suffix)))


def is_east_asian(name: str) -> bool:
    """Say whether the letters of `name` are of a script in which the family name is first."""
    return all(map(_UNSPACED.match, name.replace(" ", "")))


def body(name: str) -> Person | None:
    """Return the organisation `name`, such as a consortium, or `None` if that has no letter."""
    name = _spaced(name)
    return Person(name, is_body=True) if _has_letter(name) else None


def person(printed: str, *, orcid: str = "") -> Person | None:
    """Return the person `printed`, or `None` if that has no letter.

    A comma, or a particle in lower case, shows the family name. Otherwise a name stays whole:
    nobody but the source knows which word of `Wang Wei` is the family name.
    """
    printed = _spaced(printed).rstrip(",")  # with which reference managers mark organisations
    if len(printed) > _LONGEST:
        return Person(printed) if _has_letter(printed) else None
    if "(" in printed and (in_brackets := _NUMBER.search(printed)):
        orcid = orcid or in_brackets[0]
        printed = printed.replace(in_brackets[0], "").strip()
    is_body = _BODY.search(printed) is not None
    printed = (_FOOTNOTES if is_body else _MARKS).sub("", printed)
    if not _has_letter(printed):
        return None
    number = valid_orcid(orcid)
    if is_body:
        return Person(printed, orcid=number, is_body=True)
    if printed[-1] in _ENDS_OF_DEGREES:
        printed = _DEGREE_BEHIND.sub("", printed)
    found = read(printed.split(","), printed, in_order=_with_particle)
    return Person(found.name, found.family, found.given, found.particle, found.suffix, number)


def read(parts: Sequence[str], printed: str, *, in_order: Callable[[str], Person]) -> Person:
    """Return the person whose name has `parts` between its commas.

    `in_order` parses a name without commas; a name with too many stays whole, as `printed`.
    """
    spaced = [part for part in map(_spaced, parts) if part]
    is_family_first = len(spaced) == 2 and " " not in particle_of(spaced[0])[1]
    named = [
        part
        for part in spaced
        if not _DEGREE.fullmatch(part) or (is_family_first and _INITIALS.fullmatch(part))
    ]
    suffixes = [part for part in named[1:] if _SUFFIX.fullmatch(part)]
    rest = [part for part in named if part not in suffixes]
    if len(rest) == 1 and not suffixes:
        return in_order(rest[0])
    if len(rest) == 2 and len(suffixes) < 2:
        particle, family = particle_of(rest[0])
        given, behind = _particle_behind(rest[1])
        found = of_parts(family, given, particle or behind, "".join(suffixes))
        return found or Person(printed)
    return Person(printed)


def _with_particle(printed: str) -> Person:
    """Return the person `First von Last`; a name without a particle stays whole."""
    words = printed.split()
    places = [place for place, word in enumerate(words) if word in PARTICLES]
    if not places or places[0] == 0 or places[-1] == len(words) - 1:
        return Person(printed)
    given, particle = " ".join(words[: places[0]]), " ".join(words[places[0] : places[-1] + 1])
    last = words[places[-1] + 1 :]
    suffix = last[-1] if len(last) > 1 and _SUFFIX.fullmatch(last[-1]) else ""
    family = " ".join(last[: len(last) - bool(suffix)])
    return of_parts(family, given, particle, suffix) or Person(printed)


def family_before_initials(name: str) -> str:
    """Return the family name in a name such as `Li A`; empty if `name` has another form."""
    found = _BEFORE_INITIALS.fullmatch(name)
    return found[1] if found else ""


def without_number(name: str) -> str:
    """Return `name` without the number by which DBLP tells namesakes apart: `Ana Li 0001`."""
    return _NAMESAKE.sub("", name)


def is_suffix(text: str) -> bool:
    """Say whether `text` is the suffix of a family name, such as `Jr.`."""
    return _SUFFIX.fullmatch(text) is not None


def particle_of(family: str) -> tuple[str, str]:
    """Return the particles at the start of `family`, and the rest."""
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _particle_behind(given: str) -> tuple[str, str]:
    """Return `given` without the particles at its end, and these, as in `Ludwig van`."""
    words = given.split()
    count = len(words)
    while count > 1 and words[count - 1] in PARTICLES:
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _has_letter(text: str) -> bool:
    return any(map(str.isalpha, text))
