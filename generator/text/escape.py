"""The gate: the only way in which foreign text enters a page.

Everything here was measured on hard strings; see `docs/decisions/untrusted-text.md`.
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
"""What every reader of HTML takes for a new line."""
_NEVER = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    "\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\U000e0000-\U000e007f"
    f"{NONCHARACTERS}]"
)
_NO_LETTER = re.compile(r"[^ 0-9A-Za-z]")
_NO_LETTER_NOR_HYPHEN = re.compile(r"[^ 0-9A-Za-z-]")
_KEPT = 1 << 12
"""Texts that are kept escaped: most of a page's are names of ours that are on every page."""


def clean(text: str) -> str:
    """Return one line of text: white space folded, and what no page may hold made visible.

    Control characters, surrogates, noncharacters and characters that turn the direction of
    writing become U+FFFD: the first two groups are not HTML, the last can forge what is read.
    """
    return _visible(text).strip(" ")


def _visible(text: str) -> str:
    if text.isprintable() and "  " not in text:
        return text  # as nearly all is; the rest of this function costs far more
    return _NEVER.sub("�", _SPACES.sub(" ", text))


def printed(text: str) -> str:
    """Return text of any lines as a terminal may show it, without control sequences.

    What would move back in a line, or to another, is made visible too.
    """
    return _NEVER.sub("�", _MOVES.sub("�", text))


def in_json(text: str) -> str:
    """Return JSON that is equivalent to `text`, without control characters for a terminal."""
    return _NEVER.sub(lambda found: json.dumps(found.group())[1:-1], text)


@functools.lru_cache(maxsize=_KEPT)
def markup(text: str) -> str:
    """Return foreign text as it may be inside an element or a quoted attribute of ours.

    A space at either end is kept: an element may be beside it.
    """
    return html.escape(_visible(text), quote=True)


def lines(text: str) -> str:
    """Return foreign text as it may be inside `<pre>`, with its spaces and line breaks."""
    shown = map(_shown, _LINE_END.sub("\n", text).split("\n"))
    return html.escape("\n".join(shown), quote=True)


def _shown(line: str) -> str:
    return line if line.isprintable() else _NEVER.sub("�", line.expandtabs())


def heading(text: str) -> str:
    """Return foreign text as it may be in a Markdown heading.

    All but ASCII letters, digits, spaces and foreign letters become numeric references.
    """
    return _NO_LETTER.sub(_reference, clean(text))


def inline(text: str) -> str:
    """Return foreign text as it may be in an element within a Markdown paragraph or heading.

    A space at either end is kept: it may be in a formula.
    """
    return _NO_LETTER.sub(_reference, _visible(text))


@functools.lru_cache(maxsize=_KEPT)
def attribute(text: str) -> str:
    """Return foreign text as it may be in a quoted attribute within a Markdown paragraph.

    Markdown looks into the tags of a paragraph too: a backtick there would begin code.
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
"""What could be markup somewhere; letters, digits and these marks never are."""
_LEAD = re.compile(r"\(?[0-9A-Za-z#]*[.)]")
_INVISIBLE = frozenset(("Zs", "Zl", "Zp", "Cf", "Co", "Cn"))


def paragraph(text: str) -> str:
    """Return foreign text as it may be as a Markdown paragraph of its own.

    Only what Markdown could take for markup becomes a numeric reference, so that the source of a
    page stays readable.
    """
    return "".join(characters(clean(text)))


def characters(text: str) -> list[str]:
    """Return each character of clean text as it is in the Markdown paragraph of all of it.

    Tags may be put between them: what a character could mean depends on its neighbours in the
    text, and those are the same with a tag between.
    """
    lead = match.end() if (match := _LEAD.match(text)) else 0
    pieces = list(text)
    for found in _SUSPECT.finditer(text):
        place = found.start()
        if _is_markup(text, place, lead):
            pieces[place] = f"&#{ord(text[place])};"
    return pieces


def _is_markup(text: str, place: int, lead: int) -> bool:
    """Say whether the character at `place` could mean something to Markdown there."""
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
