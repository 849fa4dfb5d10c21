"""Dashes written as hyphens, and words broken at the end of a line."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely, unsure

_DASH = re.compile(
    r"(?<=\s)(?P<alone>---?)(?=\s)|(?<=\d)(?P<digits>---?)(?=\d)"
    r"|(?<=[\w)\]”\"'%.])(?P<words>---?)(?=[\w(\[“\"])"
)
_BROKEN = re.compile(
    r"(?<![\w-])([A-Za-z]?[a-z]+(?:-[a-z]+)*)-[ \n]"
    r"(?!(?:and|or|to|but|nor|as|vs|versus)\b)([a-z]+)\b(?!-)"
)
_KEPT = re.compile(
    # a number, an acronym with its number, and a prefix before a name keep their hyphen
    r"(?<=\d)-([ \n])(?=\d)|(?<=[A-Z]{2})-([ \n])(?=\d)"
    r"|\b[sS]elf-([ \n])(?!(?:and|or|to|versus|vs)\b)(?=[a-z])"
    r"|\b(?:[aA]nti|[nN]on|[pP]re|[pP]ost|[pP]ro|[tT]rans|[pP]an|[mM]id|[nN]eo|[eE]x|[sS]ub|[iI]ntra"
    r"|[iI]nter|Afro|Anglo|Euro|Franco|Indo|Latin|Sino)-([ \n])(?=[A-Z][a-z])"
)
_WORD = re.compile(r"[a-z]+")
_COMPOUND = re.compile(r"[a-z]+(?:-[a-z]+)+")


def dashes(text: str) -> Iterator[Find]:
    """Find two or three hyphens between blanks, digits or words; `--strict` has one side only."""
    for match in _DASH.finditer(text):
        after = "–" if len(match[0]) == 2 else "—"
        yield likely(match, after) if match["words"] else certain(match, after)


def broken_compounds(text: str) -> Iterator[Find]:
    """Find blanks after hyphens at the end of a line, if the hyphen belongs to the word."""
    for match in _KEPT.finditer(text):
        yield likely(match, "", match.lastindex or 0)


def broken_words(text: str) -> Iterator[Find]:
    """Find words that were broken at the end of a line, such as `opti- mization`.

    If the text has the word elsewhere, with or without hyphen, it is joined like that; otherwise it
    is flagged or, if the line break is still there, joined with the hyphen. A word with other
    hyphens was broken at a hyphen.
    """
    matches = list(_BROKEN.finditer(text))
    if not matches:
        return
    lowered = text.lower()
    known = frozenset(_WORD.findall(lowered))
    compounds = frozenset(_COMPOUND.findall(lowered))
    for match in matches:
        joined, compound = match[1] + match[2], f"{match[1]}-{match[2]}"
        if "-" in match[1] or compound.lower() in compounds:
            yield likely(match, compound)
        else:
            is_known, is_line_end = joined.lower() in known, match[0].endswith(f"\n{match[2]}")
            if is_known or is_line_end:
                yield likely(match, joined if is_known else compound)
            else:
                yield unsure(match)
