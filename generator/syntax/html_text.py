"""The text of a web page as a browser shows it: a line for each block, with Markdown's marks.

lxml parses the page; scripts, styles and hidden elements are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from generator.syntax.mathml_markup import markup
from generator.text.word_lists import vocabulary

_BLOCKS = vocabulary(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol "
    "option p pre section summary table tbody td tfoot th thead title tr ul"
)
_APART = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "ul", "ol", "dl", "hr"]
)
"""Blocks with a blank line around them, as browsers copy them."""
_UNSEEN = vocabulary(
    "script style template noscript svg head iframe object canvas select button input textarea"
)
_MARKS = {**{f"h{n}": "#" * n + " " for n in range(1, 7)}, "li": "- ", "dt": ""}
_BOLD = frozenset(("b", "strong"))
_CELLS = frozenset(("td", "th"))
_FEWEST_HEADS = 3
"""Cells in the first row of a table that names its columns."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_INLINE = {"sub": ("<sub>", "</sub>"), "sup": ("<sup>", "</sup>")}


def lines(page: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of the text of `page`, including blank ones, with their lines in the HTML."""
    try:
        root = html.document_fromstring(
            page.replace("\x00", ""), parser=html.HTMLParser(remove_comments=True)
        )
    except (etree.ParserError, ValueError):
        return
    writer = _Writer()
    _walk(root, writer)
    writer.end()
    yield from writer.lines


@dataclass
class _Writer:
    """Gathers text into lines."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    """The cells of a row of a table before the current one."""
    number: int = 1
    mark: str = ""
    bold: html.HtmlElement | None = None
    """The element that makes the start of the line bold, while it is open."""
    tables: list[bool] = field(default_factory=list)
    """For each open table, whether its first row names the columns."""

    def write(self, text: str, number: int) -> None:
        """Add `text`, in which white space has no meaning."""
        if text.strip() and not self.parts:
            self.number = number
        if text.strip() or self.parts:
            self.parts.append(text)

    def end(self, *, apart: bool = False) -> None:
        """End the line; with `apart`, a blank line follows."""
        self.end_bold()
        text = "\t".join([*self.cells, self._text()])
        if text.strip():
            self.lines.append((self.number, self.mark + text))
            self.mark = ""
        self.parts = []
        self.cells = []
        if apart and self.lines and self.lines[-1][1]:
            self.lines.append((self.lines[-1][0], ""))

    def end_cell(self) -> None:
        """End the cell of a row; a tab follows it, as browsers copy tables."""
        self.end_bold()
        self.cells.append(self._text())
        self.parts = []

    def begin_bold(self, node: html.HtmlElement) -> None:
        """Begin text that `node` makes bold; it is marked at the start of a line only."""
        if not self.parts and self.bold is None and not self.mark.startswith("#"):
            self.bold = node

    def end_bold(self) -> None:
        """End the bold text at the start of the line, if there is any."""
        text = self._text()
        if self.bold is not None and text and "*" not in text:
            self.parts = [f"**{text}**", " " if self.parts[-1][-1:].isspace() else ""]
        self.bold = None

    def _text(self) -> str:
        return _SPACES.sub(" ", "".join(self.parts)).strip()


def _walk(root: html.HtmlElement, writer: _Writer) -> None:
    """Write the content of `root`; not recursive, as pages may be nested deeply."""
    for event, node in etree.iterwalk(root, events=("start", "end")):
        name = node.tag if isinstance(node.tag, str) else ""
        number = node.sourceline or 1
        if event == "start":
            if _is_unseen(node, name):
                # its tail is written at the end event
                node.clear(keep_tail=True)
                continue
            if name == "math":
                writer.write(markup(node), number)
                node.clear(keep_tail=True)
                continue
            _open(node, name, writer)
            writer.write(node.text or "", number)
        else:
            if not _is_unseen(node, name):
                _close(node, name, writer)
            writer.write(node.tail or "", number)


def _is_unseen(node: html.HtmlElement, name: str) -> bool:
    return (
        name in _UNSEEN
        or name == ""
        or node.get("hidden") is not None
        # such as formulas that are given twice; but blocks that open on a click are hidden so too
        or (node.get("aria-hidden") == "true" and name not in _BLOCKS)
        or _HIDDEN.search(node.get("style") or "") is not None
    )


def _names_columns(table: html.HtmlElement) -> bool:
    first = next(table.iter("tr"), None)
    return first is not None and len(first.findall("th")) >= _FEWEST_HEADS


def _open(node: html.HtmlElement, name: str, writer: _Writer) -> None:
    if name in _CELLS and any(writer.tables[-1:]):
        return
    if name == "table":
        writer.tables.append(_names_columns(node))
    if name in _BLOCKS:
        writer.end(apart=name in _APART)
        writer.mark = _MARKS.get(name, writer.mark if name == "p" else "")
    elif name == "br":
        writer.end()
    elif name in _BOLD:
        writer.begin_bold(node)
    elif name in _INLINE:
        writer.write(_INLINE[name][0], node.sourceline or 1)
    elif name == "a" and _is_shown_link(node):
        writer.write("[", node.sourceline or 1)


def _close(node: html.HtmlElement, name: str, writer: _Writer) -> None:
    if name in _CELLS and any(writer.tables[-1:]):
        if node.getnext() is not None:
            writer.end_cell()
        return
    if name == "table" and writer.tables:
        writer.tables.pop()
    if name in _BLOCKS:
        writer.end(apart=name in _APART)
    elif name in _BOLD:
        if writer.bold is node:
            writer.end_bold()
    elif name in _INLINE:
        writer.write(_INLINE[name][1], node.sourceline or 1)
    elif name == "a" and _is_shown_link(node):
        writer.write(f"]({node.get('href')})", node.sourceline or 1)


def _is_shown_link(node: html.HtmlElement) -> bool:
    """Say whether a link leads to another page and has text."""
    address = node.get("href") or ""
    return (
        address.startswith(("http://", "https://"))
        and not re.search(r"[\s()<>]", address)
        and bool("".join(node.itertext()).strip())
    )
