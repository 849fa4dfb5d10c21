"""Several names in one piece of text, as sources write them."""

import re
from collections.abc import Iterator, Sequence

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
_WORD = r"[A-ZÀ-ÞА-Я][\w’'.-]*"
_AND_BETWEEN = re.compile(
    rf"(?<=\w)\s(?:y|e|en|och|og|ve|oraz|и|та)\s+(?={_WORD}\s+(?:[a-z]{{1,4}}\s+)*{_WORD})"
)
"""A word for "and" before a name of two words or more."""
_EAST_ASIAN = re.compile(r"[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}")
"""A full name; a family name alone hardly ever has two letters."""
_FAMILY_FIRST = re.compile(r"(?:[a-z]{1,4} )*[A-ZÀ-Þ][^\W\d_]+(?:[ '’-][^\W\d_]+)* [A-Z]{1,3}\.?")
_ENDS_IN_INITIAL = re.compile(r"\b[^\W\d_]\.$")
_ADDRESS = re.compile(r"\s?[<(]?\b[\w.+-]{1,64}@[\w.-]{1,100}\w[>)]?")
_LONE_STOP = re.compile(r"\w [A-Z]{1,3}\.$")
"""A stop behind the last of several family names with initials."""
_INITIALS_AND_COMMA = re.compile(r"\w [A-Z]{1,3},")
_BEFORE = re.compile(
    r"(?:(?:and|&)\s+)?(?:(?:for|on behalf of)\s+(?:the\s+)?|by\s+)(?=[A-ZÀ-Þ])"
    r"|(?:(?:Prof|Dr|Mr|Mrs|Ms|Dr\.-Ing|Dott|Dipl\.-Ing)\.\s*)+(?=[A-ZÀ-Þ])"
    r"|(?:and|&)\s+(?=\S)",
    re.IGNORECASE,
)
"""What is before a name and is no part of it."""
_NOBODY = re.compile(
    r"(?i)\[?(?:no authors? (?:name )?(?:available|listed|given)|no authors?|n/a|nan|none"
    r"|null)\]?\.?"
)
_BODY_OF_AND = re.compile(
    rf"(?:[^,;]*\b)?(?i:{person_names.BODIES})\b(?:\s[^,;]*)?\s(?:for|of|on|de|des|für)\s[^,;]{{3,80}}"
    r"\s(?i:and|und|et)\s[^,;.]{3,60}"
)
"""One organisation, such as `Department of Health and Human Services`."""
_LONGEST_BODY = 200
"""Characters of the name of an organisation."""
_HEAD = re.compile(
    r"(?i)^([^:;,]{2,60}\b(?:collaboration|consortium|group|team|network|investigators)):\s+"
)
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)+)'(?=\s*(?:[],]|$))|\"((?:[^\"\\]|\\.)+)\"")
_ROW = re.compile(r"\[[^\[\]]*\]")
_NAME_VALUE = re.compile(
    r"['\"](?:name|fullname|full_name|display_name)['\"]\s*:\s*(?:'((?:[^'\\]|\\.)+)'|\"((?:[^\"\\]|\\.)+)\")"
)
_SEVERAL = re.compile(r";|\s(?:and|&)\s|\bet al\b")
"""What a field for one name contains if somebody put several into it."""
_OTHERS = frozenset({"others", "et al", "et al.", "et. al."})


def people(text: str) -> tuple[tuple[Person, ...], bool]:
    """Return the people in a list of names, and whether the list says that there are more.

    Names may be separated by `;`, `|`, "and" or commas, and in either order, or be a list as
    programs print it; marks of affiliations are removed.
    """
    text = _AFFILIATIONS.sub("", _as_printed(text))
    if ":" in text and (head := _HEAD.match(text)):
        found, has_more = people(text[head.end() :])
        return tuple(filter(None, (person_names.body(head[1]), *found))), has_more
    separator = next((each for each in _SEPARATORS if each in text.strip()), None)
    has_more = _ET_AL.search(text) is not None
    text = _PARENTHESIS.sub("", _ET_AL.sub("", text)).strip()
    if "@" in text:
        text = _ADDRESS.sub("", text)
    if text.count(".") == 1 and _LONE_STOP.search(text) and _INITIALS_AND_COMMA.search(text):
        text = text[:-1]
    if separator:
        raw = [name for part in text.split(separator) for name in _of_part(part)]
    elif len(text) < _LONGEST_BODY and _BODY_OF_AND.fullmatch(text):
        raw = [text]
    else:
        parts = _joined(_AND.split(text))
        raw = [name for part in parts for name in _by_commas(part, among=len(parts))]
    named = (person_names.person(_without_title(name.strip())) for name in raw)
    return tuple(filter(None, named)), has_more


