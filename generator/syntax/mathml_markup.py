"""Formulas in MathML as they are written, for repairs to read."""

import html
import re
from collections.abc import Iterator

from lxml import etree

_LAYOUT = re.compile(r"[^\S\n]*\n[^\S\n]*")
_DEEPEST = 60
"""Elements inside one another; deeper ones are left out."""


def markup(node: etree._Element) -> str:
    """Return `node`, an element `math`, as markup without attributes or namespaces."""
    return "".join(_pieces(node, _DEEPEST))


def _pieces(node: etree._Element, deepest: int) -> Iterator[str]:
    name = etree.QName(node).localname
    yield f"<{name}>"
    yield html.escape(_LAYOUT.sub("", node.text or ""), quote=False)
    for child in node:
        if isinstance(child.tag, str) and deepest:
            yield from _pieces(child, deepest - 1)
    yield f"</{name}>"
