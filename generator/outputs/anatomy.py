"""Elements within an abstract: labels of sections, keywords, abbreviations, units.

They surround the authors' own characters; nothing is added to the text.
"""

from collections.abc import Iterator

from generator.page import AttributeValue, Inline
from generator.text.abbreviation_uses import abbreviation_uses
from generator.text.sections import keywords, sections
from generator.text.units import units

_OPENING = "[*"
"""Characters before a label that belong to it."""


def inlines(abstract: str) -> tuple[Inline, ...]:
    """Return the elements within `abstract`."""
    return (*_labels(abstract), *_keywords(abstract), *_abbreviations(abstract), *_units(abstract))


def _labels(text: str) -> Iterator[Inline]:
    for section in sections(text):
        yield _label(text, section.label.start, section.body.start)


def _label(text: str, start: int, end: int) -> Inline:
    """Return the label whose word begins at `start`, and whose section begins at `end`."""
    while start and text[start - 1] in _OPENING:
        start -= 1
    opens = " sheaf-label--opens" if _is_inside_paragraph(text, start) else ""
    end = start + len(text[start:end].rstrip())
    return Inline(start, end, "b", {"class": f"sheaf-label{opens}"})


def _is_inside_paragraph(text: str, place: int) -> bool:
    """Say whether `place` is inside a paragraph, so that a label there must begin a new one."""
    return bool(place) and not text[:place].endswith("\n\n")


def _keywords(text: str) -> Iterator[Inline]:
    """Yield the element around the keywords at the end, and that around their label."""
    if tail := keywords(text):
        label = _label(text, *tail.label)
        yield Inline(label.start, len(text), "span", {"class": "sheaf-keywords"})
        yield label


def _abbreviations(text: str) -> Iterator[Inline]:
    """Yield the uses of each abbreviation; only the first is reached by keyboard."""
    for abbreviation in abbreviation_uses(text):
        long = text[abbreviation.long.start : abbreviation.long.end]
        for place, (start, end) in enumerate(abbreviation.uses):
            attributes: dict[str, AttributeValue] = {"class": "sheaf-abbr", "data-long": long}
            if place == 0:
                attributes["tabindex"] = 0
            yield Inline(start, end, "abbr", attributes)


def _units(text: str) -> Iterator[Inline]:
    for start, end in units(text):
        yield Inline(start, end, "span", {"class": "sheaf-unit"})
