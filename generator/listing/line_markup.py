"""Removes markup around a line: Markdown, HTML, bullets, numbers and quotation marks."""

import re
from typing import NamedTuple

HEADING_MARKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
"""The marks of headings."""

_ONE_TAG = (
    r"</?(?:a|p|div|span|li|ul|ol|dd|dt|dl|td|tr|th|table|tbody|h[1-6]|b|strong|details|summary|br|hr|article"
    r"|section|font|center|img|button|label|small|blockquote|em)"
    r"(?:\s+[a-zA-Z:-]+\s*=[^<>]{0,300}|\s+(?:hidden|open|disabled))?\s*/?>"
)
_TAG = re.compile(_ONE_TAG, re.IGNORECASE)
_BETWEEN_SENTENCES = re.compile(rf"(?<=[.!?:;])(?:{_ONE_TAG})+(?=[^\W\d_])", re.IGNORECASE)
"""Tags between sentences; those inside a sentence, as around a subscript, stay."""
_LINK = re.compile(
    r"!?\[((?:[^\[\]]|\[[^\[\]]{0,100}\]){1,400})\]"
    r"\(<?([^\s()<>]{1,500}(?:\([^\s()]{0,100}\))?)>?(?: \"[^\"]{0,200}\")?\)"
)
_HREF = re.compile(r"""<a\s[^<>]{0,200}?href=["']([^"'<>\s]{1,500})["']""")
_ATTRIBUTES = re.compile(r"\s*\{[:#.][^{}]{0,200}\}\s*$")
_WHOLE = re.compile(r"(\*\*\*|\*\*|\*|__|_)(?=\S)(.+?)(?<=\S)\1(?=\W*$)")
_ITALIC = re.compile(r"<i>([^<>]+)</i>\W*")
"""A line in italics as a whole, in HTML."""
_QUOTED = re.compile(r"[“\"„«'‘](.{3,300})[”\"“»'’]([.,]?)$")
_MARK = re.compile(
    r"""\s*(?:
      (?P<quote>>+)\s+
    | (?P<heading>\#{1,6})\s+
    | (?P<bullet>[-*•·‣◦–—▪●■□+○◆►➢✓])\s+
    | (?P<number>
        \\?[\[(]\d{1,4}\\?[\])][:.]?
      | \d{1,4}\\?[.)](?:\d{1,2}[.)]?){0,2}(?=\s|\*|\[|[A-Z“"])
      | \#\d{1,4}[:.]?(?=\s)
      | \d{1,4}:(?=\s)
      )
    | (?P<code>
        (?:[A-Z]{1,4}[-.]?\d{1,4}(?:[.-]\d{1,3})*[:.)]?-?(?=\s)(?!\s[a-z]))
      | (?:Paper|Talk|Poster|Charla|Vortrag|Exposé|Abstract|Ponencia|Submission|Contribution
          |ID|No\.?|Nr\.?)
        \s*\#?\d{1,4}(?:\.\d+)*\s*(?:[:.)–-]|(?=\s[A-Z]))
      )
    )\s*(?=\S)""",
    re.VERBOSE,
)
_CELL = re.compile(r"\|\s*([^|]*[^|\s])\s*\|")
"""A row of a Markdown table with one cell."""
_PAIR = re.compile(r"\|\s*([^|]{1,40}[^|\s])\s*\|\s*([^|]*[^|\s])\s*\|")
"""A row with two cells, of which the first is short: a name, and its value."""
_DEEPEST = 5
"""Marks before a line, at most; further ones are text."""


class StrippedLine(NamedTuple):
    """A line without its marks, and the marks."""

    text: str
    """Never empty."""
    marks: tuple[str, ...]
    """The removed marks: `h1` to `h6`, `bullet`, `number`, `code`, `bold`, `italic` and others."""
    number: str
    """The number or code before the text, as it was written."""
    links: tuple[str, ...]
    """The addresses of links in the line."""


def strip_markup(text: str) -> StrippedLine:
    """Return `text` without its marks, and these; `text` must have its white space folded."""
    marks: list[str] = []
    links: list[str] = []
    core = text
    if "<" in core:
        links += _HREF.findall(core)
        bare = " ".join(_TAG.sub("", _BETWEEN_SENTENCES.sub(" ", core)).split())
        if bare != core:
            marks.append("html")
            core = bare
    core = core.rstrip("\\").rstrip()
    cell = _CELL.fullmatch(core) if core.startswith("|") else None
    if cell:
        marks.append("cell")
        core = cell[1]
    elif core.startswith("|") and (pair := _PAIR.fullmatch(core)):
        marks.append("cell")
        core = f"{pair[1].strip('*_: ')}: {pair[2]}"
    if core.endswith("}"):
        core = _ATTRIBUTES.sub("", core)
    core, number = _opened(core, marks, "")
    core = _unemphasised(core, marks)
    if "](" in core:
        links += [address for _, address in _LINK.findall(core)]
        if _LINK.fullmatch(core):
            marks.append("link")
        core = _LINK.sub(r"\1", core)
    core = _unemphasised(core, marks)
    if not number and marks:
        core, number = _opened(core, marks, number, only=("number", "code"))
    quoted = _QUOTED.match(core)
    if quoted and '"' not in quoted[1] and "”" not in quoted[1]:
        marks.append("quoted")
        core = quoted[1]
    return StrippedLine(core.strip() or text, tuple(marks), number, tuple(links))


def _opened(
    core: str, marks: list[str], number: str, only: tuple[str, ...] = ()
) -> tuple[str, str]:
    """Remove the marks before `core` one by one."""
    for _ in range(_DEEPEST):
        found = _MARK.match(core)
        kind = found.lastgroup if found else None
        if found is None or kind is None or (only and kind not in only):
            break
        if kind == "bullet" and found[kind] == "*" and re.match(r"\*[^*]+\*$", core):
            break
        if kind in ("number", "code"):
            if number:
                break
            number = found[0].strip()
        marks.append(f"h{len(found[kind])}" if kind == "heading" else kind)
        core = core[found.end() :]
    return core, number


def _unemphasised(core: str, marks: list[str]) -> str:
    """Remove bold and italic from `core`, if they apply to all of it."""
    if core.startswith("<i>") and (italic := _ITALIC.fullmatch(core)):
        marks.append("italic")
        return italic[1]
    whole = _WHOLE.match(core)
    if whole is None or whole[1] in whole[2]:
        return core
    marks.append("bold" if whole[1] in ("**", "__") else "italic")
    return (whole[2] + core[whole.end() :]).strip()
