"""Elements as HTML."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from generator.addresses import Address
from generator.page.elements import AttributeValue, Element, Lines, Node
from generator.text import escape

VOID = frozenset({"br", "input", "link", "meta"})
"""Elements without content."""
DRAWN = frozenset({"path", "rect", "circle"})
"""SVG shapes, also without content, which must be closed."""


def html(node: Node, page: str) -> str:
    """Return `node` as HTML on the page at the address `page`."""
    if isinstance(node, str):
        return escape.markup(node)
    if isinstance(node, Lines):
        return escape.lines(node.text)
    tag, attributes, children = node
    if len(attributes) == 1 and isinstance(css := attributes.get("class"), str):
        written = _class(css)  # nearly all
    else:
        written = written_attributes(attributes, page, escape.markup) if attributes else ""
    if children:
        inner = "".join(
            [
                escape.markup(each) if isinstance(each, str) else html(each, page)
                for each in children
            ]
        )
        return f"<{tag}{written}>{inner}</{tag}>"
    if tag in VOID:
        return f"<{tag}{written}>"
    return f"<{tag}{written}/>" if tag in DRAWN else f"<{tag}{written}></{tag}>"


@lru_cache(maxsize=1 << 10)
def _class(css: str) -> str:
    return f' class="{escape.markup(css)}"'


def in_markdown(node: Node, page: str) -> str:
    """Return `node` as HTML in a paragraph or a heading, where Markdown interprets all text."""
    if not isinstance(node, Element):
        return escape.inline(node if isinstance(node, str) else node.text)
    tag, attributes, children = node
    written = written_attributes(attributes, page, escape.attribute)
    inner = "".join(in_markdown(each, page) for each in children)
    return f"<{tag}{written}>{inner}</{tag}>"


def written_attributes(
    attributes: Mapping[str, AttributeValue], page: str, quoted: Callable[[str], str]
) -> str:
    """Return `attributes` as they follow the name of a tag."""
    written = ""
    for name, value in attributes.items():
        if isinstance(value, str):
            written += f' {name}="{quoted(value)}"'
        elif isinstance(value, Address):
            written += f' {name}="{quoted(value.seen_from(page))}"'
        elif value is True:
            written += f" {name}"
        elif value is not False:
            written += f' {name}="{value}"'
    return written
