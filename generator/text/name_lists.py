"""Several names in one piece of text, as sources write them."""

import re
from collections.abc import Iterator, Sequence

from generator.model import Person
from generator.text import person_names, word_lists
from generator.text.folding import search_form

_SEPARATORS = (";", " / ", "|", "；", "、", "，", "،", "\n", "·")
"""Separators that are not part of names."""
_AND = re.compile(r",?\s+(?:and|und|et|&)\s+|,\s*&\s*", re.IGNORECASE)
_ET_AL = re.compile(r"(?i)\b(?:et\.?\s{0,9}al\b\.?|others\b)[\s.]*$")
_BETWEEN_MARKS = re.compile(
    r"(?<=[¹²³⁰⁴-⁹*†‡§¶]),\s?(?=[¹²³⁰⁴-⁹*†‡§¶])|(?<=\w)\s?\[\d{1,3}(?:,\s?\d{1,3}){0,9}\]"
)
_LETTER_MARKS = re.compile(
    r"(?<=[^\W\d_]{2}) [a-h](?:,\s?[a-h])*(?:,?\s?[*†‡§¶])?(?=\s*(?:[,;]|$|and\s|&\s))"
)
_AND_OR_COMMA = re.compile(r"\s*(?:,\s*and|;\s*and|[,;]|\band\b|&)\s+")
_AFFILIATIONS = re.compile(r"\s*\(\s*\(\s*\d+\s*\).*$", re.DOTALL)
"""Affiliations at the end of a list on arXiv: `((1) Institute of Examples, (2) …)`."""
_PARENTHESIS = re.compile(r"\s?\((?![A-Z][\w.'-]{0,14}\)\s[A-ZÀ-Þ])(?:[^()]|\([^()]*\))*\)")
"""A remark; not a name by which somebody is called, as in `Hung-Pin (Charles) Wen`."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]?){1,4}")
_WORD = r"[A-ZÀ-ÞА-Я][\w’'.-]*"
_AND_BETWEEN = re.compile(
    rf"(?<=\w)\s(?:y|e|en|och|og|ve|és|oraz|и|та)\s+(?={_WORD}\s+(?:[a-z]{{1,4}}\s+)*{_WORD})"
)
"""A word for "and" before a name of two words or more."""
_EAST_ASIAN = re.compile(r"[\u4e00-\u9fff]{2,4}|[\uac00-\ud7a3]{2,4}")
"""A full name; a family name alone hardly ever has two letters."""
_FAMILY_FIRST = re.compile(r"(?:[a-z]{1,4} )*[A-ZÀ-Þ][^\W\d_]+(?:[ '’-][^\W\d_]+)* [A-Z]{1,3}\.?")
_ENDS_IN_INITIAL = re.compile(r"\b[^\W\d_]\.$")
_ADDRESS = re.compile(r"\s?[<(]?\b[\w.+-]{1,64}@[\w.-]{1,100}\w[>)]?")
_LONE_STOP = re.compile(r"\w [A-Z]{1,3}\.$")
"""A full stop after the last of several family names with initials."""
_INITIALS_AND_COMMA = re.compile(r"\w [A-Z]{1,3},")
_BEFORE = re.compile(
    r"(?:(?:and|&)\s+)?(?:(?:for|on behalf of)\s+(?:the\s+)?|by\s+)(?=[A-ZÀ-Þ])"
    r"|(?:(?:Prof|Dr|Mr|Mrs|Ms|Dr\.-Ing|Dott|Dipl\.-Ing)\.\s*)+(?=[A-ZÀ-Þ])"
    r"|(?:and|&)\s+(?=\S)",
    re.IGNORECASE,
)
"""Titles and other words before a name that are not part of it."""
_GIVEN = frozenset(word_lists.read("generator.text", "given_names"))
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
_LINKED = re.compile(r"\[\[(?!['\"\[])(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
"""A link between notes, such as `[[Ana Li]]` or `[[people/li|Ana Li]]`."""
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)+)'(?=\s*(?:[],]|$))|\"((?:[^\"\\]|\\.)+)\"")
_ROW = re.compile(r"\[[^\[\]]*\]")
_NAME_VALUE = re.compile(
    r"['\"](?:name|fullname|full_name|display_name)['\"]\s*:\s*(?:'((?:[^'\\]|\\.)+)'|\"((?:[^\"\\]|\\.)+)\")"
)
_SLASHED = re.compile(r"[^/,;]+,[^/,;]+(?:/[^/,;]+,[^/,;]+)+")
"""Names such as `Li, Ana/Sen, Bo`."""
_DOTTED = re.compile("[\u4e00-\u9fff]{2,5}(?:・[\u4e00-\u9fff]{2,5})+")
"""Japanese names; in a foreign one, which is in another script, the dot is between its words."""
_NUMBER_BEFORE = re.compile(r"(?:^|\s)\d{1,2}[.)]\s(?=[A-ZÀ-Þ])")
_SEVERAL = re.compile(r";|\s(?:and|&)\s|\bet al\b")
"""What a field for one name contains if somebody put several into it."""


def people(text: str) -> tuple[tuple[Person, ...], bool]:
    """Return the people in a list of names, and whether the list says that there are more.

    Names may be separated by `;`, `|`, "and" or commas, and in either order, or be a list as
    programs print it; marks of affiliations are removed.
    """
    text = _without_marks(_AFFILIATIONS.sub("", _with_semicolons(_as_printed(text))))
    head = _HEAD.match(text) if ":" in text else None
    if head:
        text = text[head.end() :]
    separator = next((each for each in _SEPARATORS if each in text.strip()), None)
    text, has_more = _without_et_al(text)
    text = _PARENTHESIS.sub("", text).strip()
    if "@" in text:
        text = _ADDRESS.sub("", text)
    if text.count(".") == 1 and _LONE_STOP.search(text) and _INITIALS_AND_COMMA.search(text):
        text = text[:-1]
    if separator:
        raw = [name for part in text.split(separator) for name in _of_part(part)]
    elif len(text) < _LONGEST_BODY and _BODY_OF_AND.fullmatch(text):
        raw = [text]
    else:
        parts = _split_further(_AND.split(text))
        raw = [name for part in parts for name in _by_commas(part, among=len(parts))]
    body = person_names.body(head[1]) if head else None
    named = (person_names.person(_without_title(name.strip())) for name in raw)
    return tuple(filter(None, (body, *named))), has_more


def _with_semicolons(text: str) -> str:
    """Return `text` with semicolons for slashes, dots and numbers that separate names."""
    if "/" in text and _SLASHED.fullmatch(text):
        return text.replace("/", ";")
    if "・" in text and _DOTTED.fullmatch(text):
        return text.replace("・", ";")
    return _NUMBER_BEFORE.sub(";", text) if text.startswith(("1. ", "1) ")) else text


def _without_marks(text: str) -> str:
    """Return `text` without numbers in brackets, commas between marks, and letters as marks.

    Letters are marks only if all names have one: `Ana Li a, Bo Sen b, Cy Wu a,b`.
    """
    text = _BETWEEN_MARKS.sub("", text)
    bare, count = _LETTER_MARKS.subn("", text)
    return bare if count > 1 and count == len(_AND_OR_COMMA.split(bare)) else text


def _without_et_al(text: str) -> tuple[str, bool]:
    """Return `text` without "et al." or "and others" at its end, and whether it was there."""
    found = _ET_AL.search(text)
    if found is None:
        return text, False
    text = text[: found.start()].rstrip(", \n\t")
    if text[-4:].lower() in {"and", " and", ",and"}:
        text = text[:-3].rstrip(", \n\t")
    return text, True


def _without_title(name: str) -> str:
    """Return `name` without titles and other words before it."""
    found = _BEFORE.match(name)
    return name[found.end() :] if found else name


def single(text: str) -> Person | None:
    """Return the person in a field for one name, or `None` if it contains several names or none."""
    if "(" in text and "orcid" not in text.lower():
        text = _PARENTHESIS.sub("", text)
    if _SEVERAL.search(text) or _NOBODY.fullmatch(text.strip()) or is_list(text):
        return None
    if "@" in text:
        text = _ADDRESS.sub("", text)
    return person_names.person(_without_title(text.strip()))


def _as_printed(text: str) -> str:
    """Return a list of names as people write it; programs print `['Li, Ana', 'Bo Sen']`."""
    text = "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
    if _NOBODY.fullmatch(text):
        return ""
    text = _LINKED.sub(r"\1", text)
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


def _split_further(parts: list[str]) -> list[str]:
    """Return `parts`, split also at the word for "and" of other languages.

    Such a word may be part of a name, as in `José Ortega y Gasset`, but not between full names.
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
    """Say whether names are like `Li, Ana B., Sen, Bo`.

    An initial after a name shows it, or a given name; `Smith, Jones, Brown, Green` are four people.
    """
    is_possible = all(" " not in person_names.particle_of(name)[1] for name in families) and all(
        len(name.split()) < 4 for name in given
    )
    return is_possible and (
        any(_ENDS_IN_INITIAL.search(name) for name in given)
        or (any(map(_begins_as_given, given)) and not any(map(_begins_as_given, families)))
    )


def _begins_as_given(name: str) -> bool:
    """Say whether the first word of `name` is a frequent given name."""
    return re.split(r"[ -]", search_form(name), maxsplit=1)[0] in _GIVEN


def _with_suffixes(parts: list[str]) -> list[str]:
    """Return `parts` with a suffix such as `Jr.` joined to the name before it."""
    joined: list[str] = []
    for part in parts:
        if joined and " " in joined[-1] and person_names.is_suffix(part):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def is_list(name: str) -> bool:
    """Say whether what should be one name is a list such as `Ana Li, Bo Sen, Cy Wu`."""
    if ";" in name:
        return True
    parts = [part.strip() for part in name.split(",")]
    if len(parts) > 3 and len(parts) % 2 == 0 and all(map(_INITIALS.fullmatch, parts[1::2])):
        return True  # Li, A., Sen, B.
    return len(parts) > 2 and all(" " in part for part in parts)