def _without_title(name: str) -> str:
    """Return `name` without what is before it and is no part of it."""
    found = _BEFORE.match(name)
    return name[found.end() :] if found else name


def one(text: str) -> Person | None:
    """Return the person in a field for one name, or `None` where it holds several, or nobody."""
    if _SEVERAL.search(text) or _NOBODY.fullmatch(text.strip()) or _is_plain_list(text):
        return None
    if "(" in text and "orcid" not in text.lower():
        text = _PARENTHESIS.sub("", text)
    if "@" in text:
        text = _ADDRESS.sub("", text)
    return person_names.person(_without_title(text.strip()))


def _as_printed(text: str) -> str:
    """Return a list of names as people write it; programs print `['Li, Ana', 'Bo Sen']`."""
    text = text.strip()
    if _NOBODY.fullmatch(text):
        return ""
    if not (text.startswith("[") and text.endswith("]")):
        return text
    inner = text[1:-1]
    if inner.startswith("["):  # [['Li', 'Ana', ''], …]
        rows = (_QUOTED.finditer(row[0]) for row in _ROW.finditer(inner))
        return "; ".join(", ".join(each[1] or each[2] for each in row) for row in rows)
    found = list((_NAME_VALUE if "{" in inner else _QUOTED).finditer(inner))
    return "; ".join(each[1] or each[2] or "" for each in found) if found else inner


def _of_part(part: str) -> Iterator[str]:
    """Yield the names between two separators: one, or several such as `Li A, Sen B`."""
    several = part.split(",")
    if len(several) > 1 and all(_FAMILY_FIRST.fullmatch(name.strip()) for name in several):
        yield from several
    else:
        yield part


def _joined(parts: list[str]) -> list[str]:
    """Return `parts` also parted at the word for "and" of other languages.

    Such a word may be in a name, as in `José Ortega y Gasset`, but is none between full names.
    """
    return [each for part in parts for each in _AND_BETWEEN.split(part)]


def _by_commas(text: str, among: int) -> Iterator[str]:
    """Yield the names in a list without "and", in which a comma may be between names or in one.

    `among` is the number of lists that "and" separated.
    """
    parts = _with_suffixes([part.strip() for part in text.split(",") if part.strip()])
    given = parts[1::2]
    is_even = len(parts) > 2 and len(parts) % 2 == 0
    if is_even and (all(map(_INITIALS.fullmatch, given)) or _alternate(parts[::2], given)):
        yield from map(", ".join, zip(parts[::2], given, strict=True))  # Li, A., Sen, B.
    elif len(parts) == 2 and all(map(_EAST_ASIAN.fullmatch, parts)):
        yield from parts
    elif len(parts) == 2 and (" " not in parts[0] or (among > 1 and _INITIALS.fullmatch(given[0]))):
        yield text
    else:
        yield from parts


def _alternate(families: Sequence[str], given: Sequence[str]) -> bool:
    """Say whether names are `Li, Ana B., Sen, Bo`: an initial behind a name shows that."""
    return (
        all(" " not in name for name in families)
        and all(len(name.split()) < 4 for name in given)
        and any(_ENDS_IN_INITIAL.search(name) for name in given)
    )


def _with_suffixes(parts: list[str]) -> list[str]:
    """Return `parts` with a suffix such as `Jr.` joined to the name before it."""
    joined: list[str] = []
    for part in parts:
        if joined and " " in joined[-1] and person_names.is_suffix(part):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


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
    if len(raw) == 1 and "{" not in field and _is_plain_list(raw[0]):
        return people(field)
    has_more = any(_is_others(name) for name in raw)
    found = (_bibtex_name(name) for name in raw if not _is_others(name))
    return tuple(filter(None, found)), has_more


def _is_others(name: str) -> bool:
    return name.strip("{}").lower() in _OTHERS


def _is_plain_list(name: str) -> bool:
    """Say whether what should be one name is a list such as `Ana Li, Bo Sen, Cy Wu`."""
    if ";" in name:
        return True
    parts = name.split(",")
    return len(parts) > 2 and all(" " in part.strip() for part in parts)


_PART = re.compile(r"\b(family|given|prefix|suffix)\s*=\s*\"?([^,\"]+)\"?")


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
    if person_names.family_before_initials(printed):
        return Person(printed)
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
