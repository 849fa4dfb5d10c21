"""Corrects the roles of lines by other lines: by the mark of titles, and by what is above them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.listing import lexicon
from generator.listing.biography import is_life
from generator.listing.life_lines import above_labels, below_people, of_authors
from generator.listing.reader import AS_SURE, ReadRow, with_role
from generator.listing.role import STARTS, TEXTS, TITLES, Role
from generator.listing.rows import FEWEST_CELLS, Row, are_short
from generator.listing.speakers import MISTAKEN, is_of_people, with_signatures, with_speakers
from generator.listing.talk_lines import with_talks
from generator.listing.undress import HEADING_MARKS
from generator.listing.whole import WIDEST_WRAP
from generator.text import scripts

ONLY_TITLES = 0.8
"""The share of the lines with a mark that must be titles for the others to be titles as well."""
LONGEST_HEAD = 8
"""Lines below a title in which its abstract is looked for."""
TITLE_MARKS = HEADING_MARKS | {"bold", "bullet", "number", "cell"}
"""Marks of titles."""
FEWEST_MARKED = 3
"""Titles with a mark; with fewer, it is not the mark of titles."""
MOST_MARKED = 0.6
"""The share of titles that must have it."""
WIDE = 40
"""Characters; shorter lines are not wrapped."""
_SENTENCE_ENDS = re.compile(r"[.!?:。！？][\"'”’)\]]*$")
_FACT = re.compile(
    r"(?:Published|Submitted|Posted)(?: on)?:? .{3,20}\b(?:19|20)\d\d$"
    r"|https?://\S*(?:/\d{4}\.\d{4,5}|/10\.\d{4,9}/|/abs/)\S*$"
)
_BUTTONS = re.compile(r"\W*(?:!?\[[^\[\]]{1,20}\]\([^()\s]{1,500}\)\W*){2,}")
"""Short links in a row."""
ACCOUNTS = frozenset({"linkedin", "github", "twitter", "mastodon", "orcid", "facebook", "youtube"})
"""Where people have accounts, in small letters."""
_BUTTON_WORDS = lexicon.FIRST_WORDS["button"] | {"site", "web", "blog", "email"}
NOT_SURE = 0.3
"""How sure it is at most that a line is a title that was taken for something else."""
MAY_BE_TITLE = 0.15
"""How likely a title begins in a line that may be one."""
MOST_FOLLOWED = 0.7
"""Of the titles: so many must have an abstract right below, so that prose there is one."""
_TRANSLATED = re.compile(
    r"(?i:title|abstract|summary) ?[(\[](?:[A-Z]{2}|[a-z]{2}|中文)[)\]] ?[:：]"
)
_JOINT = re.compile(
    r"(?i)\W*(?:th(?:is|e) (?:is|talk is) )?(?:based on )?(?:a )?joint work (?:with|of)\b"
)
_UNSPACED = re.compile(f"[{scripts.IN_LISTINGS}]")
MOSTLY_UNSPACED = 0.4
"""Of the characters of a line: so many are of a script without blanks."""
_REFERENCE = re.compile(r"\\?\[\d{1,3}\\?\]\W?")
"""The number of a reference."""
SHORTEST_LISTED = 3
"""Words of an entry in a list of contents; a shorter one may be a button."""
LONGEST_REST = 12
"""Words in the second line of a title."""


def usual_mark(lines: Sequence[ReadRow]) -> str:
    """Return the mark of most titles, or an empty text."""
    titles = [line.row for line in lines if line.role in STARTS]
    marks = Counter(mark for row in titles for mark in set(row.marks) & TITLE_MARKS)
    mark, often = marks.most_common(1)[0] if marks else ("", 0)
    return mark if often >= max(FEWEST_MARKED, MOST_MARKED * len(titles)) else ""


def corrected(lines: Sequence[ReadRow], mark: str) -> list[ReadRow]:
    """Return `lines` with corrected roles; most titles have `mark`, if it is not empty."""
    known = _with_listed(_with_translations(_with_buttons(lines)))
    whole = _with_ends(_with_rests(_with_titles(known, mark)))
    apart = _with_heads(_with_lone_texts(below_people(above_labels(whole), TITLE_MARKS)))
    named = with_talks(of_authors(with_speakers(with_signatures(apart))))
    return _with_paragraphs(_with_references(named))


def with_facts(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, with dates and addresses of papers as facts, not furniture."""
    return with_role(lines, Role.FACT, _is_fact)


