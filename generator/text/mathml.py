"""MathML in a source, as plain characters where these are enough, or as TeX."""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.text.tex_symbols import LOWERED, RAISED

_TOKEN = re.compile(
    r"<(?P<end>/)?(?:mml:|m:)?(?P<name>[a-z]{1,14})\b[^<>]{0,300}?(?P<empty>/)?>|[^<]+|<",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[ \t\r\n]+")
"""Blanks between the tags; others belong to the formula."""
DEEPEST = 40
"""The deepest nesting of elements that is read."""


@dataclass(slots=True)
class MathMLElement:
    """An element of MathML, without its attributes."""

    name: str
    children: list["MathMLElement | str"] = field(default_factory=list)


MathMLNode: TypeAlias = MathMLElement | str


def parse(inner: str) -> MathMLElement | None:
    """Return the element `math` with the content `inner`, or `None` if that is not well-formed."""
    stack = [MathMLElement("math")]
    for token in _TOKEN.finditer(inner):
        if token["name"] is None:
            text = _BLANKS.sub(" ", html.unescape(token[0]))
            if text != " " or stack[-1].name == "mtext":
                stack[-1].children.append(text if stack[-1].name == "mtext" else text.strip(" "))
        elif token["end"]:
            if len(stack) < 2 or stack.pop().name != token["name"].lower():
                return None
        else:
            child = MathMLElement(token["name"].lower())
            stack[-1].children.append(child)
            if not token["empty"]:
                stack.append(child)
            if len(stack) > DEEPEST:
                return None
    return stack[0] if len(stack) == 1 else None


def characters(node: MathMLNode) -> str | None:
    """Return `node` in plain characters, or `None` if they cannot express all of it."""
    return _written(node, str, lambda _name, parts: "".join(parts), _PLAIN)


def tex(node: MathMLNode) -> str | None:
    """Return `node` in TeX, or `None` if it has an unknown element."""
    return _written(node, _escaped, _row, _TEX)


_WriteElement: TypeAlias = Callable[[Sequence[str]], str | None]
"""Joins the texts of the children of an element."""

_ROWS = frozenset(
    (
        *("math", "mrow", "mstyle", "mpadded", "semantics"),
        *("mi", "mn", "mo", "mtext", "mspace", "none", "mprescripts"),
    )
)
"""Elements whose children are in a row."""
_UNSEEN = frozenset(("annotation", "annotation-xml"))


def _written(
    node: MathMLNode,
    character: Callable[[str], str],
    row: Callable[[str, Sequence[str]], str],
    forms: Mapping[tuple[str, int], _WriteElement],
) -> str | None:
    """Return `node`, with the three functions for its texts, rows and other elements."""
    if isinstance(node, str):
        return character(node)
    parts: list[str] = []
    for child in node.children:
        if isinstance(child, MathMLElement) and child.name in _UNSEEN:
            continue
        part = _written(child, character, row, forms)
        if part is None:
            return None
        parts.append(part)
    if node.name in _ROWS:
        return row(node.name, parts)
    if node.name == "msqrt":  # a row without an element of its own
        parts = ["".join(parts)]
    write = forms.get((_kind(node), len(parts)))
    return write(parts) if write else None


def _kind(node: MathMLElement) -> str:
    """Return the name of `node`, or `isotope` for a symbol with one pair of scripts before it."""
    names = [child.name for child in node.children if isinstance(child, MathMLElement)]
    is_isotope = node.name == "mmultiscripts" and names[1:2] == ["mprescripts"]
    return "isotope" if is_isotope else node.name


_SPECIAL = re.compile(r"[\\{}$&#%_^~]")


def _escaped(text: str) -> str:
    """Return `text` with a backslash before special characters of TeX."""
    signs = {"\\": r"\backslash{}", "^": r"\hat{}", "~": r"\sim{}"}
    return _SPECIAL.sub(lambda match: signs.get(match[0], "\\" + match[0]), text)


def _row(name: str, parts: Sequence[str]) -> str:
    """Return a row of parts; words are set upright."""
    written = "".join(parts)
    if name == "mspace":
        return r"\ "
    if name == "mtext" and written:
        return rf"\text{{{written}}}"
    if name in ("mi", "mo") and len(written) > 1 and written.isalpha():
        return rf"\mathrm{{{written}}}"
    return written


def _moved(script: str, table: Mapping[int, int]) -> str | None:
    """Return `script` in superscript or subscript characters, or `None` if some are missing."""
    moved = script.translate(table)
    return None if set(moved) & set(script) else moved


def _plain_script(table: Mapping[int, int]) -> _WriteElement:
    def write(parts: Sequence[str]) -> str | None:
        moved = _moved(parts[1], table)
        return None if moved is None else parts[0] + moved

    return write


def _plain_isotope(parts: Sequence[str]) -> str | None:
    base, _, below, above = parts
    lowered, raised = _moved(below, LOWERED), _moved(above, RAISED)
    return None if lowered is None or raised is None else raised + lowered + base


def _plain_fraction(parts: Sequence[str]) -> str | None:
    return "/".join(parts) if all(map(str.isalnum, parts)) else None


_PLAIN: Mapping[tuple[str, int], _WriteElement] = {
    ("msup", 2): _plain_script(RAISED),
    ("msub", 2): _plain_script(LOWERED),
    ("mfrac", 2): _plain_fraction,
    ("isotope", 4): _plain_isotope,
}
"""The functions for elements with this number of children, in characters."""


def _braced(part: str) -> str:
    return part if len(part) == 1 else f"{{{part}}}"


def _scripts(*signs: str) -> _WriteElement:
    """Return the function that joins a base and its scripts, each after its sign."""
    return lambda parts: _braced(parts[0]) + "".join(map(_script, signs, parts[1:]))


def _script(sign: str, part: str) -> str:
    return f"{sign}{_braced(part)}" if part else ""


_ACCENTS: Mapping[str, str] = {
    r"\hat{}": "hat", "ˆ": "hat", "¯": "overline", "‾": "overline", r"\_": "overline",
    "―": "overline", r"\sim{}": "tilde", "˜": "tilde", "→": "vec", "⃗": "vec", "˙": "dot",
    ".": "dot", "¨": "ddot",
}  # fmt: skip
"""Signs above a letter, as TeX prints them alone, with the combining accent of each."""


def _over(parts: Sequence[str]) -> str | None:
    base, above = parts
    if above in _ACCENTS:
        return rf"\{_ACCENTS[above]}{{{base}}}"
    return _scripts("^")(parts)


_TEX: Mapping[tuple[str, int], _WriteElement] = {
    ("msup", 2): _scripts("^"),
    ("msub", 2): _scripts("_"),
    ("msubsup", 3): _scripts("_", "^"),
    ("munder", 2): _scripts("_"),
    ("mover", 2): _over,
    ("munderover", 3): _scripts("_", "^"),
    ("mfrac", 2): lambda parts: rf"\frac{{{parts[0]}}}{{{parts[1]}}}",
    ("msqrt", 1): lambda parts: rf"\sqrt{{{parts[0]}}}",
    ("mroot", 2): lambda parts: rf"\sqrt[{parts[1]}]{{{parts[0]}}}",
    ("isotope", 4): lambda parts: f"{{}}{_script('_', parts[2])}{_script('^', parts[3])}{parts[0]}",
}
"""The same elements in TeX."""
