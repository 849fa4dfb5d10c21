"""Texts from elements of XML, with the markup that repairs know."""

import re
from collections.abc import Iterator

from lxml import etree

_RAISED = frozenset(("sup", "sub"))
_PARAGRAPHS = frozenset(("p", "sec", "title", "list-item", "disp-quote", "br"))
_FORMULAS = frozenset(("tex-math",))
_NO_TEXT = frozenset(("xref", "fn", "annotation", "annotation-xml"))
_SPACES = re.compile(r"[^\S\n]*\n[^\S\n]*")


def text(node: etree._Element | None, path: str = "") -> str:
    """Return the text of the first element at `path` below `node`, or of `node` itself."""
    found = node if node is None or not path else node.find(path)
    return "".join(_pieces(found)).strip() if found is not None else ""


def texts(node: etree._Element | None, path: str) -> list[str]:
    """Return the texts of all elements at `path` that have one."""
    found = node.iterfind(path) if node is not None else ()
    return [written for each in found if (written := text(each))]


def _pieces(node: etree._Element) -> Iterator[str]:
    """Yield the pieces of the text in `node`; `<sup>` and `<sub>` stay, formulas get their `$`."""
    name = node.tag
    if name in _NO_TEXT:
        return
    if name in _FORMULAS:
        yield f"${''.join(node.itertext()).strip().strip('$')}$"
        return
    if name in _RAISED:
        yield f"<{name}>"
    if name in _PARAGRAPHS:
        yield "\n\n"
    yield _SPACES.sub("\n", node.text or "")
    for child in node:
        yield from _pieces(child)
        yield _SPACES.sub("\n", child.tail or "")
    if name in _RAISED:
        yield f"</{name}>"
    if name in _PARAGRAPHS:
        yield "\n\n"
