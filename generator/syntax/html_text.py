"""The text of a web page, as a browser shows it: a line for each block, with marks as in Markdown.

lxml reads the page; scripts, styles and what is hidden are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from generator.syntax.mathml_markup import markup

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_APART = frozenset(
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "ul", "ol", "dl", "hr"]
)
"""Blocks with a blank line around them, as browsers copy them."""
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "head",
        "iframe",
        "object",
        "canvas",
        "select",
        "button",
        "input",
        "textarea",
    ]
)
_MARKS = {**{f"h{n}": "#" * n + " " for n in range(1, 7)}, "li": "- ", "dt": ""}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_INLINE = {"sub": ("<sub>", "</sub>"), "sup": ("<sup>", "</sup>")}


def lines(page: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of the text of `page`, blank ones too, each with its line in the source."""
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
    number: int = 1
    mark: str = ""

    def write(self, text: str, number: int) -> None:
        """Add `text`, whose white space means nothing."""
        if text.strip() and not self.parts:
            self.number = number
        if text.strip() or self.parts:
            self.parts.append(text)

    def end(self, *, apart: bool = False) -> None:
        """End the line; `apart` has a blank line follow."""
        text = _SPACES.sub(" ", "".join(self.parts)).strip()
        if text:
            self.lines.append((self.number, self.mark + text))
            self.mark = ""
        self.parts = []
        if apart and self.lines and self.lines[-1][1]:
            self.lines.append((self.lines[-1][0], ""))


def _walk(root: html.HtmlElement, writer: _Writer) -> None:
    """Write what is in `root`, without recursion: a page may be nested as deeply as it likes."""
    for event, node in etree.iterwalk(root, events=("start", "end")):
        name = node.tag if isinstance(node.tag, str) else ""
        number = node.sourceline or 1
        if event == "start":
            if _is_unseen(node, name):
                # its tail is seen again at the end event
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
        # said twice, as formulas are; a block that opens on a click is hidden in this way too
        or (node.get("aria-hidden") == "true" and name not in _BLOCKS)
        or _HIDDEN.search(node.get("style") or "") is not None
    )


def _open(node: html.HtmlElement, name: str, writer: _Writer) -> None:
    if name in _BLOCKS:
        writer.end(apart=name in _APART)
        writer.mark = _MARKS.get(name, writer.mark if name == "p" else "")
    elif name == "br":
        writer.end()
    elif name in _INLINE:
        writer.write(_INLINE[name][0], node.sourceline or 1)
    elif name == "a" and _leads(node):
        writer.write("[", node.sourceline or 1)


def _close(node: html.HtmlElement, name: str, writer: _Writer) -> None:
    if name in _BLOCKS:
        writer.end(apart=name in _APART)
    elif name in _INLINE:
        writer.write(_INLINE[name][1], node.sourceline or 1)
    elif name == "a" and _leads(node):
        writer.write(f"]({node.get('href')})", node.sourceline or 1)


def _leads(node: html.HtmlElement) -> bool:
    """Say whether a link leads to another page and has a text of its own."""
    address = node.get("href") or ""
    return (
        address.startswith(("http://", "https://"))
        and not re.search(r"[\s()<>]", address)
        and bool("".join(node.itertext()).strip())
    )
