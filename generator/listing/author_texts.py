"""Joins the lines of authors of a paper into lists of people."""

from collections.abc import Sequence

from generator.listing.classifier import ClassifiedRow

_NOBODY = frozenset({"date", "venue", "link", "keywords"})
"""Kinds of labels of lines that name nobody."""
FILLED = 0.95
"""The share of the width that a line would exceed with the first word of the next one."""
_OPEN_ENDS = (",", ";", "，", " and", "&")
"""What a list ends with that continues on the next line."""


def author_texts(lines: Sequence[ClassifiedRow], width: int) -> list[str]:
    """Return the lists of people in lines of authors; wrapped lines are joined.

    `width` is the length of the longest line of the paper, including indentation.
    """
    texts: list[str] = []
    above: ClassifiedRow | None = None
    for line in _naming(lines):
        label = line.row.label
        content = label.rest if label and label.rest and label.kind != "place" else line.row.core
        if above is not None and _goes_on(texts[-1], above, line, width):
            texts[-1] = f"{texts[-1]} {content}".strip()
        else:
            texts.append(content)
        above = line
    return texts


def _naming(lines: Sequence[ClassifiedRow]) -> list[ClassifiedRow]:
    """Return the lines that may name people.

    If some have a label for authors, lines with an unknown label name something else.
    """
    kinds = [line.row.label.kind if line.row.label else None for line in lines]
    unwanted = _NOBODY | {""} if "authors" in kinds else _NOBODY
    return [line for line, kind in zip(lines, kinds, strict=True) if kind not in unwanted]


def _goes_on(text: str, above: ClassifiedRow, line: ClassifiedRow, width: int) -> bool:
    """Say whether `line` continues the list `text`, whose last line is `above`."""
    if line.row.gap:
        return False
    if text.rstrip().endswith(_OPEN_ENDS):
        return True
    is_next = line.row.number == above.row.number + 1
    is_bare = line.row.label is None and not line.row.marks
    word = line.row.text.partition(" ")[0]
    if is_next and is_bare and _ends_in_given_name(text):
        return True
    filled = len(above.row.raw) + 1 + len(word)
    return is_next and is_bare and FILLED * width <= filled and len(above.row.raw) <= width


def _ends_in_given_name(text: str) -> bool:
    """Say whether a list of whole names ends in a single word, the first one of a name."""
    *names, last = (piece.split() for piece in text.split(","))
    return bool(names) and len(last) == 1 and all(len(name) > 1 for name in names)
