"""MathML in a text, shown in the characters that it stands for."""

import html
import re
from collections.abc import Iterator

from generator.repairs.find import Find, likely
from generator.repairs.symbols import LOWERED, RAISED

_MATH = re.compile(
    r"<(?P<prefix>mml:|m:)?math\b[^<>]{0,300}>(?P<inner>[^\0]{0,5000}?)</(?P=prefix)?math>"
    r"|<math\b[^<>]{0,300}>(?P<bare>[^\0]{0,5000}?)</math>",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"<(?P<end>/)?(?:mml:|m:)?(?P<name>[a-z]{1,14})\b[^<>]{0,300}?(?P<empty>/)?>|(?P<text>[^<]+)|<", re.IGNORECASE)
_SCRIPTS = {"msup": "^", "msub": "_", "mover": "", "munder": "_"}
_NOT_SHOWN = frozenset({"annotation", "annotation-xml"})
_DEEPEST = 40
"""Elements inside one another; deeper ones are left as they are."""


def formulas(text: str) -> Iterator[Find]:
    """Find formulas in MathML; raised and lowered signs stay raised and lowered."""
    for match in _MATH.finditer(text):
        inner = match["inner"] if match["inner"] is not None else match["bare"]
        shown = _shown(inner)
        if shown:
            yield likely(match, shown)


def _shown(inner: str) -> str:
    """Return the characters of what stands in an element `math`; nothing where it is not whole."""
    stack: list[tuple[str, list[str]]] = [("math", [])]
    for token in _TOKEN.finditer(inner):
        if token["text"]:
            said = " ".join(html.unescape(token["text"]).split())
            if said:
                stack[-1][1].append(said)
        elif token["name"] is None:
            return ""
        elif token["end"]:
            if len(stack) < 2 or stack[-1][0] != token["name"].lower():
                return ""
            name, parts = stack.pop()
            stack[-1][1].append(_element(name, parts))
        elif not token["empty"]:
            stack.append((token["name"].lower(), []))
            if len(stack) > _DEEPEST:
                return ""
    return "".join(stack[0][1]) if len(stack) == 1 else ""


def _element(name: str, parts: list[str]) -> str:
    if name in _NOT_SHOWN:
        return ""
    if name in _SCRIPTS and len(parts) == 2:
        return parts[0] + _script(_SCRIPTS[name], parts[1])
    if name == "msubsup" and len(parts) == 3:
        return parts[0] + _script("_", parts[1]) + _script("^", parts[2])
    if name == "mfrac" and len(parts) == 2:
        return "/".join(part if len(part) < 2 or part.isalnum() else f"({part})" for part in parts)
    if name in ("msqrt", "mroot"):
        return f"√({''.join(parts[:1] if name == 'mroot' else parts)})"
    if name == "mfenced":
        return f"({', '.join(parts)})"
    return "".join(parts)


def _script(sign: str, inner: str) -> str:
    table = RAISED if sign == "^" else LOWERED
    moved = inner.translate(table)
    if inner and sign and not set(moved) & set(inner):
        return moved
    return sign + (inner if len(inner) < 2 or inner.isalnum() else f"({inner})")
