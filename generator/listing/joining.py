"""Joins lines that were one text before they were wrapped."""

import re
from collections.abc import Iterable

_HYPHEN = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_NEXT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BLANK_BEHIND = re.compile(r"[^\W\d_]- (?!(?:and|or|und|y|et|to|oder)\b)[a-z]")
_ALONE = frozenset({"and", "or", "und", "y", "et", "to", "oder", "e", "o"})
"""Words before which a hyphen replaces the rest of a word: `pre- and post-war`."""
_ARTICLES = frozenset({"A", "An", "The", "Der", "Die", "Das", "El", "La", "Le", "Il"})
"""Words before which a hyphen at the end of a line is a dash."""
_UNSPACED = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef\u0e00-\u0e7f]"
)
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Joiner:
    """Joins the lines of a listing."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Learn from all `lines` which words they have, and whether line ends break words."""
        lines = list(lines)
        self._words: set[str] = set()
        ends: list[tuple[str, str]] = []
        for place, line in enumerate(lines):
            found = _hyphen(line)
            below = lines[place + 1] if place + 1 < len(lines) else ""
            start = _NEXT.match(below)
            words = _WORDS.findall(line.lower())
            if found and start and start[0][0].islower():
                ends.append((found[1].lower(), start[0].lower()))
                words = words[:-1]
            self._words.update(words)
        broken = sum((one + two) in self._words for one, two in ends)
        # a text with such blanks inside lines may have them at line ends as well
        self._keeps_blanks = any(map(_BLANK_BEHIND.search, lines))
        self._breaks_words = broken >= 3 and broken >= 0.15 * len(ends)

    def join(self, text: str, line: str) -> str:
        """Return `text` followed by `line`.

        They are separated by a blank, unless `text` ends with a hyphen that belongs to a word. A
        hyphen that may come from breaking the line is followed by one, so that a repair reports it.
        """
        if not text or not line:
            return text or line
        if _UNSPACED.match(text[-1]) and _UNSPACED.match(line):
            return text + line
        found, start = _hyphen(text), _NEXT.match(line)
        if not found or not start or start[0].lower() in _ALONE or start[0] in _ARTICLES:
            return f"{text} {line}"
        one, two = found[1].lower(), start[0].lower()
        if start[0][0].isupper() or f"{one}-{two}" in self._words:
            return text + line
        is_broken = self._breaks_words and "-" not in one
        if one + two in self._words or is_broken or self._keeps_blanks:
            return f"{text} {line}"
        return text + line


def _hyphen(line: str) -> re.Match[str] | None:
    """Return the word before a hyphen at the end of `line`, if there is one."""
    return _HYPHEN.search(line, line.rfind(" ") + 1) if line.endswith("-") else None
