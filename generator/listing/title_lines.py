"""Corrects the roles of title lines: by their mark, a table of contents, and abstracts below."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.listing.classifier import CORRECTED_PROBABILITY, ClassifiedRow
from generator.listing.line_markup import HEADING_MARKS
from generator.listing.page_lines import are_buttons
from generator.listing.role import STARTS, TEXTS, TITLES, Role
from generator.listing.speakers import MISTAKEN, is_of_people
from generator.listing.talk_kinds import kind_behind, talk_kinds

ONLY_TITLES = 0.8
"""The share of the lines with a mark that must be titles for the others to be titles as well."""
LONGEST_HEAD = 8
"""Lines below a title that are searched for its abstract."""
TITLE_MARKS = HEADING_MARKS | {"bold", "bullet", "number", "cell"}
"""Marks of titles."""
FEWEST_MARKED = 3
"""Titles that must have a mark for it to be the mark of titles."""
MOST_MARKED = 0.6
"""The share of titles that must have it as well."""
DOUBTFUL_TITLE = 0.3
"""The highest probability of a title that the model took for part of the page."""
MAY_BE_TITLE = 0.15
"""The probability of a title from which such a line may be one."""
SHORTEST_LISTED = 3
"""Words of an entry in a table of contents; a shorter one may be a button."""
MOST_LISTED = 3
"""How often a title may be in a page: in two tables of contents, and above its abstract."""
LONGEST_REST = 12
"""Words in the second line of a title."""


def usual_mark(lines: Sequence[ClassifiedRow]) -> str:
    """Return the mark of most titles, or an empty text."""
    titles = [line.row for line in lines if line.role in STARTS]
    marks = Counter(mark for row in titles for mark in set(row.marks) & TITLE_MARKS)
    mark, often = marks.most_common(1)[0] if marks else ("", 0)
    return mark if often >= max(FEWEST_MARKED, MOST_MARKED * len(titles)) else ""


def with_titles(lines: Sequence[ClassifiedRow], mark: str) -> list[ClassifiedRow]:
    """Return `lines`, with lines that have the mark of titles as titles, if almost only titles do.

    An abstract must follow before any other title.
    """
    marked = [place for place, line in enumerate(lines) if mark in line.row.marks]
    titles = sum(lines[place].role in STARTS for place in marked)
    changed = list(lines)
    if not mark or titles < ONLY_TITLES * len(marked):
        return changed
    kinds = talk_kinds(lines)
    for place in marked:
        line = lines[place]
        role = line.role if line.role in STARTS else Role.TITLE
        has_kind = kind_behind(line.row.core) in kinds
        is_title = line.role in (*STARTS, *MISTAKEN) or (
            line.role in (Role.AUTHORS, Role.HEADING) and (has_kind or not is_of_people(line))
        )
        if is_title and _leads_to_text(lines, place):
            changed[place] = _as_title(line, role)
    return changed


def with_labelled_titles(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with titles above those that have a label as headings."""
    changed = list(lines)
    labelled = sum(_is_labelled(line) for line in lines)
    if labelled < FEWEST_MARKED:
        return changed
    above: int | None = None
    for place, line in enumerate(lines):
        if line.role in TEXTS:
            above = None
        elif _is_labelled(line):
            if above is not None:
                changed[above] = replace(lines[above], role=Role.HEADING)
            above = None
        elif line.role in STARTS:
            above = place
    return changed


def _is_labelled(line: ClassifiedRow) -> bool:
    label = line.row.label
    return line.role in STARTS and label is not None and label.kind == "title" and bool(label.rest)


def with_listed(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with lines in a table of contents as titles where an abstract follows.

    A line with a known label, or one that recurs more often, is in no table of contents.
    """
    often = Counter(line.row.core for line in lines)
    listed: set[str] = set()
    changed = list(lines)
    for place, line in enumerate(lines):
        core = line.row.core
        if line.role not in (Role.FURNITURE, Role.TITLE) or len(core.split()) < SHORTEST_LISTED:
            continue
        is_field = line.row.label is not None and bool(line.row.label.kind)
        if are_buttons(line.row) or is_field or often[core] > MOST_LISTED:
            continue
        if core in listed and _leads_to_text(lines, place):
            changed[place] = _as_title(line, Role.TITLE)
        if line.role is Role.FURNITURE:
            listed.add(core)
    return changed


def _as_title(line: ClassifiedRow, role: Role) -> ClassifiedRow:
    """Return `line` with a `role` that begins a title, and a probability that is not lower."""
    return replace(
        line,
        role=role,
        probability=max(line.probability, CORRECTED_PROBABILITY),
        title_probability=max(line.title_probability, CORRECTED_PROBABILITY),
    )


def _leads_to_text(lines: Sequence[ClassifiedRow], place: int) -> bool:
    below = (line.role for line in lines[place + 1 : place + 1 + LONGEST_HEAD])
    first = next((role for role in below if role in STARTS or role in TEXTS), None)
    return first is Role.ABSTRACT


def with_rests(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with the rest of titles right below them as continuations.

    The rest is in lower case, or the title ends in the hyphen of a word.
    """
    changed = list(lines)
    for place in range(1, len(lines)):
        above, line = changed[place - 1], lines[place]
        if above.role not in TITLES or line.row.gap or line.row.label is not None:
            continue
        if _is_rest(above, line) or _is_second_half(above, line):
            changed[place] = replace(line, role=Role.TITLE_GOES_ON)
    return changed


def _is_rest(above: ClassifiedRow, line: ClassifiedRow) -> bool:
    return (
        line.role in (Role.FURNITURE, Role.OTHER, Role.HEADING)
        and line.row.raw[:1].islower()
        and not line.row.links
        and len(line.row.core.split()) <= LONGEST_REST
        and "://" not in line.row.raw
        and above.row.core[-1:] not in ".?!"
    )


def _is_second_half(above: ClassifiedRow, line: ClassifiedRow) -> bool:
    """Say whether `line` has the second half of the last word of the title above."""
    may_be = line.role in (*STARTS, *MISTAKEN, Role.HEADING, Role.AUTHORS)
    is_broken = above.row.core[-2:-1].isalpha() and above.row.core.endswith("-")
    return may_be and is_broken and line.row.core[:1].isalpha() and not line.row.marks


def with_heads(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return `lines`, with a possible title right above an abstract that has none as its title.

    Its probability is low, so that both are rejected together.
    """
    changed = list(lines)
    has_title = False
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else line
        may_be = above.role is Role.FURNITURE and above.title_probability >= MAY_BE_TITLE
        if line.role is Role.ABSTRACT and may_be and not has_title:
            doubtful = min(above.title_probability, DOUBTFUL_TITLE)
            changed[place - 1] = replace(
                above, role=Role.TITLE, probability=doubtful, title_probability=doubtful
            )
        has_title = line.role in TITLES or (has_title and line.role not in TEXTS)
    return changed
