"""Texts of XML elements, with the markup that repairs know."""

import re
from collections.abc import Iterator

from lxml import etree

from generator.syntax.mathml_markup import local_name, markup

_RAISED = frozenset(("sup", "sub"))
_PARAGRAPHS = frozenset(("p", "sec", "title", "list-item", "disp-quote", "br"))
_FORMULAS = frozenset(("tex-math",))
_HOLDERS = frozenset(("inline-formula", "alternatives"))
"""Elements around formulas, in which white space is only formatting."""
_NO_TEXT = frozenset(("xref", "fn", "annotation", "annotation-xml"))
_WITH_MARKS = frozenset(("math",)) | _RAISED | _FORMULAS | _NO_TEXT
"""Elements whose text needs special treatment."""
_SPACES = re.compile(r"[^\S\n]*\n[^\S\n]*")


def text(node: etree._Element | None, path: str = "") -> str:
    """Return the text of the first element at `path` below `node`, or of `node` itself."""
    found = node if node is None or not path else node.find(path)
    if found is None:
        return ""
    if not len(found) and found.tag not in _WITH_MARKS:
        return _folded(found.text).strip()
    return "".join(_pieces(found)).strip()


def texts(node: etree._Element | None, path: str) -> list[str]:
    """Return the texts of all elements at `path` that have one."""
    found = node.iterfind(path) if node is not None else ()
    return [stated for each in found if (stated := text(each))]


def _pieces(node: etree._Element) -> Iterator[str]:
    """Yield the text of `node` in pieces, with `<sup>`, `<sub>` and MathML, and `$` around TeX."""
    name = node.tag
    if name in _NO_TEXT or _is_repeated(node):
        return
    if local_name(node) == "math":
        yield markup(node)
        return
    if name in _FORMULAS:
        yield f"${''.join(node.itertext()).strip().strip('$')}$"
        return
    if name in _RAISED:
        yield f"<{name}>"
    if name in _PARAGRAPHS:
        yield "\n\n"
    yield _between(node, node.text)
    for child in node:
        yield from _pieces(child)
        yield _between(node, child.tail)
    if name in _RAISED:
        yield f"</{name}>"
    if name in _PARAGRAPHS:
        yield "\n\n"


def _between(node: etree._Element, text: str | None) -> str:
    """Return a `text` between the children of `node`."""
    folded = _folded(text)
    return folded.strip() if node.tag in _HOLDERS else folded


def _folded(text: str | None) -> str:
    """Return `text` without white space around line ends."""
    return _SPACES.sub("\n", text) if text and "\n" in text else text or ""


def _is_repeated(node: etree._Element) -> bool:
    """Say whether `node` is a formula whose TeX is an alternative to it."""
    above = node.getparent()
    if above is None or above.tag != "alternatives" or node.tag in _FORMULAS:
        return False
    return above.find("tex-math") is not None
