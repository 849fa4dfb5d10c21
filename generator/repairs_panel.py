"""The panel with repairs on the page of a paper."""

from collections.abc import Iterator, Sequence

from generator.components import count
from generator.model import Certainty, Field, Original, Paper, Repair
from generator.page import Element, Lines, Node, element

CONTEXT = 24
"""Characters shown on either side of a possible error."""


def summary(paper: Paper) -> str:
    """Return a summary such as `2 repairs, 1 possible error`."""
    parts = []
    if paper.changes:
        parts.append(count(len(paper.changes), "repair"))
    if paper.flags:
        parts.append(count(len(paper.flags), "possible error"))
    return ", ".join(parts)


def panel(paper: Paper) -> Element:
    """Return the folded panel, which lists repairs and possible errors and shows the original."""
    original = paper.original or Original(paper.title, paper.abstract)
    parts: list[Node] = [_summary(paper)]
    if paper.changes:
        parts.append(_changes(paper.changes))
    if paper.flags:
        parts.append(_label("Possible errors, left as they were"))
        parts.append(_flags(paper.flags, original))
    if paper.changes:
        parts += _original(paper, original)
    return element("details", {"class": "sheaf-repairs", "id": "repairs"}, *parts)


def _summary(paper: Paper) -> Element:
    what = "the original" if paper.changes else "details"
    return element(
        "summary",
        {"data-original": True},
        element("span", "", summary(paper)),
        element("span", "sheaf-repairs__hint sheaf-repairs__hint--show", f"Show {what}"),
        element("span", "sheaf-repairs__hint sheaf-repairs__hint--hide", f"Hide {what}"),
    )


def _changes(changes: Sequence[Repair]) -> Element:
    rows = (
        (_rule(r), element("del", "", r.before), element("ins", "", r.after or "(removed)"))
        for r in changes
    )
    return _table(("Rule", "As received", "As shown"), rows)


def _flags(flags: Sequence[Repair], original: Original) -> Element:
    return _table(
        ("Rule", "As received"),
        ((_rule(r), element("span", "", *_context(r, original))) for r in flags),
    )


def _rule(repair: Repair) -> str:
    name = repair.rule.replace("-", " ").replace("tex ", "TeX ")
    judged = " (likely)" if repair.certainty is Certainty.LIKELY else ""
    where = " (title)" if repair.field == "title" else ""
    return f"{name[:1].upper()}{name[1:]}{where}{judged}"


def _table(head: Sequence[str], rows: Iterator[tuple[Node, ...]]) -> Element:
    return element(
        "table",
        "sheaf-ledger",
        element(
            "thead",
            "",
            element("tr", "", *(element("th", {"scope": "col"}, name) for name in head)),
        ),
        element(
            "tbody",
            "",
            *(element("tr", "", *(element("td", "", cell) for cell in row)) for row in rows),
        ),
    )


def _context(repair: Repair, original: Original) -> tuple[Node, ...]:
    text = _text(original, repair.field)
    start, end = repair.start, repair.start + len(repair.before)
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    if start > CONTEXT:
        before = f"…{before.partition(' ')[2]}"
    if end + CONTEXT < len(text):
        after = f"{after.rpartition(' ')[0]}…"
    return (before, element("mark", "sheaf-was", repair.before), after)


def _text(original: Original, field: Field) -> str:
    return original.title if field == "title" else original.abstract


def _original(paper: Paper, original: Original) -> Iterator[Element]:
    yield _label("The original text")
    if original.title != paper.title:
        yield _marked("title", original.title, paper.changes)
    if original.abstract != paper.abstract:
        yield _marked("abstract", original.abstract, paper.changes)


def _marked(field: Field, text: str, changes: Sequence[Repair]) -> Element:
    """Return `text` as it was received, with the changed places marked."""
    parts: list[Node] = []
    done = 0
    for repair in changes:
        if repair.field == field:
            parts.append(Lines(text[done : repair.start]))
            parts.append(element("mark", "sheaf-was", repair.before))
            done = repair.start + len(repair.before)
    return element("p", "sheaf-original", *parts, Lines(text[done:]))


def _label(text: str) -> Element:
    return element("p", "sheaf-repairs__label", text)
