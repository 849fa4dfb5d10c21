"""A page before it is text: a small tree of blocks, rendered to Markdown.

Strings in the tree are foreign text and are escaped by `text.escape`; markup is only ever built
from `Element`, so that nothing a stranger wrote can become markup.
"""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from generator.model import File
from generator.text import escape

VOID = frozenset({"br", "input", "link", "meta"})
"""Elements without content."""
DRAWN = frozenset({"path", "rect", "circle"})
"""Shapes, without content as well; they are closed, or the next would stand inside them."""


@dataclass(frozen=True, slots=True)
class Address:
    """A place on the site, as seen from its root; folders end in `/`, the home page is empty."""

    path: str
    fragment: str = ""

    def seen_from(self, page: str) -> str:
        """Return the relative URL that leads here from the page at the address `page`."""
        fragment = f"#{self.fragment}" if self.fragment else ""
        if self.path == page and fragment:
            return fragment
        start = posixpath.dirname(page) or "."
        way = posixpath.relpath(self.path or ".", start)
        slash = "/" if self.path.endswith("/") or not self.path else ""
        return f"{way}{slash}{fragment}"


Value: TypeAlias = str | int | bool | Address
"""What an attribute may hold; `True` writes its name alone, `False` leaves it out."""


@dataclass(frozen=True, slots=True)
class Element:
    """An HTML element of ours around foreign text and other elements."""

    tag: str
    attributes: Mapping[str, Value]
    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Foreign text whose spaces and line breaks matter, to stand inside `<pre>`."""

    text: str


Node: TypeAlias = Element | Lines | str
"""An element, or foreign text."""


def element(tag: str, attributes: Mapping[str, Value] | str = "", *children: Node) -> Element:
    """Return an element; a string in place of `attributes` is its class."""
    if isinstance(attributes, str):
        attributes = {"class": attributes} if attributes else {}
    return Element(tag, attributes, children)


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the page, in Markdown."""

    text: str
    css: str = "sheaf-title"


@dataclass(frozen=True, slots=True)
class Prose:
    """Foreign paragraphs, in Markdown; one HTML paragraph that holds their text and no more.

    An empty line between paragraphs is written as two line breaks, so that the text of the
    element is the text that was given, character for character.
    """

    text: str
    css: str
    data: str
    """The name of a `data-` attribute by which scripts find the element."""


Block: TypeAlias = Heading | Prose | Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    address: str
    """From the site's root; ends in `/`, or is empty for the home page."""
    title: str
    description: str
    layout: str
    """The class of the element around the page's content."""
    blocks: tuple[Block, ...]
    data: Mapping[str, object] = field(default_factory=dict)
    """Plain values for the templates, which escape them."""
    moved_to: Address | None = None
    """Where a reader is led from here at once."""


def file(page: Page) -> File:
    """Return the Markdown file from which MkDocs makes `page`."""
    return File(_path(page.address), f"{_front_matter(page)}\n{body(page)}\n")


def body(page: Page) -> str:
    """Return the Markdown of `page` below its front matter."""
    return "\n\n".join(_markdown(block, page.address) for block in page.blocks)


def _path(address: str) -> str:
    """Return where MkDocs looks for the page at `address`; one with pages below is an index."""
    name = address.rstrip("/")
    return f"{name}.md" if "/" in name else posixpath.join(name, "index.md")


def _front_matter(page: Page) -> str:
    values: dict[str, object] = {
        "title": escape.markup(page.title),
        "description": escape.markup(page.description),
        "layout": page.layout,
    }
    if page.moved_to is not None:
        values["moved_to"] = page.moved_to.path
    if page.data:
        values["paper"] = dict(page.data)
    return f"---\n{yaml.dump(values, Dumper=_Dumper, sort_keys=False, width=10_000)}---\n"


_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _markdown(block: Block, page: str) -> str:
    match block:
        case Heading():
            return f"# {escape.heading(block.text)} {{: #title .{block.css} }}"
        case Prose():
            paragraphs = (escape.paragraph(part) for part in block.text.split("\n\n"))
            text = "<br>\n<br>\n".join(paragraphs)
            return f'{text}\n{{: .{block.css} data-{block.data}="" }}'
        case Element():
            return html(block, page)


def html(node: Node, page: str) -> str:
    """Return `node` as HTML on the page at the address `page`."""
    if isinstance(node, str):
        return escape.markup(node)
    if isinstance(node, Lines):
        return escape.lines(node.text)
    attributes = "".join(_attribute(name, value, page) for name, value in node.attributes.items())
    if node.tag in VOID:
        return f"<{node.tag}{attributes}>"
    if node.tag in DRAWN:
        return f"<{node.tag}{attributes}/>"
    inner = "".join(html(child, page) for child in node.children)
    return f"<{node.tag}{attributes}>{inner}</{node.tag}>"


def _attribute(name: str, value: Value, page: str) -> str:
    if value is False:
        return ""
    if value is True:
        return f" {name}"
    text = value.seen_from(page) if isinstance(value, Address) else str(value)
    return f' {name}="{escape.markup(text)}"'
