"""The systems that a paper introduces, without those that it only mentions."""

from collections.abc import Iterable

from generator.entities.paper_text import PaperText
from generator.entities.sign import ENOUGH, Sign
from generator.entities.signs import signs
from generator.model import Named
from generator.text.field_text import evidence

MOST_EVIDENCE = 3
"""Places that are kept for each name."""


_WEAK = frozenset({"comes back", "in the title"})
"""Signs that do not count if only the long form of a short name has them."""


def systems(paper: PaperText, others: Iterable[str] = ()) -> tuple[Named, ...]:
    """Return the named systems that `paper` introduces, the surest first.

    `others` are names of things that are not systems.
    """
    gathered: dict[str, list[Sign]] = {other.casefold(): [] for other in others}
    excluded = frozenset(gathered)
    shorts = {definition.long.casefold(): short for short, definition in paper.defined.items()}
    for sign in signs(paper):
        name = sign.name.casefold()
        if name not in shorts:
            gathered.setdefault(name, []).append(sign)
        elif sign.rule not in _WEAK:
            gathered.setdefault(shorts[name].casefold(), []).append(sign)
    chosen = [
        (name, found)
        for name, found in gathered.items()
        if name not in excluded and weight(found) >= ENOUGH
    ]
    chosen.sort(key=lambda pair: -weight(pair[1]))
    return tuple(_named(paper, found) for _, found in chosen)


def weight(found: Iterable[Sign]) -> float:
    """Return the total weight of the strongest sign of each rule."""
    best: dict[str, float] = {}
    for sign in found:
        best[sign.rule] = max(sign.weight, best.get(sign.rule, 0.0))
    return round(sum(best.values()), 6)


def _named(paper: PaperText, found: list[Sign]) -> Named:
    """Return the name with the signs `found`, with its best evidence."""
    ordered = sorted(found, key=lambda sign: (sign.text.field == "title", -sign.weight))
    shown: dict[tuple[str, int], Sign] = {}
    for sign in ordered:
        shown.setdefault((sign.text.field, sign.place.start), sign)
        if len(shown) == MOST_EVIDENCE:
            break
    definition = next((paper.defined[s.name] for s in found if s.name in paper.defined), None)
    written = next((s.name for s in found if s.text.field == "title"), ordered[0].name)
    name = definition.short if definition else written
    return Named(
        name=name,
        evidence=tuple(evidence(sign.text, sign.place) for sign in shown.values()),
        aliases=(definition.long,) if definition else (),
    )
