"""MathML in a text, shown in the characters that it means, or as a formula in TeX."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, likely, unsure
from generator.text import mathml
from generator.text.formulas import mathml as shown

_MATH = re.compile(
    r"<(?P<prefix>mml:|m:)?math\b[^<>]{0,300}>(?P<inner>[^\0]{0,5000}?)</(?P=prefix)?math>"
    r"|<math\b[^<>]{0,300}>(?P<bare>[^\0]{0,5000}?)</math>",
    re.IGNORECASE,
)


def formulas(text: str) -> Iterator[Find]:
    """Find formulas in MathML; one that can be written in no other way is pointed out."""
    for match in _MATH.finditer(text):
        inner = match["inner"] if match["inner"] is not None else match["bare"]
        written = _written(inner)
        yield likely(match, written) if written else unsure(match)


def _written(inner: str) -> str:
    """Return what the markup in an element `math` says; nothing where that is not known."""
    root = mathml.parse(inner)
    if root is None:
        return ""
    plain = mathml.characters(root)
    if plain is not None:
        return plain
    formula = mathml.tex(root)
    return f"${formula}$" if formula and shown(formula) else ""
