"""Formulas: MathML, and TeX that cannot be shown."""

import re
from collections.abc import Iterator

from generator.model import Certainty
from generator.repairs.find import Find, likely, unsure
from generator.text import formulas as mathematics
from generator.text import mathml

_MATH = re.compile(
    r"<(?P<prefix>mml:|m:)?math\b[^<>]{0,300}>(?P<inner>[^\0]{0,5000}?)</(?P=prefix)?math>"
    r"|<math\b[^<>]{0,300}>(?P<bare>[^\0]{0,5000}?)</math>",
    re.IGNORECASE,
)


def formulas(text: str) -> Iterator[Find]:
    """Find MathML; it becomes characters or TeX, or is flagged if neither is possible."""
    for match in _MATH.finditer(text):
        inner = match["inner"] if match["inner"] is not None else match["bare"]
        converted = _converted(inner)
        yield likely(match, converted) if converted else unsure(match)


def _converted(inner: str) -> str:
    """Return the content of an element `math` as characters or TeX; empty if impossible."""
    root = mathml.parse(inner)
    if root is None:
        return ""
    plain = mathml.characters(root)
    if plain is not None:
        return plain
    tex = mathml.tex(root)
    return f"${tex}$" if tex and mathematics.mathml(tex) else ""


def unshown(text: str) -> Iterator[Find]:
    """Find formulas in TeX with a mistake or an unknown command, which cannot be shown."""
    for formula in mathematics.formulas(text):
        if mathematics.mathml(formula.tex) is None:
            tex = text[formula.start : formula.end]
            yield Find(formula.start, tex, tex, Certainty.UNSURE)
