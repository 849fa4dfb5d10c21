"""Escapes foreign text; nothing else lets it enter a page.

Each function was tested on difficult strings; see `docs/decisions/untrusted-text.md`.
"""

import functools
import html
import json
import re
import unicodedata

_SPACES = re.compile(r"[ \t\r\n\f\v]+")
NONCHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
"""Code points that Unicode never assigns, beside a row of them in one block."""
_MOVES = re.compile("[\r\v\f]")
_LINE_END = re.compile("\r\n?")
"""Line ends in HTML."""
_NEVER = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    "\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\U000e0000-\U000e007f"
    f"{NONCHARACTERS}]"
)
_NO_LETTER = re.compile(r"[^ 0-9A-Za-z]")
_NO_LETTER_NOR_HYPHEN = re.compile(r"[^ 0-9A-Za-z-]")
_KEPT = 1 << 12
"""Escaped texts that are cached: most texts of a page are our own, which are on every page."""


def clean(text: str) -> str:
    """Return `text` on one line, with U+FFFD in place of characters that pages must not contain.

    These are control characters and surrogates, which are not HTML, noncharacters, and characters
    that change the direction of writing, which can disguise text.
    """
    return _visible(text).strip(" ")


def _visible(text: str) -> str:
    if text.isprintable() and "  " not in text:
        return text  # nearly all text is, and the rest of this function takes much longer
    return _NEVER.sub("�", _SPACES.sub(" ", text))


def printed(text: str) -> str:
    """Return text of any lines as a terminal may show it, without control sequences.

    Characters that would move the cursor are made visible too.
    """
    return _NEVER.sub("�", _MOVES.sub("�", text))


def in_json(text: str) -> str:
    """Return JSON that is equivalent to `text`, without control characters for a terminal."""
    return _NEVER.sub(lambda found: json.dumps(found.group())[1:-1], text)


@functools.lru_cache(maxsize=_KEPT)
def markup(text: str) -> str:
    """Return foreign text escaped for the inside of an element or a quoted attribute.

    A space at either end is kept, as an element may be next to it.
    """
    return html.escape(_visible(text), quote=True)


def lines(text: str) -> str:
    """Return foreign text escaped for the inside of `<pre>`, with its spaces and line breaks."""
    shown = map(_shown, _LINE_END.sub("\n", text).split("\n"))
    return html.escape("\n".join(shown), quote=True)


def _shown(line: str) -> str:
    return line if line.isprintable() else _NEVER.sub("�", line.expandtabs())


def heading(text: str) -> str:
    """Return foreign text escaped for a Markdown heading.

    All but ASCII letters, digits, spaces and foreign letters become numeric references.
    """
    return _NO_LETTER.sub(_reference, clean(text))


def inline(text: str) -> str:
    """Return foreign text escaped for an element within a Markdown paragraph or heading.

    A space at either end is kept, as it may belong to a formula.
    """
    return _NO_LETTER.sub(_reference, _visible(text))


@functools.lru_cache(maxsize=_KEPT)
def attribute(text: str) -> str:
    """Return foreign text escaped for a quoted attribute within a Markdown paragraph.

    Markdown interprets the tags of a paragraph too: a backtick there would begin code.
    """
    return _NO_LETTER_NOR_HYPHEN.sub(_reference, clean(text))


def _reference(found: re.Match[str]) -> str:
    """Return the numeric reference of a character, or a foreign letter itself."""
    character = found.group()
    if not character.isascii() and unicodedata.category(character)[0] in "LM":
        return character
    return f"&#{ord(character)};"


_ALWAYS = frozenset("\\`*_{}[]<>&#~^=$|@:+/!")
_SUSPECT = re.compile(r"[^ 0-9A-Za-z,;'\"%]")
"""Characters that could be markup; letters, digits and these marks never are."""
_LEAD = re.compile(r"\(?[0-9A-Za-z#]*[.)]")
_INVISIBLE = frozenset(("Zs", "Zl", "Zp", "Cf", "Co", "Cn"))


def paragraph(text: str) -> str:
    """Return foreign text escaped for a Markdown paragraph of its own.

    Only characters that could be markup become numeric references, so that the source of a page
    stays readable.
    """
    return "".join(characters(clean(text)))


def characters(text: str) -> list[str]:
    """Return each character of clean text, escaped for a Markdown paragraph of the whole text.

    Tags may be inserted between them: whether a character needs escaping depends on its neighbours
    in the text, which stay the same.
    """
    lead = match.end() if (match := _LEAD.match(text)) else 0
    pieces = list(text)
    for found in _SUSPECT.finditer(text):
        place = found.start()
        if _is_markup(text, place, lead):
            pieces[place] = f"&#{ord(text[place])};"
    return pieces


def _is_markup(text: str, place: int, lead: int) -> bool:
    """Say whether the character at `place` could be Markdown's markup there."""
    character = text[place]
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if character in _ALWAYS or (place < lead and character in ".()"):
        return True
    if character == "-":
        return place == 0 or "-" in (before, after)
    if character == ".":
        return "." in (before, after) or text[max(0, place - 3) : place].lower() == "www"
    if character == "?":
        return place < 3 or "?" in (before, after)
    return not character.isascii() and unicodedata.category(character) in _INVISIBLE
