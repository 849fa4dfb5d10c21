"""A made-up paste: its lines with their roles, and the papers in it."""

import re
import textwrap
from dataclasses import dataclass, field

from generator.listing.role import GOES_ON_AS, Role


@dataclass(frozen=True)
class Truth:
    """A paper in the paste, as it should be read."""

    title: str
    abstract: str
    people: tuple[str, ...] = ()


@dataclass
class Paste:
    """A paste that grows line by line."""

    lines: list[tuple[str, Role | None]] = field(default_factory=list)
    """The text and role of each line; blank lines and rules have no role."""
    papers: list[Truth] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    """The kinds of things in it."""

    def put(
        self,
        text: str,
        role: Role,
        width: int = 0,
        *,
        indent: str = "",
        on_hyphens: bool = True,
        hyphenate: bool = False,
    ) -> None:
        """Add `text`, wrapped to `width` characters unless that is 0."""
        parts = [text]
        if width and len(text) > width:
            parts = _wrapped(text, width, on_hyphens=on_hyphens, hyphenate=hyphenate)
        rest = GOES_ON_AS.get(role, role)
        for place, part in enumerate(parts):
            self.lines.append((indent + part, rest if place else role))

    def gap(self, size: int) -> None:
        """Add `size` blank lines."""
        self.lines += [("", None)] * size

    def rule(self, text: str) -> None:
        """Add a line without a role."""
        self.lines.append((text, None))

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n".join(line for line, _ in self.lines) + "\n"


RAGGED, SENTENCES = -1, -2
"""Special widths: lines of random length, as broken by hand; and a line for each sentence."""
_ANY_LENGTH = (74, 210, 48, 130, 90, 66, 400)
_SENTENCE_END = re.compile(r"(?<=[.?!]) (?=[A-Z“(])")


def _wrapped(text: str, width: int, *, on_hyphens: bool, hyphenate: bool) -> list[str]:
    """Return the lines of `text`; with `hyphenate`, long words are broken as on typeset pages."""
    if width == SENTENCES:
        return _SENTENCE_END.split(text)
    if width == RAGGED:
        lines, place = [], len(text)
        while text:
            room = _ANY_LENGTH[place % len(_ANY_LENGTH)]
            line = textwrap.wrap(text, room, break_long_words=False)[0]
            lines.append(line)
            text = text[len(line) :].lstrip()
            place += 3
        return lines
    if not hyphenate:
        return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=on_hyphens)
    lines, line = [], ""
    for word in text.split(" "):
        room = width - len(line) - 1
        if len(word) <= room or not line:
            line = f"{line} {word}" if line else word
        elif len(word) > 7 and room > 4 and word.isalpha():
            lines.append(f"{line} {word[: room - 1]}-")
            line = word[room - 1 :]
        else:
            lines.append(line)
            line = word
    return [*lines, line] if line else lines
