"""MathML in pages and XML, as markup for repairs."""

import html
import re
from collections.abc import Iterator

from lxml import etree

_LAYOUT = re.compile(r"[^\S\n]*\n[^\S\n]*")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_DEEPEST = 60
"""Levels of nesting; deeper elements are left out."""


def markup(node: etree._Element) -> str:
    """Return `node`, an element `math`, as markup without attributes or namespaces."""
    return "".join(_pieces(node, _DEEPEST))


def local_name(node: etree._Element) -> str:
    """Return the name of `node` without namespace; an invalid one becomes the neutral `mrow`."""
    name = str(node.tag).rpartition("}")[2].rpartition(":")[2]
    return name if _NAME.fullmatch(name) else "mrow"


def _pieces(node: etree._Element, deepest: int) -> Iterator[str]:
    name = local_name(node)
    yield f"<{name}>"
    yield html.escape(_LAYOUT.sub("", node.text or ""), quote=False)
    for child in node:
        if isinstance(child.tag, str) and deepest:
            yield from _pieces(child, deepest - 1)
    yield f"</{name}>"
