"""Several names in one piece of text, as sources write them."""

import re
from collections.abc import Iterator

from generator.model import Person
from generator.text import person_names

_SEPARATORS = (";", " / ", "|", "；", "、", "，", "\n", "·")
"""Separators that are not part of names."""
_AND = re.compile(r",?\s+(?:and|und|et|&)\s+|,\s*&\s*", re.IGNORECASE)
_ET_AL = re.compile(r"(?i)(?:,|\band\b|\s)*(?:\bet\.?\s*al\b\.?|\bothers\b)[\s.]*$")
_AFFILIATIONS = re.compile(r"\s*\(\s*\(\s*\d+\s*\).*$", re.DOTALL)
"""Affiliations at the end of a list on arXiv: `((1) Institute of Examples, (2) …)`."""
_PARENTHESIS = re.compile(r"\s*\([^()]*\)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]?){1,4}")
_BIBTEX_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_COMMA = re.compile(",")
_BLANKS = re.compile(r"\s+")
_OTHERS = frozenset({"others", "et al", "et al.", "et. al."})


def people(text: str) -> tuple[tuple[Person, ...], bool]:
    """Return the people in a list of names, and whether the list says that there are more.

    Names may be separated by `;`, `|`, "and" or commas, and in either order; marks of affiliations
    are removed.
    """
    text = _AFFILIATIONS.sub("", text)
    separator = next((each for each in _SEPARATORS if each in text.strip()), None)
    has_more = _ET_AL.search(text) is not None
    text = _PARENTHESIS.sub("", _ET_AL.sub("", text))
    if separator:
        raw = text.split(separator)
    else:
        parts = _AND.split(text)
        raw = [name for part in parts for name in _by_commas(part, among=len(parts))]
    return tuple(filter(None, map(person_names.person, raw))), has_more


def _by_commas(text: str, among: int) -> Iterator[str]:
    """Yield the names in a list without "and", in which a comma may be between names or in one.

    `among` is the number of lists that "and" separated.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    given = parts[1::2]
    if len(parts) > 2 and len(parts) % 2 == 0 and all(map(_INITIALS.fullmatch, given)):
        yield from map(", ".join, zip(parts[::2], given, strict=True))  # Li, A., Sen, B.
    elif len(parts) == 2 and (" " not in parts[0] or (among > 1 and _INITIALS.fullmatch(given[0]))):
        yield text
    else:
        yield from parts


def of_bibtex(field: str) -> tuple[tuple[Person, ...], bool]:
    """Return the people in a field of BibTeX, and whether it ends in `and others`.

    Names are separated by ` and ` outside braces. One all in braces is a body, and stays whole;
    without a comma, the last word is the family name, and words in lower case before it are its
    particle. Accents must be characters already; what else is in braces is kept together.
    """
    raw = [name.strip() for name in _split(field, _BIBTEX_AND)]
    if len(raw) == 1 and (inner := _inside(raw[0])) is not None:
        several = [name.strip() for name in _split(inner, _BIBTEX_AND)]
        if len(several) > 1 and all("," in name for name in several if name not in _OTHERS):
            raw = several  # {{Li, Ana and Sen, Bo}}: braces against a change of case
    has_more = any(name.lower() in _OTHERS for name in raw)
    found = (_bibtex_name(name) for name in raw if name.lower() not in _OTHERS)
    return tuple(filter(None, found)), has_more


def _bibtex_name(text: str) -> Person | None:
    if (inner := _inside(text)) is not None:
        return person_names.body(_bare(inner))
    parts = [_bare(part) for part in _split(text, _COMMA)]
    if not any(map(str.isalpha, text)):
        return None
    return person_names.read(parts, _bare(text), in_order=lambda printed: _in_order(text, printed))


def _in_order(text: str, printed: str) -> Person:
    """Return the person `First von Last`, with the parts that BibTeX would find."""
    words = [word for word in map(_bare, _split(text, _BLANKS)) if word]
    small = [place for place, word in enumerate(words[:-1]) if word[0].islower()]
    if len(words) < 2 or (small and small[0] == 0):
        return Person(printed)
    start, end = (small[0], small[-1] + 1) if small else (len(words) - 1, len(words) - 1)
    found = person_names.of_parts(
        " ".join(words[end:]), " ".join(words[:start]), " ".join(words[start:end])
    )
    return found or Person(printed)


def _split(text: str, joint: re.Pattern[str]) -> Iterator[str]:
    """Yield the pieces of `text` between matches of `joint` outside braces."""
    if "{" not in text:
        yield from joint.split(text)
        return
    depth = start = 0
    masked = []
    for character in text:
        depth += (character == "{") - (character == "}" and depth > 0)
        masked.append("x" if depth else character)
    for match in joint.finditer("".join(masked)):
        yield text[start : match.start()]
        start = match.end()
    yield text[start:]


def _inside(text: str) -> str | None:
    """Return `text` without a pair of braces around all of it, or `None` if there is none."""
    if not (text.startswith("{") and text.endswith("}")):
        return None
    depth = 0
    for place, character in enumerate(text):
        depth += (character == "{") - (character == "}")
        if depth == 0 and place < len(text) - 1:
            return None
    return text[1:-1] if depth == 0 else None


def _bare(text: str) -> str:
    return " ".join(text.replace("{", "").replace("}", "").replace("~", " ").split())
