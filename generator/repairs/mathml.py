"""MathML in a text, shown in the characters that it stands for."""

import html
import re
from collections.abc import Callable, Iterator, Mapping

from generator.repairs.find import Find, likely
from generator.text.tex_symbols import LOWERED, RAISED

_MATH = re.compile(
    r"<(?P<prefix>mml:|m:)?math\b[^<>]{0,300}>(?P<inner>[^\0]{0,5000}?)</(?P=prefix)?math>"
    r"|<math\b[^<>]{0,300}>(?P<bare>[^\0]{0,5000}?)</math>",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"<(?P<end>/)?(?:mml:|m:)?(?P<name>[a-z]{1,14})\b[^<>]{0,300}?(?P<empty>/)?>|(?P<text>[^<]+)|<",
    re.IGNORECASE,
)
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
    """Return the characters of what is in an element `math`; nothing where it is not whole."""
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
    """Return the characters of an element whose children are shown as `parts`."""
    put_together = _SHOWN.get(name)
    return put_together(parts) if put_together else "".join(parts)


def _fraction(parts: list[str]) -> str:
    return "/".join(part if len(part) < 2 or part.isalnum() else f"({part})" for part in parts)


def _scripts(*signs: str) -> Callable[[list[str]], str]:
    """Return what puts a base and its scripts together, each raised or lowered by its sign."""

    def shown(parts: list[str]) -> str:
        scripts = map(_script, signs, parts[1:])
        return "".join((*parts[:1], *scripts, *parts[1 + len(signs) :]))

    return shown


def _script(sign: str, inner: str) -> str:
    table = RAISED if sign == "^" else LOWERED
    moved = inner.translate(table)
    if inner and not set(moved) & set(inner):
        return moved
    return sign + (inner if len(inner) < 2 or inner.isalnum() else f"({inner})")


_SHOWN: Mapping[str, Callable[[list[str]], str]] = {
    "annotation": lambda _parts: "",
    "annotation-xml": lambda _parts: "",
    "msup": _scripts("^"),
    "msub": _scripts("_"),
    "msubsup": _scripts("_", "^"),
    "mfrac": _fraction,
    "msqrt": lambda parts: f"√({''.join(parts)})",
    "mroot": lambda parts: f"√({''.join(parts[:1])})",
    "mfenced": lambda parts: f"({', '.join(parts)})",
}
"""How the children of an element are put together; those of others just follow one another."""
