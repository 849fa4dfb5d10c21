"""Foreign text escaped for BibTeX fields, from which it can be read back unchanged."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from generator.citations.line import line
from generator.text.formulas import formulas

_COMMANDS = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    **{character: f"\\{character}" for character in "%&#_$"},
}
"""Special characters of TeX, and what prints them."""

_SPECIAL = re.compile(r"[\\~^{}%&#_$]")
_BRACE = re.compile(r"[{}]")
_ESCAPED = re.compile(r"\\.")

_WORD = re.compile(r"(?:[^\W_]|@)(?:[\w@'’.+#*-]*[\w@+#*])?")
"""A word of a title; it begins with no escaped character, as BibTeX takes `{\\` for an accent."""

_LETTERS = re.compile(r"[^\W\d_]+")
"""Runs of letters in a word."""

_NEW_START = re.compile(r"[:?!.]")
"""Separates a title from its subtitle."""

LONG_WORD = 4
"""Letters; in titles in title case, shorter words have no capital."""


def text(value: str) -> str:
    """Return `value` escaped for use between braces."""
    return "".join(_escaped(line(value)))


def prose(value: str) -> str:
    """Return `value` escaped for use between braces, with unchanged formulas."""
    value = line(value)
    escaped = _escaped(value)
    for start, end in _formulas(value):
        escaped[start:end] = value[start:end]
    return "".join(escaped)


@lru_cache(maxsize=4096)  # the same title is in half a dozen files
def title(value: str) -> str:
    """Return `value` as `prose` does, with braces around words that must keep their capitals."""
    value = line(value)
    escaped = _escaped(value)
    shown = list(_formulas(value))
    words = (
        (start, end)
        for start, end in _kept(value)
        if not any(a < end and start < b for a, b in shown)
    )
    for start, end in shown:
        escaped[start:end] = value[start:end]
    for start, end in (*shown, *words):
        escaped[start] = f"{{{escaped[start]}"
        escaped[end - 1] += "}"
    return "".join(escaped)


def _escaped(value: str) -> list[str]:
    r"""Return each character of `value` as TeX prints it.

    BibTeX counts braces regardless of backslashes, so a lone `\{` would end its field early or
    never. In pairs they are harmless, and more readers understand them than the commands.
    """
    characters = list(value)
    for match in _SPECIAL.finditer(value):
        characters[match.start()] = _COMMANDS[match.group()]
    for left, right in _pairs(value):
        characters[left], characters[right] = "\\{", "\\}"
    return characters


def _formulas(value: str) -> Iterator[tuple[int, int]]:
    """Yield the places of formulas, which are valid TeX if their braces match."""
    for formula in formulas(value):
        tex = value[formula.start : formula.end]
        if _match(tex) and _match(_ESCAPED.sub("", tex)) and "@" not in tex:
            yield formula.start, formula.end


def _match(tex: str) -> bool:
    """Say whether the braces in `tex` match."""
    depths = list(accumulate(1 if brace == "{" else -1 for brace in _BRACE.findall(tex)))
    return not depths or (depths[-1] == 0 and min(depths) == 0)


def _pairs(value: str) -> Iterator[tuple[int, int]]:
    """Yield the places of matching braces."""
    open_ones: list[int] = []
    for match in _BRACE.finditer(value):
        if match.group() == "{":
            open_ones.append(match.start())
        elif open_ones:
            yield open_ones.pop(), match.start()


def _kept(value: str) -> Iterator[tuple[int, int]]:
    """Yield the places of words in `value` whose capitals must stay."""
    words = list(_words(value))
    names = _is_sentence_case(word.text for word in words if word.inside)
    for word in words:
        if _must_stay(word.text) or (names and word.inside and word.text[0].isupper()):
            yield word.start, word.start + len(word.text)


class _Word(NamedTuple):
    text: str
    start: int
    inside: bool
    """Whether it is neither the first word of the title nor of its subtitle."""


def _words(value: str) -> Iterator[_Word]:
    end = 0
    for match in _WORD.finditer(value):
        inside = end > 0 and not _NEW_START.search(value, end, match.start())
        yield _Word(match.group(), match.start(), inside)
        end = match.end()


def _is_sentence_case(words: Iterable[str]) -> bool:
    """Say whether most of `words` begin with a small letter, so that a capital shows a name."""
    ordinary = [word for word in words if len(word) >= LONG_WORD and not _must_stay(word)]
    return sum(word[0].islower() for word in ordinary) * 2 > len(ordinary)


def _must_stay(word: str) -> bool:
    """Say whether `word` has a capital inside it or is a single capital: LoRA, X-ray, 3D, I.

    A lone `A` is more often the article than a name. Words with `@` count too, as some readers
    take one before a brace for the start of the next entry.
    """
    pieces = _LETTERS.findall(word)
    if "@" in word or any(letter.isupper() for piece in pieces for letter in piece[1:]):
        return True
    return word != "A" and any(len(piece) == 1 and piece.isupper() for piece in pieces)
