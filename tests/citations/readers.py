"""Small readers of BibTeX and RIS, which know nothing about how we write them."""

import re
from dataclasses import dataclass

_HEAD = re.compile(r"\s*@([a-z]+)\{([^\s,{}\"@#%~\\=]+),")
_NAME = re.compile(r"\s*([A-Za-z]+) = ")
_WORD = re.compile(r"[a-z]{3}|[0-9]+")
_NEXT = re.compile(r",|\s*\}")
_COMMAND = re.compile(r"\\text([a-z]+)\{\}|\\([%&#_${}])|([{}])")
_PRINTED = {
    "backslash": "\\",
    "asciitilde": "~",
    "asciicircum": "^",
    "braceleft": "{",
    "braceright": "}",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of BibTeX, its values as they are between the braces."""

    type: str
    key: str
    fields: dict[str, str]


def bibtex(text: str, *, minds_backslashes: bool = False) -> list[Entry]:
    r"""Read a file of BibTeX; anything but sound entries and white space is an error.

    BibTeX itself counts every brace; some readers leave out those behind a backslash, and are
    imitated by `minds_backslashes`.
    """
    entries = []
    place = 0
    while text[place:].strip():
        head = _match(_HEAD, text, place)
        fields = {}
        place = head.end()
        while True:
            name = _match(_NAME, text, place)
            place, value = _value(text, name.end(), minds_backslashes=minds_backslashes)
            assert name.group(1) not in fields
            fields[name.group(1)] = value
            joint = _match(_NEXT, text, place)
            place = joint.end()
            if joint.group() != ",":
                break
        entries.append(Entry(head.group(1), head.group(2), fields))
    return entries


def _match(pattern: re.Pattern[str], text: str, place: int) -> re.Match[str]:
    match = pattern.match(text, place)
    assert match, f"{pattern.pattern} expected before {text[place : place + 40]!r}"
    return match


def _value(text: str, start: int, *, minds_backslashes: bool) -> tuple[int, str]:
    """Return where the value at `start` ends, and the value."""
    if text[start] != "{":
        word = _match(_WORD, text, start)
        return word.end(), word.group()
    end = closing_brace(text, start, minds_backslashes=minds_backslashes)
    return end + 1, text[start + 1 : end]


def closing_brace(text: str, start: int, *, minds_backslashes: bool) -> int:
    """Return where the brace that opens at `start` is closed."""
    depth = 0
    place = start
    while True:
        if text[place] == "\\" and minds_backslashes:
            place += 1
        elif text[place] in "{}":
            depth += 1 if text[place] == "{" else -1
        if depth == 0:
            return place
        place += 1


def printed(value: str) -> str:
    """Return what TeX prints for `value`; an unknown command is an error."""
    shown = _COMMAND.sub(_print, value)
    assert "\\" not in re.sub(r"\\textbackslash\{\}", "", _COMMAND.sub("", value))
    return shown


def _print(match: re.Match[str]) -> str:
    command, character, _ = match.groups()
    return _PRINTED[command] if command else character or ""


def people(value: str) -> list[list[str]]:
    """Return the parts of each name in an author field, cut where BibTeX cuts."""
    names = _cut(value, r"(?i) and ")
    return [[printed(part.strip(" ")) for part in _cut(name, ",")] for name in names]


def _cut(value: str, joint: str) -> list[str]:
    """Cut `value` at each `joint` that is in no braces."""
    parts = []
    start = place = 0
    while place < len(value):
        if value[place] == "{":
            place = closing_brace(value, place, minds_backslashes=False)
        elif match := re.compile(joint).match(value, place):
            parts.append(value[start:place])
            start = place = match.end()
            continue
        place += 1
    return [*parts, value[start:]]


def ris(text: str) -> list[list[tuple[str, str]]]:
    """Read a file of RIS into the tags and values of each record."""
    records: list[list[tuple[str, str]]] = []
    values: list[tuple[str, str]] = []
    for line in text.splitlines():
        if not line:
            assert not values, "an empty line within a record"
            continue
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line, re.DOTALL)
        assert match, f"no tag in {line!r}"
        if match.group(1) == "ER":
            records.append(values)
            values = []
        else:
            values.append((match.group(1), match.group(2)))
    assert not values, "a record without an end"
    return records
