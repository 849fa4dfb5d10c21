"""The people in a field of BibTeX or BibLaTeX."""

import re
from collections.abc import Iterator

from generator.model import Person
from generator.text import name_lists, person_names

_AND = re.compile(r"\sand\s", re.IGNORECASE)
_COMMA = re.compile(",")
_BLANKS = re.compile(r"\s+")
_OTHERS = frozenset({"others", "et al", "et al.", "et. al."})
_PART = re.compile(r"\b(family|given|prefix|suffix)\s*=\s*\"?([^,\"]+)\"?")


def people(field: str) -> tuple[tuple[Person, ...], bool]:
    """Return the people in a field of BibTeX, and whether it ends in `and others`.

    Names are separated by ` and ` outside braces. One all in braces is a body, and stays whole;
    without a comma, the last word is the family name, and words in lower case before it are its
    particle. Accents must be characters already; what else is in braces is kept together.
    """
    raw = [name.strip() for name in _split(field, _AND)]
    if len(raw) == 1 and (inner := _inside(raw[0])) is not None:
        several = [name.strip() for name in _split(inner, _AND)]
        if len(several) > 1 and all("," in name for name in several if name not in _OTHERS):
            raw = several  # {{Li, Ana and Sen, Bo}}: braces against a change of case
    if len(raw) == 1 and "{" not in field and name_lists.is_list(raw[0]):
        return name_lists.people(field)
    has_more = any(_is_others(name) for name in raw)
    found = (_bibtex_name(name) for name in raw if not _is_others(name))
    return tuple(filter(None, found)), has_more


def _is_others(name: str) -> bool:
    return name.strip("{}").lower() in _OTHERS


def _of_keys(text: str) -> Person | None:
    """Return the person `family=Berg, given=Ana, prefix=van den`, as BibLaTeX also writes it."""
    parts = {found[1]: _bare(found[2]) for found in _PART.finditer(text)}
    family, given, particle, suffix = map(
        parts.get, ("family", "given", "prefix", "suffix"), ("",) * 4
    )
    return person_names.of_parts(family, given, particle, suffix) if family else None


def _bibtex_name(text: str) -> Person | None:
    if (inner := _inside(text)) is not None:
        return person_names.body(_bare(inner))
    if "=" in text and (keyed := _of_keys(text)):
        return keyed
    parts = [_bare(part) for part in _split(text, _COMMA)]
    if not any(map(str.isalpha, text)):
        return None
    return person_names.read(parts, _bare(text), in_order=lambda printed: _in_order(text, printed))


def _in_order(text: str, printed: str) -> Person:
    """Return the person `First von Last`, with the parts that BibTeX would find."""
    if person_names.family_before_initials(printed) or person_names.is_east_asian(printed):
        return Person(printed)  # the family name is first
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
