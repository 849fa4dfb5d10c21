"""The lines of a paste, prepared for the reader."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.listing.columns import NamedColumns, columns
from generator.listing.labels import Label, label
from generator.listing.line_markup import strip_markup
from generator.text.lines import fold

LONGEST_SEEN = 4000
"""Characters of a line that are examined; the rest is assumed to be similar."""
CELL = 100
"""Characters; a longer cell after a tab is an abstract."""

LONG_CELL = 200
"""Characters of a cell of a Markdown table, without tags and addresses; shorter ones may have a
title and a name, as in a timetable."""
FEWEST_CELLS = 3
"""The cells of a table row that are separated by bars, with the text after the last bar."""

_ADDRESS = re.compile(r"\]\([^()\s]{1,500}\)")
_BAR = re.compile(r"(?<!\\)\|")
_NOT_LINE_END = re.compile(r"[^\r\n]")
_LINE_END = re.compile("\r\n|\r|\n")
_WORD = re.compile(r"[^\W_]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_FRONT_MATTER = re.compile(
    r"\A---[ \t]*(?:\r\n|\r|\n)(?:.*?(?:\r\n|\r|\n))??---[ \t]*(?=\r|\n|\Z)", re.DOTALL
)
_HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
"""The starts and ends of hidden text."""
_TEMPLATE = re.compile(
    r"^[ \t]*(?:\{%[^{}\r\n]{0,300}%\}[ \t]*|\{\{[^{}\r\n]{0,300}\}\}[ \t]*"
    r"|\{:[^{}\r\n]{0,300}\}[ \t]*)+$",
    re.MULTILINE,
)
"""Lines with instructions for a site generator, such as `{% include x %}` and `{: .title}`."""
_TAG_INSIDE = re.compile(r"\{%[^{}%\r\n]{0,300}%\}")
"""Such instructions inside a line, such as a citation."""
_WRAPPED_LINK = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+(?:\d{1,4}[.)][ \t]+)?|[-*+][ \t]+|\d{1,4}[.)][ \t]+)(?:\*\*)?"
    r"\[(?:[^\[\]\r\n]{1,300}(?:\r\n|\r|\n)[ \t]*){1,2}[^\[\]\r\n]{1,300}"
    r"\]\(<?https?://[^\s()<>]{1,500}>?\)(?:\*\*)?[ \t]*$",
    re.MULTILINE,
)
"""A heading or a list item that is a link, whose text continues on the next line."""
_RULE = frozenset("-=_*~#·—–+─━\\/.")


@dataclass(frozen=True, slots=True)
class Row:
    """A line with a letter or a digit, or a cell of a line with two texts."""

    number: int
    """The number of the line, from 1."""
    raw: str
    """The line as it is, without its end."""
    text: str
    """The same with its white space folded."""
    core: str
    """The text without its marks."""
    marks: tuple[str, ...]
    numbering: str
    """The number before it, as it is written."""
    links: tuple[str, ...]
    label: Label | None
    is_of_column: bool = False
    """Whether its label is the name of a column of a table."""
    gap: int = 0
    """The number of blank lines above it."""
    has_rule: bool = False
    """Whether a line of dashes or the like is above it."""
    is_underlined: bool = False
    """Whether such a line is right below it."""

    @property
    def content(self) -> str:
        """The text after the label, or all of it."""
        return self.label.rest if self.label and self.label.rest else self.core


@dataclass(frozen=True, slots=True)
class BareLine:
    """A line without text for the reader: a rule, a comment, the front matter of a page."""

    number: int
    raw: str


def rows(text: str) -> tuple[list[Row], list[BareLine]]:
    """Return the lines of `text` with letters or digits, and the others that are not blank."""
    text = _with_whole_links(text)
    shown = without_hidden(text)
    raw_lines = _LINE_END.split(text)
    found: list[Row] = []
    bare: list[BareLine] = []
    gap, has_rule = 0, False
    table: NamedColumns | None = None
    for number, (line, raw) in enumerate(
        zip(_LINE_END.split(shown), raw_lines, strict=True), start=1
    ):
        folded = fold(line) if line.strip() else ""
        if not folded:
            gap += 1
            if raw.strip():
                bare.append(BareLine(number, raw))
            continue
        if _is_bare(folded):
            bare.append(BareLine(number, raw))
            if found and gap == 0 and len(folded) > 3 and len(set(folded)) == 1:
                found[-1] = replace(found[-1], is_underlined=True)
            elif len(folded) >= 2 and set(folded) <= _RULE | {" "}:
                has_rule = True
            gap = max(gap, 0 if folded.startswith("<") else 1)
            continue
        heads = columns(line)
        if heads:
            table = heads
            bare.append(BareLine(number, raw))
            continue
        for row in _rows(number, line, table):
            found.append(replace(row, gap=gap, has_rule=has_rule))
            gap, has_rule = 0, False
    return found, bare


def _with_whole_links(text: str) -> str:
    """Return `text` with headings that are links in one line; each line below keeps its number."""
    return _WRAPPED_LINK.sub(_in_one_line, text) if "](" in text else text


def _in_one_line(link: re.Match[str]) -> str:
    lines = _LINE_END.split(link[0])
    return " ".join(map(str.strip, lines)) + "\n" * (len(lines) - 1)


def _rows(number: int, line: str, table: NamedColumns | None) -> Iterator[Row]:
    """Yield the row of a line, or those of its cells; the names of their columns are labels."""
    named = table.cells(line) if table else []
    for name, cell in named:
        row = _row(number, cell)
        core = f"{name}: {row.core}"
        yield replace(row, core=core, label=label(core), is_of_column=True)
    if not named:
        for cell in _cells(line):
            yield _row(number, cell)


def _row(number: int, raw: str) -> Row:
    text = fold(raw.replace("\u00ad", "")) or fold(raw)
    start = text[:LONGEST_SEEN]
    dress = strip_markup(start)
    core = dress.text + start[len(start.rstrip()) :] + text[LONGEST_SEEN:]
    return Row(
        number=number,
        raw=raw,
        text=text,
        core=core,
        marks=dress.marks,
        numbering=dress.number,
        links=dress.links,
        label=label(core),
    )


def _is_bare(text: str) -> bool:
    if not _WORD.search(text):
        return True
    return text.startswith("<") and not _WORD.search(_TAG.sub("", text))


def _cells(raw: str) -> Iterator[str]:
    """Yield the cells of a line with a title and an abstract, separated by tabs or bars."""
    for parts in (_between_tabs(raw), _between_bars(raw)):
        cells = [cell for cell in parts if cell.strip()]
        if len(cells) > 1 and max(map(len, cells[1:])) > CELL:
            yield from cells
            return
    yield raw


def _between_tabs(raw: str) -> list[str]:
    return raw.split("\t") if "\t" in raw.strip() else []


def _between_bars(raw: str) -> list[str]:
    """Return the cells of a row of a Markdown table; in a row of two, the first may be a label."""
    cells = _BAR.split(raw.strip())[1:] if raw.lstrip().startswith("|") else []
    return cells if len(cells) > FEWEST_CELLS and not are_short(cells) else []


def are_short(cells: Iterable[str]) -> bool:
    """Say whether all cells are too short for an abstract, not counting tags and addresses."""
    return all(len(_ADDRESS.sub("", _TAG.sub("", cell))) <= LONG_CELL for cell in cells)


def without_hidden(text: str) -> str:
    """Return `text` without comments, scripts and front matter; line numbers stay the same."""
    for start, end in _HIDDEN:
        if start in text:
            text = _between_blanked(text, start, end)
    if "{" in text:
        text = _TAG_INSIDE.sub("", _TEMPLATE.sub(_blanked, text))
    if text.startswith("---"):
        text = _FRONT_MATTER.sub(_blanked, text, count=1)
    return text


def _between_blanked(text: str, start: str, end: str) -> str:
    """Return `text` with everything from each `start` to the next `end` blanked."""
    kept, at = [], 0
    while (begins := text.find(start, at)) >= 0 and (ends := text.find(end, begins)) >= 0:
        ends += len(end)
        kept += [text[at:begins], _NOT_LINE_END.sub(" ", text[begins:ends])]
        at = ends
    return "".join([*kept, text[at:]])


def _blanked(found: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(" ", found[0])