def _is_fact(line: ReadRow) -> bool:
    return line.role is Role.FURNITURE and _FACT.match(line.row.core) is not None


def _with_buttons(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, in which short links in a row, and rows of short cells, are of the page."""
    return with_role(lines, Role.FURNITURE, _is_of_page)


def _is_of_page(line: ReadRow) -> bool:
    if line.role in STARTS and _are_buttons(line.row):
        return True
    return line.role in (*STARTS, *TEXTS) and _is_of_table(line.row)


def _with_translations(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, in which a title or an abstract labelled with its language is none."""
    return [
        replace(line, role=Role.OTHER, sure=AS_SURE)
        if line.role in (*STARTS, *TEXTS) and _TRANSLATED.match(line.row.core)
        else line
        for line in lines
    ]


def _are_buttons(row: Row) -> bool:
    """Say whether a line is of links to accounts and to other pages."""
    words = [word.strip(".,|·/()[]").lower() for word in row.core.split()]
    known = [word for word in words if word]
    accounts = sum(word in ACCOUNTS for word in known)
    are_known = accounts and all(word in ACCOUNTS or word in _BUTTON_WORDS for word in known)
    return bool(are_known) or _BUTTONS.fullmatch(row.text) is not None


def _with_heads(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, in which a line right above an abstract without a title may be its title.

    It is not sure, so that both are rejected together.
    """
    changed = list(lines)
    has_title = False
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else line
        may_be = above.role is Role.FURNITURE and above.starts >= MAY_BE_TITLE
        if line.role is Role.ABSTRACT and may_be and not has_title:
            sure = min(above.starts, NOT_SURE)
            changed[place - 1] = replace(above, role=Role.TITLE, sure=sure, starts=sure)
        has_title = line.role in TITLES or (has_title and line.role not in TEXTS)
    return changed


def _with_paragraphs(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, in which a line right below another is none of the paragraphs apart.

    Where an abstract has paragraphs with blank lines between them, its other lines go on.
    """
    changed = list(lines)
    starts = [place for place, line in enumerate(lines) if line.role in STARTS]
    for place, end in pairwise([0, *starts, len(lines)]):
        found = [at for at in range(place, end) if lines[at].role is Role.PARAGRAPH]
        close = [at for at in found if not lines[at].row.gap and _goes_on(lines[at - 1 : at + 1])]
        if len(close) < len(found):
            for at in close:
                changed[at] = replace(lines[at], role=Role.GOES_ON)
    return changed


def _goes_on(lines: Sequence[ReadRow]) -> bool:
    """Say whether the second of two lines may go on with the first: it is set as prose is."""
    above, line = lines[0], lines[-1]
    is_bare = line.row.label is None and not line.row.marks and not above.row.marks
    return is_bare and above.role in TEXTS and above.role is not Role.PART


def _with_lone_texts(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, in which the only prose between two titles is an abstract, as others are."""
    starts = [place for place, line in enumerate(lines) if line.role in STARTS]
    changed = list(lines)
    below = (lines[place + 1].role for place in starts if place + 1 < len(lines))
    followed = sum(role is Role.ABSTRACT for role in below)
    if followed < MOST_FOLLOWED * len(starts):
        return changed
    for place, end in pairwise([*starts, len(lines)]):
        between = lines[place + 1 : end]
        if (
            len(between) == 1
            and between[0].role is Role.OTHER
            and not is_life(between[0].row.core, between[0].row.said)
        ):
            sure = max(AS_SURE, 1 - between[0].sure)
            changed[place + 1] = replace(between[0], role=Role.ABSTRACT, sure=sure, abstract=sure)
    return changed


def _is_of_table(row: Row) -> bool:
    """Say whether a line is a row of several short cells, as in a table of hours."""
    cells = [cell for cell in row.text.strip("|").split("|") if cell.strip()]
    return row.text.startswith("|") and len(cells) >= FEWEST_CELLS and are_short(cells)


def _with_references(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, in which references and notes below an abstract are none of its paragraphs.

    Notes say with whom a work is joint, and repeat the abstract in another script.
    """
    changed = list(lines)
    is_unspaced = False
    for place, line in enumerate(lines):
        if line.role is Role.ABSTRACT:
            is_unspaced = _is_unspaced(line.row)
        elif line.role is Role.PARAGRAPH and (
            _is_note(line.row) or _is_unspaced(line.row) > is_unspaced
        ):
            changed[place] = replace(line, role=Role.OTHER, sure=max(line.sure, AS_SURE))
    return changed


def _is_note(row: Row) -> bool:
    return _REFERENCE.fullmatch(row.numbering) is not None or _JOINT.match(row.core) is not None


def _is_unspaced(row: Row) -> bool:
    return len(_UNSPACED.findall(row.core)) >= MOSTLY_UNSPACED * len(row.core)


def _with_listed(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, with entries of a list of contents as sure titles if an abstract follows."""
    listed: set[str] = set()
    changed = list(lines)
    for place, line in enumerate(lines):
        core = line.row.core
        if line.role not in (Role.FURNITURE, Role.TITLE) or len(core.split()) < SHORTEST_LISTED:
            continue
        if _are_buttons(line.row):
            continue
        if core in listed and _leads_to_text(lines, place):
            sure, starts = max(line.sure, AS_SURE), max(line.starts, AS_SURE)
            changed[place] = replace(line, role=Role.TITLE, sure=sure, starts=starts)
        if line.role is Role.FURNITURE:
            listed.add(core)
    return changed


def _with_titles(lines: Sequence[ReadRow], mark: str) -> list[ReadRow]:
    """Return `lines`, with lines that have the mark of titles, and of nothing else, as titles.

    An abstract must follow before any other title.
    """
    marked = [place for place, line in enumerate(lines) if mark in line.row.marks]
    titles = sum(lines[place].role in STARTS for place in marked)
    changed = list(lines)
    if not mark or titles < ONLY_TITLES * len(marked):
        return changed
    for place in marked:
        line = lines[place]
        role = line.role if line.role in STARTS else Role.TITLE
        is_title = line.role in (*STARTS, *MISTAKEN) or (
            line.role in (Role.AUTHORS, Role.HEADING) and not is_of_people(line)
        )
        if is_title and _leads_to_text(lines, place):
            sure, starts = max(line.sure, AS_SURE), max(line.starts, AS_SURE)
            changed[place] = replace(line, role=role, sure=sure, starts=starts)
    return changed


def _leads_to_text(lines: Sequence[ReadRow], place: int) -> bool:
    below = (line.role for line in lines[place + 1 : place + 1 + LONGEST_HEAD])
    first = next((role for role in below if role in STARTS or role in TEXTS), None)
    return first is Role.ABSTRACT


def _with_rests(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, with lines in lower case right below a title as continuations of it."""
    changed = list(lines)
    for place in range(1, len(lines)):
        above, line = changed[place - 1], lines[place]
        is_rest = (
            above.role in TITLES
            and line.role in (Role.FURNITURE, Role.OTHER, Role.HEADING)
            and not line.row.gap
            and line.row.raw[:1].islower()
            and line.row.label is None
            and not line.row.links
            and len(line.row.core.split()) <= LONGEST_REST
            and "://" not in line.row.raw
            and above.row.core[-1:] not in ".?!"
        )
        if is_rest:
            changed[place] = replace(line, role=Role.TITLE_GOES_ON)
    return changed


def _with_ends(lines: Sequence[ReadRow]) -> list[ReadRow]:
    """Return `lines`, with abstracts extended to the end of a sentence that breaks off."""
    changed = list(lines)
    for place in range(1, len(lines)):
        above, line = changed[place - 1], lines[place]
        goes_on = (
            above.role in (Role.ABSTRACT, Role.PARAGRAPH, Role.GOES_ON)
            and line.role is Role.OTHER
            and not line.row.gap
            and WIDE <= len(above.row.raw) <= WIDEST_WRAP
            and not _SENTENCE_ENDS.search(above.row.text)
            and line.row.label is None
            and not line.row.marks
            and "©" not in line.row.text
        )
        if goes_on:
            changed[place] = replace(line, role=Role.GOES_ON, sure=max(line.sure, 1 - line.sure))
    return changed
